internal import Iterate

/// A ladder as text: one gate a line, what decided it, and what to do where that helps.
struct LadderTranscript {
  /// What is explained.
  let plan: FiringPlan
  /// What was to be known beforehand.
  let notes: [String]

  /// The lines, without their ends and without secrets.
  var lines: [String] {
    let ladder = plan.ladder
    let survey = ladder.survey.map { ["survey    \($0.name)"] } ?? []
    let redactor = Redactor()
    let lines =
      FiringTranscript.heading(of: plan, mode: plan.mode, notes: notes) + survey
      + ladder.rungs.flatMap(self.lines) + expected
    return lines.map { redactor.redact($0) }
  }

  private var expected: [String] {
    ["EXPECTED  \(plan.prediction.sentence)"]
      + (plan.prediction.remedy.map { ["          \($0)"] } ?? [])
  }

  private func lines(of rung: GateFinding) -> [String] {
    let word = rung.result.word
    let head = "\(word)\(Self.blanks(9 - word.count)) \(rung.gate.rawValue)"
    let column = 23
    return ["\(head)\(Self.blanks(column - head.count))\(rung.fact)"]
      + (rung.result == .pass ? [] : rung.remedy.map { ["\(Self.blanks(column))\($0)"] } ?? [])
  }

  private static func blanks(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }
}
