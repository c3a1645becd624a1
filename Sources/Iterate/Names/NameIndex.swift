internal import Segment

/// Where each name of an event stands, names compared code point by code point.
struct NameIndex {
  /// One name.
  struct Entry {
    let name: String
    var surveys: [Survey] = []
    var isTemplate = false
    var subscriptions: [String] = []
    var isFired = false

    /// Whether something waits for an event of this name.
    var isAwaited: Bool { !surveys.isEmpty || !subscriptions.isEmpty }
    /// Whether something makes an event of this name.
    var isMade: Bool { isTemplate || isFired }

    /// The places, surveys first.
    var places: [NamePlace] {
      surveys.map { NamePlace.survey(id: $0.id, name: $0.name) }
        + subscriptions.map { NamePlace.subscription(name: $0, event: name) }
        + (isTemplate ? [.template(name)] : []) + (isFired ? [.firing(name)] : [])
    }
  }

  /// The names, in the order in which they were met.
  private(set) var entries: [Entry] = []
  private var places: [ExactText: Int] = [:]

  init(workspace: Workspace, subscriptions: [Subscription], fired: [String]) {
    for survey in workspace.surveys {
      for name in survey.events { change(name) { $0.surveys.append(survey) } }
    }
    for subscription in subscriptions where subscription.isEnabled {
      for name in Self.names(in: subscription.trigger) {
        change(name) { $0.subscriptions.append(subscription.name) }
      }
    }
    for template in workspace.events where template.type == .track {
      change(template.name) { $0.isTemplate = true }
    }
    for name in fired { change(name) { $0.isFired = true } }
  }

  private mutating func change(_ name: String, _ change: (inout Entry) -> Void) {
    let place = places[ExactText(name)] ?? entries.count
    if place == entries.count {
      entries.append(Entry(name: name))
      places[ExactText(name)] = place
    }
    change(&entries[place])
  }

  /// The names that a trigger compares the event with, each once.
  private static func names(in trigger: String) -> [String] {
    var names: [String] = []
    for trace in Trigger(trigger).trace(nil).conditions where trace.condition.field == .event {
      guard ["=", "!="].contains(trace.condition.operatorText),
        let name = trace.condition.value?.stringValue, !names.containsExactly(name)
      else { continue }
      names.append(name)
    }
    return names
  }
}
