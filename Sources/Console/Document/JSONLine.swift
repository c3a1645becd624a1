import Segment
import Terminal

/// How JSON looks: one visible row of an outline as a coloured line.
enum JSONLine {
  /// The most characters of one text that a row shows; the rest is counted, not drawn.
  static let textLimit = 2000

  /// A row, indented by its depth.
  static func line(_ row: JSONOutlineRow, indent: Int, glyphs: Glyphs) -> Line {
    var line = Line(String(repeating: "  ", count: max(0, indent)))
    switch row.content {
    case .leaf: line.append("  ")
    case .open: line.append(glyphs.unfolded + " ", .jsonPunctuation)
    case .folded: line.append(glyphs.folded + " ", .jsonPunctuation)
    }
    switch row.label {
    case .root: break
    case .key(let key): line.append(key + "  ", .jsonKey)
    case .index(let index): line.append("\(index)  ", .jsonPunctuation)
    }
    switch row.content {
    case .leaf(let value): line += self.value(value)
    case .open(let kind, let count), .folded(let kind, let count):
      line.append(kind == .array ? "[\(count)]" : "{\(count)}", .jsonPunctuation)
    }
    return line
  }

  /// A value on one line.
  static func value(_ value: JSONValue) -> Line {
    switch value {
    case .null: Line("null", .jsonLiteral)
    case .bool(let flag): Line(flag ? "true" : "false", .jsonLiteral)
    case .number(let number): Line(number.text, .jsonNumber)
    case .string(let text): string(text)
    case .array, .object: Line(clipped(value.text), .jsonPunctuation)
    }
  }

  private static func string(_ text: String) -> Line {
    let kept = clipped(text)
    guard kept.utf8.count < text.utf8.count else { return Line("\"\(text)\"", .jsonString) }
    return Line([Span("\"\(kept)\"", .jsonString), Span("… \(text.utf8.count) bytes", .jsonNote)])
  }

  private static func clipped(_ text: String) -> String {
    text.utf8.count > textLimit ? String(text.unicodeScalars.prefix(textLimit)) : text
  }
}
