/// Makes text from outside harmless to a terminal and honest to its reader.
///
/// Everything that a terminal would obey, or that would be invisible or reorder what is read,
/// becomes a visible mark: `␛` for escape, `␊` for a newline, `⟨RLO⟩` for a bidi override, `⟨9B⟩`
/// for a control of the second set, `␣` for a blank that is not the ordinary one. A combining character without a base
/// gets a dotted circle. Joiners and selectors stay where they make up an emoji.
public enum Sanitize {
  /// The text with its marks.
  public static func text(_ raw: String) -> String { text(raw, ascii: false) }

  /// The text with its marks; with `ascii` they are `^[`, `<RLO>` and so on.
  public static func text(_ raw: String, ascii: Bool) -> String {
    isClean(raw) ? raw : pieces(of: raw, ascii: ascii).reduce(into: "") { $0 += $1.text }
  }

  /// Whether `text(_:)` would change nothing.
  public static func isClean(_ text: String) -> Bool {
    if text.plainWidth != nil { return true }
    var reader = ScalarReader()
    return text.unicodeScalars.indices.allSatisfy {
      reader.judge(text.unicodeScalars, at: $0) == .keep
    }
  }

  /// A part of a sanitised text.
  struct Piece: Hashable {
    var text: String
    /// Whether the part is a mark and not the text's own.
    var isMark: Bool
  }

  /// The text cut where marks begin and end.
  static func pieces(of raw: String, ascii: Bool) -> [Piece] {
    var pieces: [Piece] = []
    var plain = String.UnicodeScalarView()
    var reader = ScalarReader()
    let scalars = raw.unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      switch reader.judge(scalars, at: index) {
      case .keep:
        plain.append(scalar)
      case .base:
        plain.append(ascii ? "?" : "◌")
        plain.append(scalar)
      case .mark:
        if !plain.isEmpty { pieces.append(Piece(text: String(plain), isMark: false)) }
        plain = String.UnicodeScalarView()
        let mark = scalar.visibleMark(ascii: ascii)
        if let last = pieces.indices.last, pieces[last].isMark {
          pieces[last].text += mark
        } else {
          pieces.append(Piece(text: mark, isMark: true))
        }
      }
    }
    if !plain.isEmpty { pieces.append(Piece(text: String(plain), isMark: false)) }
    return pieces
  }
}
