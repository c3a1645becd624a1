/// A survey as Iterate sends it to a client.
///
/// Every field but the id may be missing.
///
/// - Source: Iterate's iOS SDK 1.6.2, Android SDK 1.6.4 and React Native SDK 2.8.2.
public struct ReplySurvey: Hashable, Sendable {
  /// 24 hexadecimal digits.
  public var id: String
  /// The company the survey belongs to.
  public var companyID: String?
  /// What operators call it.
  public var title: String?
  /// `#rrggbb`.
  public var color: String?
  /// `#rrggbb` in dark appearance.
  public var colorDark: String?
  /// `light`, `dark` or `auto`.
  public var appearance: String?
  /// The rounding of corners, which the Android SDK reads.
  public var borderRadius: String?
  /// The bubble shown first; `nil` opens the survey straight away.
  public var prompt: Prompt?
  /// The language of the prompt, such as `en`.
  public var primaryLanguage: String?
  /// The prompt in other languages.
  public var translations: [Translation]
  /// What is asked.
  public var questions: [Question]
  /// When it is shown, as the iOS SDK reads it.
  public var triggers: [DisplayTrigger]
  /// The names of the events it is targeted at, from every `…_events` list.
  public var targetedEvents: [String]
  /// What seems to be the share of displays let through, in percent.
  public var rateLimit: Int?
  /// Whether the same person may answer again.
  public var multipleResponses: Bool?
  /// `web` or `mobile`.
  public var platform: String?
  /// What the ends of a scale from 0 to 10 are called.
  public var scale = Scale()

  /// A survey from its parts; nothing but the id by default.
  public init(
    id: String, companyID: String? = nil, title: String? = nil, color: String? = nil,
    colorDark: String? = nil, appearance: String? = nil, borderRadius: String? = nil,
    prompt: Prompt? = nil, primaryLanguage: String? = nil, translations: [Translation] = [],
    questions: [Question] = [], triggers: [DisplayTrigger] = [], targetedEvents: [String] = [],
    rateLimit: Int? = nil, multipleResponses: Bool? = nil, platform: String? = nil
  ) {
    self.id = id
    self.companyID = companyID
    self.title = title
    self.color = color
    self.colorDark = colorDark
    self.appearance = appearance
    self.borderRadius = borderRadius
    self.prompt = prompt
    self.primaryLanguage = primaryLanguage
    self.translations = translations
    self.questions = questions
    self.triggers = triggers
    self.targetedEvents = targetedEvents
    self.rateLimit = rateLimit
    self.multipleResponses = multipleResponses
    self.platform = platform
  }

  /// The bubble that invites a person.
  public struct Prompt: Hashable, Sendable {
    /// The invitation; may contain Markdown emphasis.
    public var message: String
    /// The label of the button.
    public var buttonText: String?

    /// A bubble from its parts.
    public init(message: String, buttonText: String? = nil) {
      self.message = message
      self.buttonText = buttonText
    }
  }

  /// The labels at the ends of a scale from 0 to 10; empty where the reply has none.
  public struct Scale: Hashable, Sendable {
    /// Beside 0.
    public var low: String
    /// Beside 10.
    public var high: String

    /// A scale from its labels.
    public init(low: String = "", high: String = "") {
      self.low = low
      self.high = high
    }
  }
}
