import Iterate
import Terminal

extension SurveyCard {
  /// The questions, each with what can be answered.
  func questions(width: Int, glyphs: Glyphs) -> [Line] {
    survey.questions.enumerated().flatMap { index, question in
      let heading = Line("\(index + 1)  ", .accent) + Line(question.prompt, .strong)
      let answers = answers(to: question, glyphs: glyphs).map { line in
        Line("   ") + line.sanitized(ascii: glyphs.isASCII)
      }
      return heading.sanitized(ascii: glyphs.isASCII).wrapped(width: width)
        + answers.map { $0.truncated(to: width, mark: glyphs.ellipsis) } + [Line()]
    }
  }

  private func answers(to question: Question, glyphs: Glyphs) -> [Line] {
    switch question.type {
    case "select": return choices(question, mark: glyphs.draft)
    case "multiselect": return choices(question, mark: glyphs.unchecked)
    case "freeform": return [Line(String(repeating: "_", count: 24), .muted)]
    case "nps": return scale
    default:
      let kind = question.type.isEmpty ? "without a kind" : "of the kind \(question.type)"
      let raw = question.raw.map { JSONLine().value($0) }
      return [Line("a question \(kind), as it is", .warning)]
        + choices(question, mark: glyphs.bullet) + [raw].compactMap { $0 }
    }
  }

  private func choices(_ question: Question, mark: String) -> [Line] {
    (question.options + (question.allowsOther ? ["Other"] : [])).map { option in
      Line("\(mark) ", .muted) + Line(option)
    }
  }

  /// The scale that such a question is likely to have; only its labels were seen.
  private var scale: [Line] {
    let labels = [survey.scale.low, survey.scale.high].filter { !$0.isEmpty }
    let ends = labels.isEmpty ? "" : labels.joined(separator: " to ") + ", "
    return [
      Line((0...10).map(String.init).joined(separator: " ")),
      Line("\(ends)likely from 0 to 10", .muted),
    ]
  }
}
