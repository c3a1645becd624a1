import Iterate
import Segment
import Terminal

/// What the list of subscriptions shows that takes time to work out: compiled and traced triggers,
/// found hints, wrapped mappings.
///
/// Screens are drawn far more often than any of it changes, so it is kept for as long as its subject
/// is the same.
struct SubscriptionsDigest: Hashable, Sendable {
  /// What a digest depends on.
  struct Subject: Hashable, Sendable {
    /// The subscription that is selected.
    var index: Int
    /// Which change of the subscriptions.
    var revision: Int
    /// What the plan depends on.
    var basis: PlanBasis?
    /// How many subscriptions have been checked.
    var checked: Int
    var columns: Int
  }

  let subject: Subject
  /// How many hints each subscription has.
  let hintCounts: [Int]
  /// Whether one of the selected subscription's hints has a correction.
  let canCorrect: Bool
  /// What is said about the selected subscription.
  let lines: [Line]

  /// The digest for `subject`, what has not changed being taken from `earlier`.
  init(of subject: Subject, in state: State, earlier: SubscriptionsDigest?) {
    self.subject = subject
    let subscriptions = state.subscriptions.current
    if let earlier, earlier.subject.revision == subject.revision,
      earlier.subject.checked == subject.checked
    {
      hintCounts = earlier.hintCounts
    } else {
      hintCounts = subscriptions.map { state.lints[$0]?.count ?? 0 }
    }
    let isThere = subscriptions.indices.contains(subject.index)
    canCorrect = isThere && state.correction(at: subject.index) != nil
    lines = isThere ? Self.lines(about: subject.index, in: state, width: subject.columns) : []
  }

  /// The longest beginning of a mapping that is shown, in characters; no screen has room for more.
  private static let longestMapping = 20_000

  private static func lines(about index: Int, in state: State, width: Int) -> [Line] {
    let subscription = state.subscriptions.current[index]
    let event = state.shownPlan?.event
    let trigger = Trigger(subscription.trigger)
    var lines = TriggerLines.text(trigger.trace(event), of: subscription.trigger, width: width)
    switch state.shownOutcome(of: index)?.result {
    case .notMatched(let reason): lines += wrapped(reason, .jsonNote, width)
    case .failed(let failure): lines += failure.messages.flatMap { wrapped($0, .failure, width) }
    case .silenced(let earlier):
      lines += wrapped("Not run: \(earlier) failed before it.", .warning, width)
    case .unknownAction:
      lines += wrapped("There is no action \(subscription.action).", .warning, width)
    case .matched, .disabled, nil: break
    }
    let lints = state.lints[subscription] ?? []
    lines += TriggerLines.lints(lints, glyphs: state.glyphs, width: width)
    lines.append(Line())
    let mapping = subscription.mapping.text.prefix(longestMapping)
    lines += wrapped("\(subscription.action) with \(mapping)", .muted, width)
    return lines
  }

  private static func wrapped(_ text: String, _ role: Role, _ width: Int) -> [Line] {
    Line(text, Ink(role)).sanitized().wrapped(width: max(10, width))
  }
}

extension State {
  /// What the subscription at `index` makes of the selected event.
  func shownOutcome(of index: Int) -> SubscriptionOutcome? {
    guard let outcomes = shownPlan?.evaluation.outcomes, outcomes.indices.contains(index)
    else { return nil }
    return outcomes[index]
  }
}
