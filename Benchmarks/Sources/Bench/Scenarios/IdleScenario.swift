/// What a program does while nobody types.
enum IdleScenario {
  /// How long it is watched.
  private static let duration = Duration.seconds(5)

  /// Watches it, once it has settled.
  ///
  /// - Throws: ``BenchFailure`` when it does not start.
  static func measure(_ subject: Subject) throws(BenchFailure) -> [Figure] {
    let session = try Session(subject)
    _ = try session.waitForStart()
    if !subject.opening.isEmpty { try session.perform(Step(subject.opening)) }
    // What is still to be done after the start is not idleness.
    while session.burst(within: .milliseconds(500)) != nil {}
    let before = session.usage
    let end = ContinuousClock.now + duration
    var byteCount = 0
    while !session.hasClosed, ContinuousClock.now < end {
      byteCount += session.receive(within: ContinuousClock.now.duration(to: end))?.bytes.count ?? 0
    }
    guard !session.hasClosed else { throw session.missing(subject.frameTexts) }
    let spent = session.usage.difference(since: before)
    return [
      Figure(.idle, Measure.idleBytes, .bytes, Samples(Double(byteCount))),
      Figure(.idle, Measure.switches, .count, Samples(Double(spent.switches))),
      Figure(.idle, Measure.idleCPU, .milliseconds, Samples([spent.cpu])),
    ]
  }
}
