/// The figures of a program that was visited several times.
struct VisitFigures {
  /// The program.
  let subject: Subject
  /// Its visits.
  let visits: [Visit]

  /// When the first frame is there.
  var start: [Figure] {
    let starts = visits.map(\.start)
    return [
      Figure(.start, Measure.firstByte, .milliseconds, Samples(starts.compactMap(\.firstByte))),
      Figure(.start, Measure.ready, .milliseconds, Samples(starts.compactMap(\.ready))),
      Figure(.start, Measure.settled, .milliseconds, Samples(starts.map(\.settled))),
      Figure(
        .start, Measure.frameBytes, .bytes, Samples(starts.map { Double($0.byteCount) })),
      Figure(.start, Measure.resident, .mebibytes, Samples(visits.map(\.resident))),
    ]
  }

  /// How keys are answered, list by list.
  var keys: [Figure] {
    subject.lists.indices.flatMap { index in
      figures(of: visits.map { $0.series[index] }, list: subject.lists[index].name)
    }
  }

  /// What it leaves behind.
  var quit: [Figure] {
    let endings = visits.map(\.ending)
    return [
      Figure(.quit, Measure.ended, .milliseconds, Samples(endings.map(\.duration))),
      Figure(
        .quit, Measure.exitCode, .count, Samples(endings.map { Double($0.exitStatus) })),
      Figure(
        .quit, Measure.leavesAlternateScreen, .fact,
        Samples(facts: endings.map(\.isTerminalAsBefore))),
      Figure(
        .quit, Measure.restoresModes, .fact, Samples(facts: endings.map(\.areModesAsBefore))),
    ]
  }

  private func figures(of series: [KeySeries], list: String) -> [Figure] {
    let answers = series.flatMap(\.answers)
    let silent = series.reduce(0) { $0 + $1.silentCount }
    let figures = [
      Figure(
        .keys, list: list, Measure.keyFirstByte, .milliseconds,
        Samples(answers.map(\.toFirstByte))),
      Figure(
        .keys, list: list, Measure.painted, .milliseconds, Samples(answers.map(\.toPainted))),
      Figure(
        .keys, list: list, Measure.bytes, .bytes, Samples(answers.map { Double($0.byteCount) })),
      Figure(.keys, list: list, Measure.cpu, .milliseconds, Samples(series.map(\.cpuPerKey))),
    ]
    guard silent > 0 else { return figures }
    return figures
      + [Figure(.keys, list: list, Measure.silent, .count, Samples(Double(silent)))]
  }
}
