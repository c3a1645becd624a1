import Iterate
import Segment
import Terminal

/// What the destination makes of an event: each subscription with its payload and where every value
/// came from, the commands, and what was dropped.
enum PayloadDocument {
  /// The most values shown of one payload; the request has them all.
  private static let leafLimit = 500

  /// The document of a plan, below what is to be said first.
  ///
  /// The session is what is remembered of the person at the host in use.
  static func document(
    _ plan: FiringPlan, session: PersonSession?, above: [Line], width: Int, state: State
  ) -> Document {
    let glyphs = state.glyphs
    var parts = [Document.Part.lines(above)]
    if state.subscriptions.isChanged {
      let key = state.keymap.name(of: .subscriptionsOpen)
      parts.append(.lines([Line("! Subscriptions changed: \(key) shows them", .warning)]))
    }
    if case .blocked(let reason) = IntegrationsGate.verdict(event: plan.event) {
      parts.append(.lines([Line("\(glyphs.failure) \(reason)", .failure)]))
    }
    parts += groups(
      plan.evaluation.outcomes, of: plan.event, width: width, state: state,
      group: DocumentGroup.subscription
    ) { .payload(subscription: $0) }
    parts.append(
      commands(plan.evaluation, none: "no command: nothing is sent", glyphs: glyphs)
    )
    parts.append(dropped(plan.evaluation, event: plan.event))
    // What is to be remarked stands where else a blank line is, so that from event to event nothing
    // moves up or down.
    let notes = above.isEmpty ? notes(of: plan) : []
    let remarks = notes.isEmpty && plan.identifyEvaluation != nil ? [Line()] : notes
    parts.append(.lines(remarks))
    if let identify = plan.identifyEvaluation {
      parts.append(.lines([person(plan, session: session, glyphs: glyphs)]))
      // Subscriptions for other calls say nothing here, unless none is for this one.
      let matched = identify.outcomes.filter { !$0.isUnmatched }
      parts += groups(
        matched.isEmpty ? identify.outcomes : matched, of: nil, width: width,
        state: state, group: DocumentGroup.identifySubscription
      ) { .identifyPayload(subscription: $0) }
      parts.append(
        commands(
          identify, none: "no command: no user traits are sent", glyphs: glyphs)
      )
    }
    return Document(parts, folded: folded(of: plan), redactor: state.redactor)
  }

  /// What matched is open; the rest says its reason when it is opened.
  private static func folded(of plan: FiringPlan) -> Set<DocumentGroup> {
    let unmatched = plan.evaluation.outcomes.indices.filter {
      plan.evaluation.outcomes[$0].isUnmatched
    }
    return Set(unmatched.map { .subscription($0) } + [.dropped])
  }

  /// Who the person is to the host: how many persons have been created, and whether one is reused.
  private static func person(
    _ plan: FiringPlan, session: PersonSession?, glyphs: Glyphs
  ) -> Line {
    var facts = ["\(plan.context.person.label), as an identify event"]
    if let session, session.personsCreated > 0 {
      facts.append("\(session.personsCreated) created")
    }
    if let token = session?.token { facts.append("token \(token)") }
    return Line(facts.joined(separator: " \(glyphs.dot) "), .muted)
  }

  private static func notes(of plan: FiringPlan) -> [Line] {
    plan.notes.map { Line("! \($0)", .warning) }
  }

