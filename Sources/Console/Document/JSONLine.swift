import Iterate
import Segment
import Terminal

/// How JSON looks: one visible row of an outline as a coloured line, its secrets masked.
struct JSONLine {
  /// The most bytes of one text that a row shows; the rest is counted, not drawn.
  static let textLimit = 2000

  /// What masks secrets.
  var redactor = Redactor()
  /// What stands out.
  var pattern: SearchPattern?
  var glyphs = Glyphs.unicode

  /// A row, indented by its depth.
  func line(_ row: JSONOutlineRow, indent: Int) -> Line {
    var line = Line(String(repeating: "  ", count: max(0, indent)))
    switch row.content {
    case .leaf: line.append("  ")
    case .open: line.append(glyphs.unfolded + " ", .jsonPunctuation)
    case .folded: line.append(glyphs.folded + " ", .jsonPunctuation)
    }
    switch row.label {
    case .root: break
    case .key(let key): line += key.isEmpty ? Line("\"\"  ", .jsonKey) : self.key(key)
    case .index(let index): line.append("\(index)  ", .jsonPunctuation)
    }
    switch row.content {
    case .leaf(let value): line += self.value(value)
    case .open(let kind, let count), .folded(let kind, let count):
      line.append(kind == .array ? "[\(count)]" : "{\(count)}", .jsonPunctuation)
    }
    return line
  }

  private func key(_ key: String) -> Line {
    marked(Line(clipped(key), .jsonKey)) + Line("  ", .jsonKey)
  }

  /// A value on one line.
  func value(_ value: JSONValue) -> Line {
    switch value {
    case .null: marked(Line("null", .jsonLiteral))
    case .bool(let flag): marked(Line(flag ? "true" : "false", .jsonLiteral))
    case .number(let number):
      marked(Line(clipped(number.text), .jsonNumber)) + rest(of: number.text)
    case .string(let text): string(text)
    case .array, .object: Line(clipped(value.text), .jsonPunctuation)
    }
  }

  private func string(_ text: String) -> Line {
    Line("\"", .jsonString) + marked(Line(clipped(text), .jsonString)) + Line("\"", .jsonString)
      + rest(of: text)
  }

  /// How long a text is of which only the beginning is drawn.
  private func rest(of text: String) -> Line {
    text.utf8.count > Self.textLimit
      ? Line("\(glyphs.ellipsis) \(text.utf8.count) bytes", .jsonNote) : Line()
  }

  private func marked(_ line: Line) -> Line {
    guard let pattern else { return line }
    return line.highlighting(ranges: pattern.ranges(in: line.text), with: .match)
  }

  private func clipped(_ text: String) -> String {
    redactor.redact(text, limit: Self.textLimit)
  }
}
