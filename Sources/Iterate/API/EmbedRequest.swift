public import Segment

/// What a client asks Iterate when something happens: the body of `POST /api/v1/surveys/embed`.
///
/// - Source: Iterate's iOS SDK 1.6.2, Android SDK 1.6.4 and React Native SDK 2.8.2; the fields of the
///   website's client (`browser.url`, `app.ui_style`, `v`) were seen in a browser's requests.
public struct EmbedRequest: Hashable, Sendable {
  /// The client that asks.
  public var app: App?
  /// The name of the event; of any type, because a mapping can make it of any type.
  public var eventName: JSONValue?
  /// Response properties of this event; declared by the SDKs and never sent by them.
  public var eventTraits: JSONObject?
  /// What switches preview on.
  public var targeting: Targeting?
  /// The `tracking.last_updated` of the reply before, in seconds since 1970.
  public var trackingLastUpdated: Int?
  /// What asks for one survey without an event.
  public var trigger: Trigger?
  /// Which clients' surveys are wanted: `web` or `mobile`.
  public var type: String?
  /// What is known of the person.
  public var userTraits: JSONObject?
  /// The address of the page.
  public var browserURL: String?
  /// The date of the API's version as a number, such as 20160516.
  public var v: Int?

  /// A request from its parts, all of them absent by default.
  public init(
    app: App? = nil, eventName: JSONValue? = nil, eventTraits: JSONObject? = nil,
    targeting: Targeting? = nil, trackingLastUpdated: Int? = nil, trigger: Trigger? = nil,
    type: String? = nil, userTraits: JSONObject? = nil, browserURL: String? = nil, v: Int? = nil
  ) {
    self.app = app
    self.eventName = eventName
    self.eventTraits = eventTraits
    self.targeting = targeting
    self.trackingLastUpdated = trackingLastUpdated
    self.trigger = trigger
    self.type = type
    self.userTraits = userTraits
    self.browserURL = browserURL
    self.v = v
  }
}

extension EmbedRequest {
  /// The client that asks.
  public struct App: Hashable, Sendable {
    /// The version of the SDK.
    public var version: String?
    /// The scheme of URLs that open the app.
    public var urlScheme: String?
    /// `web` for the website's client.
    public var uiStyle: String?

    /// A client from its parts.
    public init(version: String? = nil, urlScheme: String? = nil, uiStyle: String? = nil) {
      self.version = version
      self.urlScheme = urlScheme
      self.uiStyle = uiStyle
    }
  }

  /// What overrides the targeting of surveys.
  public struct Targeting: Hashable, Sendable {
    /// `always` switches preview on; no other value is known.
    public var frequency: String?
    /// The survey that is previewed.
    public var surveyID: String?

    /// An override from its parts.
    public init(frequency: String? = nil, surveyID: String? = nil) {
      self.frequency = frequency
      self.surveyID = surveyID
    }

    /// The override that previews the survey with this id.
    public static func preview(of surveyID: String) -> Targeting {
      Targeting(frequency: "always", surveyID: surveyID)
    }
  }

  /// What asks for one survey without an event.
  public struct Trigger: Hashable, Sendable {
    /// The survey that is wanted.
    public var surveyID: String?
    /// `manual`; no other value is known.
    public var type: String?

    /// A trigger from its parts.
    public init(surveyID: String? = nil, type: String? = nil) {
      self.surveyID = surveyID
      self.type = type
    }
  }
}
