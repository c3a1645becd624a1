public import Segment

extension Persona {
  /// What a client knows when something happens.
  public struct Occasion: Hashable, Sendable {
    /// The argument of `Iterate('event', name)`.
    public var eventName: JSONValue
    /// The survey that is previewed; `nil` with preview off.
    public var previewedSurveyID: String?
    /// The person's traits as this client encodes them; `nil` when there are none.
    public var userTraits: JSONObject?
    /// The address of the page.
    public var pageURL: String?
    /// The `tracking.last_updated` of the reply before.
    public var lastUpdated: Int?

    /// An occasion from its parts.
    public init(
      eventName: JSONValue, previewedSurveyID: String? = nil, userTraits: JSONObject? = nil,
      pageURL: String? = nil, lastUpdated: Int? = nil
    ) {
      self.eventName = eventName
      self.previewedSurveyID = previewedSurveyID
      self.userTraits = userTraits
      self.pageURL = pageURL
      self.lastUpdated = lastUpdated
    }
  }

  /// The request this client makes on `occasion`.
  ///
  /// - Source: Iterate's iOS SDK 1.6.2, Android SDK 1.6.4 and React Native SDK 2.8.2; requests of a
  ///   browser for the website's client.
  public func request(on occasion: Occasion) -> EmbedRequest {
    EmbedRequest(
      app: app,
      eventName: occasion.eventName,
      targeting: occasion.previewedSurveyID.map(EmbedRequest.Targeting.preview(of:)),
      trackingLastUpdated: occasion.lastUpdated,
      type: platform.rawValue,
      userTraits: occasion.userTraits,
      browserURL: self == .web ? occasion.pageURL : nil,
      v: self == .web ? 20_160_516 : nil
    )
  }

  private var app: EmbedRequest.App {
    switch self {
    case .web: EmbedRequest.App(uiStyle: "web")
    case .ios: EmbedRequest.App(version: "1.6.2")
    case .android: EmbedRequest.App(version: "1.6.4")
    case .reactNative: EmbedRequest.App(version: "2.8.2")
    }
  }
}
