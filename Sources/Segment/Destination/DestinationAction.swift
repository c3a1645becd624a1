/// What the destination can do, in the order in which its plugins see an event.
///
/// - Source: `actions-iterate` in segmentio/action-destinations at 970a17ee.
public enum DestinationAction: String, Hashable, Sendable, CaseIterable {
  /// Tells Iterate that something happened.
  case trackEvent
  /// Tells Iterate who is there.
  case identifyUser

  /// The name on Segment's screens.
  public var title: String {
    switch self {
    case .trackEvent: "Track Event"
    case .identifyUser: "Identify User"
    }
  }

  /// The trigger of the preset.
  public var defaultTrigger: String {
    switch self {
    case .trackEvent: "type = \"track\""
    case .identifyUser: "type = \"identify\""
    }
  }

  /// The mapping of the preset.
  public var defaultMapping: JSONValue {
    switch self {
    case .trackEvent: ["name": ["@path": "$.event"]]
    case .identifyUser: ["userId": ["@path": "$.userId"], "traits": ["@path": "$.traits"]]
    }
  }

  /// The name under which the runtime registers the action and reports its failures.
  public var pluginName: String { "\(Destination.name) \(rawValue)" }
}
