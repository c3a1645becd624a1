import Iterate
import Segment

/// How far the time between a reply and the display of its survey has run.
enum Countdown: Hashable, Sendable {
  /// So many seconds are left; at least one.
  case waiting(seconds: Int)
  /// The survey is on screen.
  case onScreen
}

extension State {
  /// The longest delay that is counted down; a reply can ask for any.
  private static let delayLimit = 1_000_000

  /// The countdown of the shown firing; `nil` when nothing is displayed, or something else than time
  /// decides.
  var countdown: Countdown? {
    guard let left = millisecondsToDisplay else { return nil }
    return left > 0 ? .waiting(seconds: Int((left + 999) / 1000)) : .onScreen
  }

  /// When the countdown's number changes next; `nil` when nothing is counted down in sight.
  var countdownTick: Int64? {
    guard response.tab == .survey, layout.panes[.response] != nil,
      let left = millisecondsToDisplay, left > 0
    else { return nil }
    return now.millisecondsSinceEpoch + (left - 1) % 1000 + 1
  }

  private var millisecondsToDisplay: Int64? {
    guard let record = shownRecord, let answered = record.answered,
      record.firing.plan.context.persona == persona,
      let delay = record.verdict.delaySeconds
    else { return nil }
    let due = answered.millisecondsSinceEpoch + Int64(min(delay, Self.delayLimit)) * 1000
    return due - now.millisecondsSinceEpoch
  }
}
