public import Segment

extension Persona {
  /// What decides about the reading of a reply besides the reply.
  public struct Situation: Hashable, Sendable {
    /// The language of the device or browser, such as `en-US`.
    public var deviceLanguage: String
    /// Whether the device is set to dark appearance.
    public var isDark: Bool
    /// The person's traits as they were sent; `language` among them chooses a language.
    public var userTraits: JSONObject?
    /// The base of the API's addresses.
    public var host: String
    /// The person's token as it was before the reply.
    public var token: Secret?
    /// The company's embed key, where it is known.
    public var embedKey: Secret?

    /// A situation from its parts; English and light by default.
    public init(
      deviceLanguage: String = "en-US", isDark: Bool = false, userTraits: JSONObject? = nil,
      host: String = Persona.defaultHost, token: Secret? = nil, embedKey: Secret? = nil
    ) {
      self.deviceLanguage = deviceLanguage
      self.isDark = isDark
      self.userTraits = userTraits
      self.host = host
      self.token = token
      self.embedKey = embedKey
    }
  }

  /// The host that every client asks unless it is told otherwise.
  public static let defaultHost = "https://iteratehq.com"
}
