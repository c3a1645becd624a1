import Iterate
import Segment
import Terminal

/// A row of a document that is text.
struct TextRow: Hashable, Sendable {
  /// What it shows; nothing secret is in it.
  var line: Line
  /// The JSON value that it stands for, if it does.
  var target: JSONTarget?

  /// A row of text.
  init(_ line: Line, target: JSONTarget? = nil) {
    self.line = line
    self.target = target
  }
}

/// A JSON value in a document, redacted as it is drawn.
struct JSONPart: Hashable, Sendable {
  /// What it is.
  let source: JSONSource
  /// The value with its secrets.
  let original: JSONValue
  /// What is shown: secrets that have a name are masked in it, the others as each row is drawn.
  var outline: JSONOutline
  /// What masks them.
  let redactor: Redactor
  /// What is said beside rows.
  let remarks: [JSONPath: String]

  /// How many containers are opened at first: enough to read for hours, and few enough to be laid out
  /// in no time.
  private static let containerLimit = 10_000

  /// A part of which so many levels are open, fewer if it is very large.
  ///
  /// - Parameters:
  ///   - value: the value.
  ///   - sealed: the value without secrets that have a name, where it is known already.
  ///   - source: what it is.
  ///   - depth: how many levels are open.
  ///   - redactor: what masks the secrets that have none.
  ///   - remarks: what is said beside rows.
  init(
    _ value: JSONValue, sealed: JSONValue? = nil, source: JSONSource, unfolded depth: Int = .max,
    redactor: Redactor, remarks: [JSONPath: String] = [:]
  ) {
    self.source = source
    original = value
    outline = JSONOutline(
      sealed ?? value.sealed(), unfolded: depth, opening: Self.containerLimit)
    self.redactor = redactor
    self.remarks = remarks
  }

  /// The rows; that of the outermost container, which says nothing, is left out while it is open.
  var rowCount: Int { outline.rowCount - hiddenRows }

  /// 1 when the outermost container is open; else 0.
  var hiddenRows: Int {
    if case .open = outline.row(0).content { 1 } else { 0 }
  }

  /// The row as it is drawn.
  func line(at row: Int, glyphs: Glyphs, pattern: SearchPattern?) -> Line {
    let hidden = hiddenRows
    let outlineRow = outline.row(row + hidden)
    let style = JSONLine(redactor: redactor, pattern: pattern, glyphs: glyphs)
    let line = style.line(outlineRow, indent: outlineRow.depth - hidden)
    guard !remarks.isEmpty, let remark = remarks[path(at: row)] else { return line }
    return line.inked { Ink($0.role, $0.attributes.union(.bold)) }
      + Line("  \(glyphs.arrowRight) \(remark)", .accent)
  }

  /// The path of the value on a row.
  func path(at row: Int) -> JSONPath { outline.path(ofRow: row + hiddenRows) }

  /// The value on a row.
  func target(at row: Int) -> JSONTarget? {
    let path = path(at: row)
    return original.value(at: path).map { JSONTarget(source: source, path: path, value: $0) }
  }

  /// The whole text on a row, where it is longer than is ever drawn in one; without secrets.
  func wholeText(at row: Int) -> String? {
    guard case .leaf(let value) = outline.row(row + hiddenRows).content else { return nil }
    return redactor.redact(value.stringValue ?? value.text)
  }

  /// Whether a text that contains the pattern still does when it is drawn.
  ///
  /// Of a long text only what is around the match is looked at.
  func isShown(_ text: String, matching pattern: SearchPattern) -> Bool {
    guard text.utf8.count > Self.windowSize * 2 else {
      return pattern.occurs(in: redactor.redact(text))
    }
    guard let offset = pattern.firstOffset(in: text) else { return false }
    let bytes = text.utf8
    let start = max(0, offset - Self.windowSize)
    let count = min(bytes.count - start, 2 * Self.windowSize + pattern.text.utf8.count)
    let from = bytes.index(bytes.startIndex, offsetBy: start)
    let near = String(decoding: bytes[from..<bytes.index(from, offsetBy: count)], as: UTF8.self)
    return pattern.occurs(in: redactor.redact(near))
  }

  private static let windowSize = 4096
}