  private static func groups(
    _ outcomes: [SubscriptionOutcome], of event: JSONValue?, width: Int, state: State,
    group: (Int) -> DocumentGroup, source: (Int) -> JSONSource
  ) -> [Document.Part] {
    let glyphs = state.glyphs
    // Two columns are the group's own.
    let width = width - 2
    return outcomes.enumerated().map { index, outcome in
      let id = group(index)
      let subscription = outcome.subscription
      let lints = TriggerLines.lints(
        event == nil ? [] : state.lints[subscription] ?? [], glyphs: glyphs, width: width)
      let trigger = event.map {
        TriggerLines.text(
          Trigger(subscription.trigger).trace($0), of: subscription.trigger, width: width)
      }
      let name = Line(outcome.subscription.name + "  ", .strong)
      switch outcome.result {
      case .matched(let payload):
        return .group(
          id: id, heading: name + Line("\(glyphs.success) matched", .success),
          rows: values(
            payload, source: source(index), provenance: outcome.provenance, width: width,
            style: JSONLine(redactor: state.redactor, glyphs: glyphs))
            + lints.map { TextRow($0) })
      case .notMatched(let reason):
        return .group(
          id: id, heading: name + Line("not matched", .muted),
          lines: (trigger ?? [])
            + Line(reason, .jsonNote).sanitized().wrapped(width: max(10, width))
            + lints)
      case .disabled:
        return .group(id: id, heading: name + Line("switched off", .muted), lines: [])
      case .unknownAction:
        return .group(
          id: id, heading: name + Line("no such action: \(outcome.subscription.action)", .warning),
          lines: [])
      case .silenced(let earlier):
        return .group(
          id: id, heading: name + Line("not run: \(earlier) failed before it", .warning), lines: [])
      case .failed(let failure):
        return .group(
          id: id, heading: name + Line("\(glyphs.failure) failed", .failure),
          lines: (trigger ?? [])
            + failure.messages.flatMap {
              Line($0, .failure).sanitized().wrapped(width: max(10, width))
            } + lints)
      }
    }
  }

  /// The widest a value and its source are set: further apart, the eye loses the line.
  private static let measure = 76

  /// Each value, and at the end of its line, or below it where there is no room, where it came from.
  private static func values(
    _ payload: JSONValue, source: JSONSource, provenance: [Provenance], width room: Int,
    style: JSONLine
  ) -> [TextRow] {
    let leaves = payload.sealed().leaves(limit: leafLimit)
    guard !leaves.isEmpty else { return [TextRow(Line("empty", .muted))] }
    let width = min(24, leaves.map { TextWidth.of($0.path.description) }.max() ?? 0)
    var rows: [TextRow] = []
    for leaf in leaves {
      let key = style.redactor.redact(leaf.path.description)
      let padding = String(repeating: " ", count: max(0, width - TextWidth.of(key)))
      let target = payload.value(at: leaf.path).map {
        JSONTarget(source: source, path: leaf.path, value: $0)
      }
      let line = Line("\(key)\(padding)  ", .jsonKey) + style.value(leaf.value)
      let origin = self.source(of: leaf.path, in: provenance).map {
        Line("\(style.glyphs.arrowLeft) \($0)", .jsonNote)
      }
      let gap = min(room, measure) - line.sanitized().width - (origin?.sanitized().width ?? 0)
      guard let origin, gap < 2 else {
        let blanks = Line(String(repeating: " ", count: max(0, gap)))
        rows.append(TextRow(origin.map { line + blanks + $0 } ?? line, target: target))
        continue
      }
      rows.append(TextRow(line, target: target))
      // What is said of a value stands for it as well.
      let indent = Line(String(repeating: " ", count: width + 2))
      rows.append(TextRow(indent + origin, target: target))
    }
    if leaves.count == leafLimit {
      rows.append(
        TextRow(Line("the first \(leafLimit) values; the request has them all", .jsonNote)))
    }
    return rows
  }

  /// Where a value came from: said of it, or of what it is in.
  private static func source(of path: JSONPath, in provenance: [Provenance]) -> String? {
    provenance
      .filter { path.steps.starts(with: $0.output.steps) }
      .max { $0.output.steps.count < $1.output.steps.count }
      .map { provenance in
        provenance.source.hasPrefix("← ")
          ? String(provenance.source.dropFirst(2)) : provenance.source
      }
  }

  private static func commands(
    _ evaluation: Evaluation, none: String, glyphs: Glyphs
  ) -> Document.Part {
    guard !evaluation.commands.isEmpty else {
      return .lines([Line("  \(glyphs.failure) \(none)", .warning)])
    }
    return .lines(evaluation.commands.map { Line("  \($0.text)", .accent) })
  }

  private static func dropped(_ evaluation: Evaluation, event: JSONValue) -> Document.Part {
    let fields = evaluation.droppedFields(of: event)
    return .group(
      id: .dropped, heading: Line("dropped  ", .muted) + Line("\(fields.count) fields", .muted),
      lines: fields.map { Line($0, .muted) })
  }
}

extension SubscriptionOutcome {
  /// Whether its trigger did not match.
  fileprivate var isUnmatched: Bool {
    if case .notMatched = result { true } else { false }
  }
}
