/// A trigger as its author meant it: with `and` before `or`, keywords in any case, nested groups,
/// single quotes as quotes, and negations that hold where a field is missing.
struct ConventionalTrigger {
  /// What it says.
  let node: ConventionalNode
  /// Events to try it on.
  private let events: [JSONValue]
  /// What it says of each of them.
  private let outcomes: [Bool]

  private static let mostConditions = 24

  /// The conventional reading of `text`; `nil` when it is not clear or too long to be tried.
  init?(_ text: String) {
    guard let node = ConventionalParser.node(of: text) else { return nil }
    let conditions = node.conditions
    guard !conditions.isEmpty, conditions.count <= Self.mostConditions else { return nil }
    self.node = node
    events = LintEvents(conditions).all
    outcomes = events.map { node.holds(for: $0) }
  }

  /// Whether `trigger` does the same on all events.
  func agrees(with trigger: Trigger) -> Bool {
    zip(events, outcomes).allSatisfy { event, outcome in
      // What throws does not do what was meant.
      (try? trigger.matches(event)) == outcome
    }
  }

  /// The shortest trigger found that the runtime reads like this; `nil` when there is none.
  var runtimeText: String? {
    let forms = [FQLNode.Conjunction.and, .or].compactMap { NormalForm(node, outer: $0)?.text }
    // Only a text that is really read so, whatever it looks like.
    return forms.filter { agrees(with: Trigger($0)) }.min { $0.utf8.count < $1.utf8.count }
  }

  /// Whether several triggers can say together what one cannot: one for each alternative.
  var canBeSplit: Bool { (NormalForm(node, outer: .or)?.groups.count ?? 0) > 1 }
}
