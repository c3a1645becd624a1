public import Segment

/// A survey as it is configured: what it is called, which events it targets, whom, and what it asks.
public struct Survey: Hashable, Sendable, Identifiable {
  /// 24 hexadecimal digits.
  public var id: String
  /// What operators call it; Iterate's `title`.
  public var name: String
  /// Whether it can be shown without preview.
  public var status: Status
  /// Which clients it is for.
  public var platform: Platform
  /// The names of the events it is shown in response to.
  public var events: [String]
  /// The conditions besides the event's name.
  public var targeting: Targeting
  /// The bubble shown first; `nil` opens the survey straight away.
  public var prompt: Prompt?
  /// What is asked.
  public var questions: [Question]
  /// Prompt texts in other languages.
  public var translations: [Translation]
  /// The language of `prompt`, such as `en`.
  public var primaryLanguage: String?
  /// Whether the same person may answer again.
  public var allowsMultipleResponses: Bool
  /// Whether firings of it may be recorded.
  public var isRecorded: Bool

  /// A survey from its parts; published, for the web, and targeted at nothing by default.
  public init(
    id: String,
    name: String,
    status: Status = .published,
    platform: Platform = .web,
    events: [String] = [],
    targeting: Targeting = Targeting(),
    prompt: Prompt? = nil,
    questions: [Question] = [],
    translations: [Translation] = [],
    primaryLanguage: String? = nil,
    allowsMultipleResponses: Bool = false,
    isRecorded: Bool = true
  ) {
    self.id = id
    self.name = name
    self.status = status
    self.platform = platform
    self.events = events
    self.targeting = targeting
    self.prompt = prompt
    self.questions = questions
    self.translations = translations
    self.primaryLanguage = primaryLanguage
    self.allowsMultipleResponses = allowsMultipleResponses
    self.isRecorded = isRecorded
  }

  /// Whether a survey can be shown without preview.
  public enum Status: String, Hashable, Sendable, CaseIterable { case published, draft }

  /// Which clients a survey is for.
  public enum Platform: String, Hashable, Sendable, CaseIterable { case web, mobile }
}

/// The bubble that invites a person to a survey.
public struct Prompt: Hashable, Sendable {
  /// The invitation; may contain Markdown emphasis.
  public var message: String
  /// The label of the button.
  public var button: String
  /// `#rrggbb`.
  public var color: String
  /// `#rrggbb` in dark appearance; `color` when `nil`.
  public var colorDark: String?
  /// Which appearance the survey asks for.
  public var appearance: Appearance

  /// A prompt from its parts.
  public init(
    message: String, button: String = "Sure", color: String = "#7457be", colorDark: String? = nil,
    appearance: Appearance = .auto
  ) {
    self.message = message
    self.button = button
    self.color = color
    self.colorDark = colorDark
    self.appearance = appearance
  }

  /// Light, dark, or as the device has it.
  public enum Appearance: String, Hashable, Sendable, CaseIterable { case auto, light, dark }
}

/// One question of a survey.
public struct Question: Hashable, Sendable {
  /// `select`, `multiselect`, `freeform`, or a kind this program does not know and shows raw.
  public var type: String
  /// What is asked.
  public var prompt: String
  /// The answers to choose from; empty for free text.
  public var options: [String]
  /// Whether an answer of one's own can be given beside the options.
  public var allowsOther: Bool
  /// The question as it was replied, where its kind is not known; `nil` otherwise.
  public var raw: JSONValue?

  /// Whether this program knows what a question of this kind looks like.
  public var isKindKnown: Bool { ["select", "multiselect", "freeform", "nps"].contains(type) }

  /// A question from its parts.
  public init(
    type: String, prompt: String, options: [String] = [], allowsOther: Bool = false,
    raw: JSONValue? = nil
  ) {
    self.type = type
    self.prompt = prompt
    self.options = options
    self.allowsOther = allowsOther
    self.raw = raw
  }
}

/// A prompt's texts in one language.
public struct Translation: Hashable, Sendable {
  /// The language's code, such as `de`.
  public var language: String
  /// The invitation.
  public var message: String
  /// The label of the button; the original one when `nil`.
  public var button: String?

  /// A translation from its parts.
  public init(language: String, message: String, button: String? = nil) {
    self.language = language
    self.message = message
    self.button = button
  }
}
