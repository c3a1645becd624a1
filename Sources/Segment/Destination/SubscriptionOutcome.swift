/// What became of an event at one subscription.
public struct SubscriptionOutcome: Hashable, Sendable {
  /// The subscription.
  public var subscription: Subscription
  /// What it did with the event.
  public var result: Result
  /// Where each field of the payload came from; empty unless tracing was asked for and it matched.
  public var provenance: [Provenance]

  /// An outcome from its parts.
  public init(subscription: Subscription, result: Result, provenance: [Provenance] = []) {
    self.subscription = subscription
    self.result = result
    self.provenance = provenance
  }

  /// The ways a subscription can end.
  public enum Result: Hashable, Sendable {
    /// It is switched off.
    case disabled
    /// The destination has no such action, so the runtime never looks at it.
    case unknownAction
    /// An earlier subscription of the same action failed, which ends the action for this event.
    case silenced(by: String)
    /// The trigger did not match; the reason is one sentence.
    case notMatched(reason: String)
    /// The trigger matched and the action was performed with this payload.
    case matched(payload: JSONValue)
    /// The trigger, the mapping or the action threw.
    case failed(EvaluationFailure)
  }
}
