/// One start of a program: keys in each of its lists, and its end.
struct Visit {
  /// When its first frame was there.
  let start: Start
  /// What it had in memory then, in MiB.
  let resident: Double
  /// What it has answered, in the order of its lists.
  let series: [KeySeries]
  /// How it has ended.
  let ending: Ending

  /// Starts a program, uses it, and ends it.
  ///
  /// - Parameters:
  ///   - subject: The program.
  ///   - presses: Whether keys are pressed in its lists.
  /// - Throws: ``BenchFailure`` when it does not start, or does not show what it should.
  init(_ subject: Subject, presses: Bool) throws(BenchFailure) {
    let session = try Session(subject)
    start = try session.waitForStart()
    resident = session.memory.resident
    if !subject.opening.isEmpty { try session.perform(Step(subject.opening)) }
    var series: [KeySeries] = []
    if presses {
      for list in subject.lists { series.append(try session.moveAbout(in: list)) }
    }
    self.series = series
    ending = session.leave()
  }
}
