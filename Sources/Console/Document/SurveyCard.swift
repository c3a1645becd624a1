import Iterate
import Terminal

/// What the person would see: the prompt as a bubble, then the questions, and the page they are on.
struct SurveyCard: Hashable, Sendable {
  /// Where it comes from, such as `as Iterate replied`.
  var origin: String
  /// The client that displays it.
  var persona: Persona
  /// The survey.
  var survey: ReplySurvey
  /// How the client displays it.
  var display: Persona.Display
  /// Whether it was in a reply, so that its display is counted down.
  var isReplied = false
  /// Whether the client shows it after all, and how well that is known.
  var outcome = PersonaReading.Outcome.shows
  /// How well the outcome is known.
  var grade = Persona.Grade.certain

  /// A survey as the workspace has it, on a client.
  init(_ survey: Survey, persona: Persona, situation: Persona.Situation) {
    origin = "as the workspace has it"
    self.persona = persona
    let replied = ReplySurvey(survey)
    self.survey = replied
    display = persona.display(of: replied, triggers: replied.triggers, in: situation)
    grade = persona == .web ? .likely : .certain
  }

  /// The survey in a reply as a client reads it; `nil` when there is none in it.
  init?(_ reading: PersonaReading, situation: Persona.Situation, isSimulated: Bool) {
    guard let survey = reading.survey else { return nil }
    origin = isSimulated ? "as the simulator replied" : "as Iterate replied"
    isReplied = true
    persona = reading.persona
    self.survey = survey
    display = reading.display ?? persona.display(of: survey, triggers: [], in: situation)
    outcome = reading.outcome
    grade = reading.grade
  }

  /// The card as lines of at most `width` columns.
  ///
  /// - Parameters:
  ///   - width: the columns.
  ///   - countdown: how far the time until the display has run; `nil` when nothing is counted down.
  ///   - glyphs: the signs of the terminal.
  /// - Returns: the lines, from the title to the address of the page.
  func lines(width: Int, countdown: Countdown?, glyphs: Glyphs) -> [Line] {
    head(width: width, countdown: countdown, glyphs: glyphs) + [Line()]
      + bubble(width: width, glyphs: glyphs)
      + [Line()] + questions(width: width, glyphs: glyphs) + page(width: width)
  }

  // MARK: The head

  private func head(width: Int, countdown: Countdown?, glyphs: Glyphs) -> [Line] {
    let title = survey.title ?? survey.id
    let facts = [
      origin, "on \(persona.phrase)\(grade.remark)", "\(display.wording.language)",
      display.look.isDark ? "dark" : "light", survey.platform == "mobile" ? "mobile" : nil,
      display.look.color ?? "no colour",
    ]
    let line = Line(facts.compactMap { $0 }.joined(separator: " \(glyphs.dot) "), .muted)
    return [Line(title, .strong).sanitized().truncated(to: width)]
      + line.sanitized().wrapped(width: width)
      + when(countdown: isReplied ? countdown : nil, glyphs: glyphs).sanitized().wrapped(
        width: width)
  }

  private func when(countdown: Countdown?, glyphs: Glyphs) -> Line {
    switch outcome {
    case .shows: break
    case .showsNothing(let reason):
      return Line("\(glyphs.failure) \(persona.title) does not show it\(grade.remark). ", .failure)
        + Line(reason)
    case .unknown(let reason):
      return Line("\(glyphs.question) Whether \(persona.title) shows it is not known. ", .warning)
        + Line(reason)
    }
    switch countdown {
    case .waiting(let seconds): return Line("\(glyphs.pending) shown in \(seconds) s", .pending)
    case .onScreen: return Line("\(glyphs.success) on screen", .success)
    case nil: return Line("shown \(display.timing.phrase)", .muted)
    }
  }

  // MARK: The page

  private func page(width: Int) -> [Line] {
    guard let page = display.page else {
      let text =
        persona == .web
        ? "the page with the questions: not public for the website's client"
        : "the page with the questions: known once a reply names the company"
      return Line(text, .muted).wrapped(width: width)
    }
    return [Line("the page with the questions", .muted)]
      + Line(page, .accent).sanitized().wrapped(width: width)
  }
}
