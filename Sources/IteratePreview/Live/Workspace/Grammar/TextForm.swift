/// The forms a text of the workspace file can be asked to have.
enum TextForm: Sendable, CaseIterable {
  /// Any text, also an empty one.
  case any
  /// A text with something to read in it.
  case notBlank
  /// The id of a survey.
  case surveyID
  /// A colour.
  case color
  /// The address of a web page.
  case webAddress
  /// Where a profile fires at; may still contain variables.
  case target
}

extension TextForm {
  /// A regular expression for the JSON Schema; `nil` when every text will do.
  var pattern: String? {
    switch self {
    case .any: nil
    case .notBlank: #"\S"#
    case .surveyID: "^[0-9a-fA-F]{24}$"
    case .color: "^#[0-9a-fA-F]{6}$"
    case .webAddress: #"^https?://[^/\s]"#
    case .target: #"^(simulator|https?://\S+)$"#
    }
  }

  /// Whether `text` has the form.
  func accepts(_ text: String) -> Bool {
    switch self {
    case .any, .target: true
    case .notBlank: text.contains { !$0.isWhitespace }
    case .surveyID: text.utf8.count == 24 && text.allSatisfy(Self.isHexDigit)
    case .color:
      text.utf8.count == 7 && text.first == "#" && text.dropFirst().allSatisfy(Self.isHexDigit)
    case .webAddress: Self.isWebAddress(text)
    }
  }

  /// What a text that is not accepted should have been, and an example.
  var demand: (what: String, fix: String) {
    switch self {
    case .any, .target, .notBlank:
      ("must not be empty", "Write a text, or remove it.")
    case .surveyID:
      (
        "must be 24 hexadecimal digits",
        "Copy the id from Iterate's preview link, such as 65f0c0ffee0000000000abcd."
      )
    case .color: ("must be a colour", "Write it in quotes as \"#rrggbb\", such as \"#7457be\".")
    case .webAddress:
      ("must be the address of a page", "Start it with https://, as in https://shop.example/cart.")
    }
  }

  private static func isHexDigit(_ character: Character) -> Bool {
    character.isASCII && character.isHexDigit
  }

  private static func isWebAddress(_ text: String) -> Bool {
    for scheme in ["https://", "http://"] where text.hasPrefix(scheme) {
      guard let first = text.dropFirst(scheme.count).first else { return false }
      return first != "/" && !first.isWhitespace
    }
    return false
  }
}
