/// The conditions on the way from an event to a displayed survey, in order.
///
/// Public contract: the raw values are stable. The first six are decided once a firing, the others
/// for each survey.
public enum GateID: String, Hashable, Sendable, CaseIterable {
  /// The event's `integrations` object lets it through to the destination.
  case integrations
  /// At least one subscription is enabled and belongs to an action that the destination has.
  case subscription
  /// The trigger of at least one subscription matches the event.
  case trigger
  /// The mapping of a matching subscription works and gives the event a name.
  case mapping
  /// The destination calls `Iterate('event', …)`, which is what asks for a survey.
  case command
  /// The API accepts the embed key or the person's token.
  case key
  /// The company that the key belongs to has the survey.
  case survey
  /// The survey is published, or it is the one that is previewed.
  case published
  /// The survey is for the kind of client that asks.
  case platform
  /// The survey targets an event of exactly this name.
  case event
  /// The person's traits satisfy the survey's rules.
  case traits
  /// The page's URL satisfies the survey's rules.
  case url
  /// The person has not seen the survey before, or may see it again.
  case once
  /// Enough hours have passed since any survey was displayed to the person.
  case hours
  /// The draw for the share of displays let through is won.
  case sampling
  /// The time between the event and the display has passed.
  case delay
  /// The client is able to show the survey.
  case client

  /// Whether it is decided once a firing, not for each survey.
  public var isPerFiring: Bool {
    switch self {
    case .integrations, .subscription, .trigger, .mapping, .command, .key: true
    case .survey, .published, .platform, .event, .traits, .url, .once, .hours, .sampling, .delay,
      .client:
      false
    }
  }
}
