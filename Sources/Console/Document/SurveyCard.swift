import Iterate
import Terminal

/// What the person would see: the prompt as a bubble in the survey's colour, then the questions.
struct SurveyCard: Hashable, Sendable {
  /// Where it comes from, such as `as Iterate replied`.
  var origin: String
  var title: String
  var color: String
  var message: String?
  var button: String
  var delaySeconds: Int
  var questions: [Question]

  /// A survey as the workspace has it.
  init(_ survey: Survey) {
    origin = "as the workspace has it"
    title = survey.name
    color = survey.prompt?.color ?? "#7457be"
    message = survey.prompt?.message
    button = survey.prompt?.button ?? ""
    delaySeconds = survey.targeting.delaySeconds
    questions = survey.questions
  }

  /// A survey as Iterate replied it.
  ///
  /// - Parameters:
  ///   - survey: the survey.
  ///   - delaySeconds: the delay the client would wait.
  init(_ survey: ReplySurvey, delaySeconds: Int?) {
    origin = "as Iterate replied"
    title = survey.title ?? survey.id
    color = survey.color ?? "#7457be"
    message = survey.prompt?.message
    button = survey.prompt?.buttonText ?? ""
    self.delaySeconds = delaySeconds ?? 0
    questions = survey.questions
  }

  /// The card as lines of at most `width` columns.
  func lines(width: Int, glyphs: Glyphs) -> [Line] {
    [
      Line(title, .strong).sanitized().truncated(to: width),
      Line("\(origin) \(glyphs.dot) \(when)", .muted).truncated(to: width),
      Line(),
    ] + bubble(width: width, glyphs: glyphs) + [Line()]
      + questions.enumerated().flatMap { index, question in
        lines(of: question, number: index + 1, width: width, glyphs: glyphs)
      }
  }

  private var when: String {
    delaySeconds > 0 ? "shown after \(delaySeconds) s" : "shown at once"
  }

  // MARK: The bubble

  private func bubble(width: Int, glyphs: Glyphs) -> [Line] {
    guard let message else {
      return [Line("no prompt: the survey opens straight away", .muted).truncated(to: width)]
    }
    let inner = max(8, min(46, width) - 4)
    let tint = RGB(hex: color)
    let back = Ink(.strong, background: tint, readable: true)
    func row(_ content: Line) -> Line {
      let text = content.inked { ink in
        Ink(.text, ink.attributes, foreground: back.foreground, background: back.background)
      }
      let padding = String(repeating: " ", count: max(0, inner - content.width))
      return Line("  ", back) + text + Line(padding + "  ", back)
    }
    let body = Markdown.line(message).sanitized().wrapped(width: inner)
    let label = Line(" \(button) ", .text).sanitized().truncated(to: inner)
    let button = label.inked { _ in
      Ink(.text, .bold, foreground: back.background, background: back.foreground)
    }
    let buttonRow =
      Line("  ", back) + button
      + Line(String(repeating: " ", count: max(0, inner - label.width)) + "  ", back)
    return [row("")] + body.map(row) + [row("")]
      + (self.button.isEmpty ? [] : [buttonRow, row("")])
  }

  // MARK: The questions

  private func lines(
    of question: Question, number: Int, width: Int, glyphs: Glyphs
  ) -> [Line] {
    let heading = Line("\(number)  ", .accent) + Line(question.prompt, .strong)
    var lines = heading.sanitized().wrapped(width: width)
    let (mark, isKnown) = mark(of: question.type, glyphs)
    lines += (question.options + (question.allowsOther ? ["Other"] : [])).map { option in
      (Line("   \(mark) ", .muted) + Line(option)).sanitized().truncated(to: width)
    }
    if question.options.isEmpty {
      let text = isKnown ? "a free answer" : "a question of the kind \(question.type)"
      lines.append(Line("   \(text)", .muted).sanitized().truncated(to: width))
    }
    return lines + [Line()]
  }

  private func mark(of type: String, _ glyphs: Glyphs) -> (mark: String, isKnown: Bool) {
    switch type {
    case "select": (glyphs.draft, true)
    case "multiselect": (glyphs.unchecked, true)
    case "freeform": ("", true)
    default: (glyphs.bullet, false)
    }
  }
}

extension Ink {
  /// An ink on a background whose text can be read.
  init(_ role: Role, background: RGB?, readable: Bool) {
    self.init(
      role, background == nil ? .reverse : [], foreground: background?.readableInk,
      background: background)
  }
}
