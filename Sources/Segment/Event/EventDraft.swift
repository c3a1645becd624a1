/// An event as the operator sets it up; `event(in:site:previewSurveyID:)` completes it.
public struct EventDraft: Hashable, Sendable {
  /// Which call of the Segment spec it is.
  public var type: EventType
  /// What happened (`track`), or the name of the page or screen; unused otherwise.
  public var name: String
  /// The kind of page or screen.
  public var category: String?
  /// The properties of a track, page or screen event.
  public var properties: JSONObject
  /// What is known of the person or group.
  ///
  /// Only `identify` and `group` have traits of their own; other types carry them in the context.
  public var traits: JSONObject?
  /// What differs from the site in `context.page`.
  public var page: JSONObject?
  /// Which destinations may have the event.
  public var integrations: JSONObject?
  /// What differs from the environment in `context`.
  public var context: JSONObject?
  /// The person, once identified.
  public var userID: String?
  /// The browser; the environment's when `nil`.
  public var anonymousID: String?
  /// The group of a group event.
  public var groupID: String?
  /// The id that an alias event gives up.
  public var previousID: String?

  /// An event from its parts.
  public init(
    type: EventType = .track,
    name: String = "",
    category: String? = nil,
    properties: JSONObject = [:],
    traits: JSONObject? = nil,
    page: JSONObject? = nil,
    integrations: JSONObject? = nil,
    context: JSONObject? = nil,
    userID: String? = nil,
    anonymousID: String? = nil,
    groupID: String? = nil,
    previousID: String? = nil
  ) {
    self.type = type
    self.name = name
    self.category = category
    self.properties = properties
    self.traits = traits
    self.page = page
    self.integrations = integrations
    self.context = context
    self.userID = userID
    self.anonymousID = anonymousID
    self.groupID = groupID
    self.previousID = previousID
  }

  /// The event that tells who a person is.
  public static func identify(userID: String?, traits: JSONObject) -> EventDraft {
    EventDraft(type: .identify, traits: traits, userID: userID)
  }
}
