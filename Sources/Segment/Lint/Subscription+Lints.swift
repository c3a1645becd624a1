/// A place where a subscription does not do what its author surely meant.
public enum SubscriptionLint: Hashable, Sendable {
  case trigger(TriggerLint)
  case mapping(MappingLint)

  /// The stable name of the kind of slip.
  public var name: String {
    switch self {
    case .trigger(let lint): lint.kind.rawValue
    case .mapping(let lint): lint.kind.rawValue
    }
  }

  /// What runs against what was meant, as one sentence.
  public var explanation: String {
    switch self {
    case .trigger(let lint): lint.explanation
    case .mapping(let lint): lint.explanation
    }
  }
}

extension Subscription {
  /// Where the subscription does not do what its author surely meant: first in its trigger, then in
  /// its mapping, which is read for the types of event that the trigger selects.
  public var lints: [SubscriptionLint] {
    let trigger = Trigger(trigger)
    let mapping = Mapping.lints(
      of: mapping, for: trigger.selectableTypes, action: DestinationAction(rawValue: action))
    return trigger.lints.map { .trigger($0) } + mapping.map { .mapping($0) }
  }
}
