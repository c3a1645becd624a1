/// Whether the program's screen is right after sixty sizes in quick succession.
enum ResizeScenario {
  /// Sizes from one cell to more than a screen has, always the same.
  private static let sizes = (0..<60).map { number in
    number % 10 == 0 ? Size(1, 1) : Size(1 + number * 37 % 90, 1 + number * 71 % 240)
  }

  private struct Size {
    let rows: Int
    let columns: Int

    init(_ rows: Int, _ columns: Int) {
      self.rows = rows
      self.columns = columns
    }
  }

  /// Goes through the sizes and back to the first.
  ///
  /// - Throws: ``BenchFailure`` when it does not start.
  static func measure(_ subject: Subject) throws(BenchFailure) -> [Figure] {
    let session = try Session(subject)
    _ = try session.waitForStart()
    if !subject.opening.isEmpty { try session.perform(Step(subject.opening)) }
    while session.burst(within: .milliseconds(200)) != nil {}
    let before = session.vt.text
    for size in sizes {
      session.resize(rows: size.rows, columns: size.columns)
      _ = session.receive(within: .milliseconds(2))
    }
    // What was drawn for the last of them must not reach the screen that counts.
    while session.receive(within: .milliseconds(100)) != nil {}
    let start = ContinuousClock.now
    session.resize(rows: Session.rows, columns: Session.columns)
    let answer = session.burst(within: .seconds(1))
    return [
      Figure(.resize, Measure.isScreenRight, .fact, Samples(facts: [session.vt.text == before])),
      Figure(
        .resize, Measure.repainted, .milliseconds,
        Samples([answer.map { start.duration(to: $0.lastTime) }].compactMap { $0 })),
    ]
  }
}
