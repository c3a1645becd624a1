/// One mapping of a workspace: which events it is for, and what it makes of them.
///
/// - Source: Segment's Actions framework calls `action` the *partner action*, `trigger` the
///   *subscribe* text and `mapping` the *settings* or *fields*, depending on where it is read.
public struct Subscription: Hashable, Sendable {
  /// The name its author gave it.
  public var name: String
  /// Whether it takes part at all.
  public var isEnabled: Bool
  /// The slug of the destination's action, such as `trackEvent`.
  public var action: String
  /// The FQL text that selects events.
  public var trigger: String
  /// What the action's payload is made of; `null` stands for an empty mapping.
  public var mapping: JSONValue

  /// A subscription from its parts.
  public init(
    name: String,
    isEnabled: Bool = true,
    action: String,
    trigger: String,
    mapping: JSONValue
  ) {
    self.name = name
    self.isEnabled = isEnabled
    self.action = action
    self.trigger = trigger
    self.mapping = mapping
  }

  /// What a workspace gets when the destination is added: one subscription an action.
  public static let presets: [Subscription] = DestinationAction.allCases.map { action in
    Subscription(
      name: action.title,
      action: action.rawValue,
      trigger: action.defaultTrigger,
      mapping: action.defaultMapping
    )
  }
}
