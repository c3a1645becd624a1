extension Session {
  /// How long to wait for something that has to come.
  static let patience = Duration.seconds(10)

  /// Reads until nothing has come for ``quiet``; `nil` when nothing comes in time at all.
  ///
  /// The screen is up to date afterwards.
  @discardableResult
  func burst(within limit: Duration = .milliseconds(200)) -> Burst? {
    let chunks = chunks(within: limit)
    for chunk in chunks { vt.feed(chunk.bytes) }
    return Burst(chunks)
  }

  /// The same without taking anything in.
  private func chunks(within limit: Duration) -> [Chunk] {
    var chunks: [Chunk] = []
    let end = ContinuousClock.now + Self.patience
    while ContinuousClock.now < end,
      let chunk = receive(within: chunks.isEmpty ? limit : Self.quiet)
    {
      chunks.append(chunk)
    }
    return chunks
  }

  /// Waits for the first frame and for quiet.
  ///
  /// - Throws: ``BenchFailure/notShown(program:waitedFor:screen:)``.
  func waitForStart() throws(BenchFailure) -> Start {
    var start = Start()
    let deadline = startTime + Self.patience
    while !hasClosed, ContinuousClock.now < deadline {
      for chunk in chunks(within: Self.quiet) {
        let time = startTime.duration(to: chunk.time)
        vt.feed(chunk.bytes)
        start.firstByte = start.firstByte ?? time
        if start.ready == nil, showsFrame { start.ready = time }
        start.settled = time
        start.byteCount += chunk.bytes.count
      }
      if start.ready != nil { return start }
    }
    throw missing(subject.frameTexts)
  }

  /// Takes in output as it comes until a condition holds.
  ///
  /// - Parameters:
  ///   - condition: What the screen has to be like.
  ///   - texts: What the failure says was waited for.
  /// - Returns: When the decisive chunk came.
  /// - Throws: ``BenchFailure/notShown(program:waitedFor:screen:)``.
  @discardableResult
  func wait(
    until condition: (VT) -> Bool, or texts: [String]
  ) throws(BenchFailure) -> ContinuousClock.Instant {
    let deadline = ContinuousClock.now + Self.patience
    var time = ContinuousClock.now
    while !condition(vt) {
      let left = ContinuousClock.now.duration(to: deadline)
      guard left > .zero, !hasClosed else { throw missing(texts) }
      guard let chunk = receive(within: left) else { continue }
      vt.feed(chunk.bytes)
      time = chunk.time
    }
    return time
  }

  /// Types the keys of a step and waits for their effect; says how long that took.
  ///
  /// - Throws: ``BenchFailure/notShown(program:waitedFor:screen:)``.
  @discardableResult
  func perform(_ step: Step) throws(BenchFailure) -> Duration {
    let start = ContinuousClock.now
    type(step.keys)
    guard let text = step.text else {
      return burst().map { start.duration(to: $0.lastTime) } ?? .zero
    }
    let time = try wait(until: { $0.text.contains(text) }, or: [text])
    burst(within: Self.quiet)
    return start.duration(to: time)
  }

  /// Whether the screen shows all of the first frame.
  var showsFrame: Bool {
    let text = vt.text
    return subject.frameTexts.allSatisfy(text.contains)
  }

  /// The failure of texts that have not come.
  func missing(_ texts: [String]) -> BenchFailure {
    let text = vt.text
    let missing = texts.filter { !text.contains($0) }
    return .notShown(
      program: subject.name, waitedFor: missing.isEmpty ? texts : missing, screen: text)
  }
}

/// When a program's first output came; times count from its start.
struct Start {
  /// When its first byte came.
  var firstByte: Duration?
  /// When the chunk came that completed the first frame.
  var ready: Duration?
  /// When the last byte came before the first quiet with a complete frame.
  var settled = Duration.zero
  /// How many bytes came until then.
  var byteCount = 0
}
