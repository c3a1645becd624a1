import Iterate
import Segment
import Terminal

/// The row between data and log: what is expected before sending, how long it has been in flight,
/// and what came of it.
///
/// Prediction and outcome never mix.
enum VerdictBar {
  static func draw(in rect: Rect, state: State, on grid: inout Grid) {
    grid.write(
      line(of: state, width: rect.columns).sanitized().truncated(to: rect.columns), in: rect)
  }

  private static func line(of state: State, width: Int) -> Line {
    if let record = state.currentRecord {
      return record.isOver
        ? outcome(record, state: state, width: width) : sending(record, state: state)
    }
    switch state.plan {
    case .success(let plan)?:
      return expected(state.redactor.redact(plan.prediction), state: state, width: width)
    case .failure(let failure)?:
      let failure = state.redactor.redact(failure)
      return Line(" !!! \(failure.what)", Ink(.failure, .bold)) + Line("  \(failure.fix)", .muted)
    case nil: return Line(" Select an event to fire.", .muted)
    }
  }

  private static func expected(_ verdict: Verdict, state: State, width: Int) -> Line {
    // What came of it before something was changed is not forgotten, and not mixed up with it.
    let earlier = state.shownRecord.map {
      Line("#\($0.id) was \(word($0.verdict.outcome)) ", .muted)
    }
    let outcome = word(verdict.outcome)
    let brief = brief(verdict).map {
      "\(outcome.prefix(1).uppercased())\(outcome.dropFirst()). \($0)"
    }
    return line(
      head: Line(" \(state.glyphs.question) EXPECTED  ", .muted),
      reasons: [verdict.sentence] + [brief].compactMap { $0 }, remedy: verdict.remedy,
      remark: earlier ?? Line(), width: width)
  }

  private static func sending(_ record: FiringRecord, state: State) -> Line {
    guard let sent = record.sent else {
      return Line(" \(state.glyphs.pending) WAITING ", .pending) + Line(waitReason(record, state))
    }
    let elapsed = max(0, state.now.millisecondsSinceEpoch - sent.millisecondsSinceEpoch)
    let seconds = "\(elapsed / 1000).\(elapsed % 1000 / 100) s"
    return Line(" \(state.glyphs.ellipsis) SENDING \(seconds)", Ink(.pending, .bold))
      + Line("  \(record.eventName)")
      + Line("  \(state.keymap.name(of: .exchangeCancel)) cancels", .muted)
  }

  private static func waitReason(_ record: FiringRecord, _ state: State) -> String {
    switch state.simulator {
    case .starting where record.profile.target == .simulator:
      "for the simulator to listen"
    default: "for the key, or for the token of an earlier firing"
    }
  }

  private static func outcome(_ record: FiringRecord, state: State, width: Int) -> Line {
    let verdict = record.verdict
    let glyphs = state.glyphs
    let head: Line
    switch verdict.outcome {
    case .shown: head = badge("\(glyphs.success) SHOWN", .success)
    case .notShown: head = badge("\(glyphs.failure) NOT SHOWN", .failure)
    case .undecided where verdict.failure != nil: head = badge("!!! NO VERDICT", .failure)
    case .undecided: head = badge("\(glyphs.question) NOT DECIDED", .warning)
    }
    // What nobody expected is said before all else.
    let surprise = record.surprise
    let expected = Line(
      surprise == nil
        ? "expected: \(word(record.firing.plan.prediction.outcome)) "
        : "\(state.keymap.name(of: .ladderShow)) shows the gates ", .muted)
    let reasons = ([verdict.reason] + [brief(verdict)].compactMap { $0 })
      .map { reason in surprise.map { "\($0) \(reason)" } ?? reason }
    // That it was expected is the first to go.
    let needed = head.width + Line(reasons[0]).width + expected.width
    return line(
      head: head, reasons: reasons, remedy: verdict.remedy,
      remark: surprise == nil && needed >= width ? Line() : expected, width: width)
  }

  /// The gate alone, where one decided: what was found there is in the Ladder.
  private static func brief(_ verdict: Verdict) -> String? {
    guard let gate = verdict.gate?.rawValue else { return nil }
    return verdict.survey.map { "\($0.name): \(gate) gate." } ?? "Gate: \(gate)."
  }

  /// The row: what is the case, what to do, and a remark at the right edge.
  ///
  /// - Parameters:
  ///   - head: what it begins with.
  ///   - reasons: what is the case, at length and then in brief: the first that there is room for is
  ///     said, else the last, so that what to do stays in sight.
  ///   - remedy: what to do.
  ///   - remark: what stands at the right edge.
  ///   - width: the columns of the row.
  /// - Returns: the row.
  private static func line(
    head: Line, reasons: [String], remedy: String?, remark: Line, width: Int
  ) -> Line {
    let edge = remark.width == 0 ? width : width - remark.width - 1
    let lines = reasons.map { Line($0).sanitized() }
    let reason = lines.first { head.width + $0.width <= edge } ?? lines.last ?? Line()
    let left = head + reason + Line(remedy.map { " \($0)" } ?? "")
    guard remark.width > 0 else { return left.truncated(to: width) }
    return Columns.line(left: left, right: remark, width: width)
  }

  /// What came of it, as a block of colour; what is expected is never one.
  private static func badge(_ words: String, _ role: Role) -> Line {
    Line(" \(words) ", Ink(role, [.bold, .reverse])) + Line(" ")
  }

  private static func word(_ outcome: Verdict.Outcome) -> String {
    switch outcome {
    case .shown: "shown"
    case .notShown: "not shown"
    case .undecided: "unknown"
    }
  }
}
