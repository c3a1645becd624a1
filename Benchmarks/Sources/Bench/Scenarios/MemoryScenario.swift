/// What the program has in memory: before and after its simulator's server starts, and after ten
/// firings; and how long a firing takes.
enum MemoryScenario {
  /// What one start has shown.
  private struct Observation {
    var residentAtFirstFrame: Double
    var listensAtFirstFrame: Bool
    var residentListening: Double
    var afterFirings: ProcessMemory
    var verdictTimes: [Duration]
  }

  /// Watches several starts.
  ///
  /// - Throws: ``BenchFailure`` when it does not start, does not listen, or does not answer.
  static func measure(_ subject: Subject, runs: Int) throws(BenchFailure) -> [Figure] {
    var observations: [Observation] = []
    for _ in 0..<runs { observations.append(try observe(subject)) }
    func memory(_ name: String, _ value: (Observation) -> Double) -> Figure {
      Figure(.memory, name, .mebibytes, Samples(observations.map(value)))
    }
    return [
      memory(Measure.residentAtFirstFrame, \.residentAtFirstFrame),
      Figure(
        .memory, Measure.listensAtFirstFrame, .fact,
        Samples(facts: observations.map(\.listensAtFirstFrame))),
      memory(Measure.residentListening, \.residentListening),
      memory(Measure.residentAfterFirings, \.afterFirings.resident),
      memory(Measure.peakAfterFirings, \.afterFirings.peak),
      Figure(
        .memory, Measure.verdict, .milliseconds,
        Samples(observations.flatMap(\.verdictTimes))),
    ]
  }

  private static func observe(_ subject: Subject) throws(BenchFailure) -> Observation {
    let session = try Session(subject)
    // Here the screen is looked at as it is drawn: what counts is the moment, not the time.
    try session.wait(until: { _ in session.showsFrame }, or: subject.frameTexts)
    let listens = session.isListening
    let first = session.memory.resident
    let deadline = ContinuousClock.now + Session.patience
    while !session.isListening, ContinuousClock.now < deadline {
      session.burst(within: .milliseconds(5))
    }
    session.burst()
    let listening = session.memory.resident
    try session.perform(Step(subject.opening))
    var times: [Duration] = []
    for step in Subject.firings {
      let time = try session.perform(step)
      if step.text != nil { times.append(time) }
    }
    return Observation(
      residentAtFirstFrame: first, listensAtFirstFrame: listens, residentListening: listening,
      afterFirings: session.memory, verdictTimes: times)
  }
}
