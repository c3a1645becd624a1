/// What a piece of the screen means; a `Theme` decides what that looks like.
public enum Role: UInt8, CaseIterable, Sendable {
  case text, muted, strong, accent
  case border, borderFocused, title, titleFocused
  case selection, selectionUnfocused, match
  case success, warning, failure, pending
  case keyHint, hint
  case jsonKey, jsonString, jsonNumber, jsonLiteral, jsonPunctuation, jsonNote
  case modeSimulated, modePreview, modeLive, modeDryRun
  case overlay, overlayBorder, overlayTitle
  case inputField, banner
  /// The visible mark of a control character in text from outside.
  case hostile
}

extension Role {
  /// The letter that stands for the role in `Grid.inkMask(row:)`; no two roles share one.
  public var letter: Character {
    switch self {
    case .text: "."
    case .muted: "m"
    case .strong: "B"
    case .accent: "a"
    case .border: "b"
    case .borderFocused: "F"
    case .title: "t"
    case .titleFocused: "T"
    case .selection: "S"
    case .selectionUnfocused: "s"
    case .match: "M"
    case .success: "+"
    case .warning: "!"
    case .failure: "x"
    case .pending: "~"
    case .keyHint: "K"
    case .hint: "h"
    case .jsonKey: "k"
    case .jsonString: "\""
    case .jsonNumber: "0"
    case .jsonLiteral: "l"
    case .jsonPunctuation: ","
    case .jsonNote: "n"
    case .modeSimulated: "1"
    case .modePreview: "2"
    case .modeLive: "3"
    case .modeDryRun: "4"
    case .overlay: "o"
    case .overlayBorder: "O"
    case .overlayTitle: "U"
    case .inputField: "i"
    case .banner: "="
    case .hostile: "#"
    }
  }
}
