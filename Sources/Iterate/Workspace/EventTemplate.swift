public import Segment

/// A named event, ready to fire.
public struct EventTemplate: Hashable, Sendable {
  /// What Segment's API call it is; a track event unless said otherwise.
  public var type: EventType
  /// The event's name.
  public var name: String
  /// Its properties.
  public var properties: JSONObject
  /// Traits of an identify or group event.
  public var traits: JSONObject?
  /// What differs from the workspace's page, such as `url`.
  public var page: JSONObject?
  /// Switches per destination, as Segment's `integrations`.
  public var integrations: JSONObject?
  /// What is added to the event's `context`.
  public var context: JSONObject?
  /// Segment's `groupId`, for a group event.
  public var groupID: String?
  /// Segment's `previousId`, for an alias event.
  public var previousID: String?

  /// A template from its parts; a track event without properties by default.
  public init(
    type: EventType = .track,
    name: String,
    properties: JSONObject = JSONObject(),
    traits: JSONObject? = nil,
    page: JSONObject? = nil,
    integrations: JSONObject? = nil,
    context: JSONObject? = nil,
    groupID: String? = nil,
    previousID: String? = nil
  ) {
    self.type = type
    self.name = name
    self.properties = properties
    self.traits = traits
    self.page = page
    self.integrations = integrations
    self.context = context
    self.groupID = groupID
    self.previousID = previousID
  }
}
