import Iterate
import Segment
import Terminal

/// The console told in lines: it takes lines, does what they ask for by the same fold, and tells what
/// happens.
///
/// A question that stands before something is told as a line and answered by the next one.
public struct TailSession: Sendable {
  /// The console.
  public private(set) var state: State
  private var told: [TailLine] = []
  /// What was asked and waits for an answer.
  private var question: QuestionOverlay?
  private var redactor: Redactor { state.redactor }

  /// A session that begins with a line about where it is.
  public init(_ state: State, at moment: Moment) {
    self.state = state
    self.state.skipWelcome()
    _ = reduce(into: &self.state, .ticked, at: moment)
    tell(.answer, "\(state.workspace.name). help lists the commands.")
    report(.status, at: moment)
  }

  /// The lines since they were last taken, without secrets.
  public mutating func takeLines() -> [TailLine] {
    defer { told = [] }
    return told.map { TailLine($0.kind, opening: $0.opening, redactor.redact($0.text)) }
  }

  /// Whether the next line answers a question.
  public var isAsking: Bool { question != nil }

  /// Lets something happen.
  public mutating func handle(_ action: Action, at moment: Moment) -> [Effect] {
    let before = state.loggedCount
    var effects = reduce(into: &state, action, at: moment)
    for entry in state.log.entries.suffix(state.loggedCount - before) { tell(entry) }
    effects += settleOverlay(at: moment)
    return effects
  }

  /// Takes what came in.
  public mutating func take(_ event: TailInput.Event, at moment: Moment) -> [Effect] {
    switch event {
    case .line(let line): return take(line, at: moment)
    case .tooLong:
      refuse("The line has more than \(TailInput.lineLimit / 1024) KiB and is left out.")
    case .notText: refuse("The line is not UTF-8 and is left out.")
    }
    return []
  }

  /// Whether a line does not wait for what is in flight.
  public static func isUrgent(_ event: TailInput.Event?) -> Bool {
    guard case .line(let line) = event, let command = try? TailCommand.parse(line) else {
      // What cannot be read asks for nothing that could be urgent.
      return false
    }
    return command == .command(.exchangeCancel) || command == .command(.appQuit)
  }

  private mutating func take(_ line: String, at moment: Moment) -> [Effect] {
    if question != nil, let effects = answer(line, at: moment) { return effects }
    do throws(TailProblem) {
      switch try TailCommand.parse(line) {
      case nil: return []
      case .order(let order): return handle(.ordered(order), at: moment)
      case .report(let wanted): return select(for: wanted, at: moment)
      case .help: tell(.answer, lines: TailHelp.lines)
      case .command(let command): return perform(command, at: moment)
      }
    } catch {
      refuse(error.sentence)
    }
    return []
  }

  private mutating func perform(_ command: CommandID, at moment: Moment) -> [Effect] {
    switch command.tailUse {
    case .performs: return handle(.performed(command), at: moment)
    case .reports(let wanted): report(wanted, at: moment)
    case .needsScreen(let advice):
      let title = Command.named(command)?.title ?? command.rawValue
      refuse("\"\(title)\" needs the screen of the console: \(advice).")
    }
    return []
  }

  private mutating func select(for wanted: TailReport, at moment: Moment) -> [Effect] {
    guard let name = wanted.event else {
      report(wanted, at: moment)
      return []
    }
    let effects = handle(.ordered(.select(event: name)), at: moment)
    if state.selectedEvent?.name.isExactly(name) ?? false { report(wanted, at: moment) }
    return effects
  }

  private mutating func report(_ wanted: TailReport, at moment: Moment) {
    tell(.answer, lines: wanted.lines(of: state, at: moment))
  }
}

// MARK: Questions

extension TailSession {
  /// What lies over the panes in the console: a question is asked, all else is closed, since what it
  /// says has been told.
  private mutating func settleOverlay(at moment: Moment) -> [Effect] {
    guard let overlay = state.overlay else {
      question = nil
      return []
    }
    guard case .question(let asked) = overlay else {
      return reduce(into: &state, .input(.key(KeyPress(.escape))), at: moment)
    }
    guard asked != question else { return [] }
    question = asked
    let how = asked.word.map { "Type \($0) to go on, or no." } ?? "Answer yes, or no."
    told.append(
      TailLine(
        .question, opening: "question", ([asked.title] + asked.lines + [how]).joined(separator: " ")
      ))
    return []
  }

  /// Answers the question that stands; `nil` when the line is no answer, which says no.
  private mutating func answer(_ line: String, at moment: Moment) -> [Effect]? {
    let said = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let word = question?.word
    let isYes =
      word.map { said.isExactly($0) } ?? ["yes", "y"].contains(said.lowercased())
    if isYes {
      guard let word else { return handle(.input(.key(KeyPress(.character("y")))), at: moment) }
      _ = reduce(into: &state, .input(.paste(word)), at: moment)
      return handle(.input(.key(KeyPress(.enter))), at: moment)
    }
    let effects = handle(.input(.key(KeyPress(.escape))), at: moment)
    refuse("Not done.")
    return ["no", "n", ""].contains(said.lowercased()) ? effects : nil
  }
}

// MARK: Telling

extension TailSession {
  private mutating func tell(_ entry: LogEntry) {
    var line = TailLine(entry)
    if entry.kind == .answered, let record = state.record(entry.firing),
      entry.text.hasSuffix(record.verdict.sentence)
    {
      // What nobody expected, and what to do about it, stand elsewhere on a screen.
      let more = [record.firing.surprise, record.verdict.remedy].compactMap(\.self)
      line.text = ([line.text] + more).joined(separator: " ")
    }
    told.append(line)
  }

  private mutating func tell(_ kind: TailLine.Kind, _ text: String) {
    told.append(TailLine(kind, text))
  }

  private mutating func tell(_ kind: TailLine.Kind, lines: [String]) {
    for line in lines { tell(kind, line) }
  }

  private mutating func refuse(_ sentence: String) {
    told.append(TailLine(.failed, opening: "not done", sentence))
  }
}
