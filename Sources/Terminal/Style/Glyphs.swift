/// Every symbol that the screens are made of, and its stand-in where only ASCII can be shown.
public struct Glyphs: Hashable, Sendable {
  public var isASCII: Bool
  public var borders: Borders
  /// In front of the selected row.
  public var cursorMark: String
  /// A node whose children are hidden, and one whose children are shown.
  public var folded: String
  public var unfolded: String
  /// A survey's state.
  public var published: String
  public var draft: String
  /// Whether a survey targets an event.
  public var targeted: String
  public var untargeted: String
  public var success: String
  public var failure: String
  public var warning: String
  public var pending: String
  /// A gate that was not asked, a step that was left out.
  public var skipped: String
  /// What is expected but not known.
  public var question: String
  public var ellipsis: String
  public var arrowLeft: String
  public var arrowRight: String
  public var arrowUp: String
  public var arrowDown: String
  public var bullet: String
  /// Between two short facts.
  public var dot: String
  /// Between tabs and columns.
  public var separator: String
  public var dash: String
  /// Between a sum and its factor, as in "3 × 2".
  public var times: String
  /// A row the user marked.
  public var mark: String
  /// A box the user can tick.
  public var checked: String
  public var unchecked: String
  /// In place of a secret's letters.
  public var mask: String
  public var scrollThumb: Character

  public static let unicode = Glyphs(
    isASCII: false, borders: .unicode,
    cursorMark: "▸", folded: "▸", unfolded: "▾",
    published: "●", draft: "○", targeted: "◆", untargeted: "◇",
    success: "✓", failure: "✗", warning: "!", pending: "◌", skipped: "–", question: "?",
    ellipsis: "…", arrowLeft: "←", arrowRight: "→", arrowUp: "↑", arrowDown: "↓",
    bullet: "•", dot: "·", separator: "│", dash: "─", times: "×", mark: "★",
    checked: "■", unchecked: "□", mask: "•", scrollThumb: "┃")

  public static let ascii = Glyphs(
    isASCII: true, borders: .ascii,
    cursorMark: ">", folded: "+", unfolded: "-",
    published: "*", draft: "o", targeted: "#", untargeted: ".",
    success: "ok", failure: "x", warning: "!", pending: "~", skipped: "-", question: "?",
    ellipsis: "...", arrowLeft: "<-", arrowRight: "->", arrowUp: "^", arrowDown: "v",
    bullet: "*", dot: "|", separator: "|", dash: "-", times: "x", mark: "*",
    checked: "[x]", unchecked: "[ ]", mask: "*", scrollThumb: "#")
}
