public import Segment

extension Persona {
  /// What decides about the reading of a reply besides the reply.
  public struct Situation: Hashable, Sendable {
    /// The language of the device or browser, such as `en-US`.
    public var deviceLanguage: String
    /// Whether the device is set to dark appearance.
    public var isDark: Bool
    /// Whether a survey or prompt is on screen already.
    public var isSurveyShowing: Bool
    /// The person's traits as they were sent; `language` among them chooses a language.
    public var userTraits: JSONObject?
    /// The response properties that the app has set; `nil` when it has set none.
    public var appProperties: JSONObject?
    /// The base of the API's addresses.
    public var host: String
    /// The person's token as it was before the reply.
    public var token: Secret?
    /// The company's embed key, where it is known.
    public var embedKey: Secret?

    /// A situation from its parts; English, light, and nothing on screen by default.
    public init(
      deviceLanguage: String = "en-US", isDark: Bool = false, isSurveyShowing: Bool = false,
      userTraits: JSONObject? = nil, appProperties: JSONObject? = nil,
      host: String = Persona.defaultHost, token: Secret? = nil, embedKey: Secret? = nil
    ) {
      self.deviceLanguage = deviceLanguage
      self.isDark = isDark
      self.isSurveyShowing = isSurveyShowing
      self.userTraits = userTraits
      self.appProperties = appProperties
      self.host = host
      self.token = token
      self.embedKey = embedKey
    }
  }

  /// The host that every client asks unless it is told otherwise.
  public static let defaultHost = "https://iteratehq.com"
}
