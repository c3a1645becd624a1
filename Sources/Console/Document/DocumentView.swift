import Segment
import Terminal

/// A document with a cursor: one tab of a document pane.
struct DocumentView: Hashable, Sendable {
  private(set) var document = Document()
  private(set) var cursor = ListCursor()

  /// The JSON path under the cursor.
  var path: JSONPath? { document.path(at: cursor.selected) }

  /// The row under the cursor, without its JSON; `nil` in an empty document.
  func target(glyphs: Glyphs) -> CursorTarget? {
    guard document.rowCount > 0 else { return nil }
    let text = document.line(at: cursor.selected, glyphs: glyphs).text
    return CursorTarget(text: String(text.drop { $0 == " " }))
  }

  /// The id of the group under the cursor.
  var group: String? { document.group(at: cursor.selected) }

  /// Shows another document.
  ///
  /// - Parameters:
  ///   - document: what is shown now.
  ///   - isSame: whether it is a newer version of the same thing: folding and cursor then stay.
  ///   - group: the group on which the cursor begins; at the top when `nil`.
  mutating func show(_ document: Document, isSame: Bool, beginningAt group: String? = nil) {
    var document = document
    if isSame {
      document.adoptFolding(of: self.document)
    } else {
      cursor = ListCursor()
      cursor.selected = group.flatMap(document.row(ofGroup:)) ?? 0
    }
    self.document = document
    cursor.selected = max(0, min(cursor.selected, document.rowCount - 1))
  }

  /// Does what a command means here; `false` when it means nothing.
  mutating func perform(_ command: CommandID, rows: Int) -> Bool {
    if let motion = CursorMotion(command) {
      cursor.move(motion, rows: rows, count: document.rowCount)
      return true
    }
    switch command {
    case .nodeToggle: fold(.toggle, rows: rows)
    case .cursorLeft: fold(.fold, rows: rows)
    case .cursorRight: fold(.open, rows: rows)
    case .nodeCollapseAll:
      document.foldAll()
      cursor.select(0, rows: rows, count: document.rowCount)
    case .nodeExpandAll:
      document.openAll()
      cursor.select(cursor.selected, rows: rows, count: document.rowCount)
    default: return false
    }
    return true
  }

  private mutating func fold(_ folding: Document.Folding, rows: Int) {
    let row = document.fold(folding, at: cursor.selected)
    cursor.select(row, rows: rows, count: document.rowCount)
  }

  /// Draws the rows in sight.
  func draw(in rect: Rect, isFocused: Bool, glyphs: Glyphs, on grid: inout Grid) {
    var window = cursor.window
    window.reveal(cursor.selected, rows: rect.rows, count: document.rowCount)
    ListView(
      count: document.rowCount, selected: isFocused ? cursor.selected : nil, offset: window.offset,
      isFocused: isFocused, glyphs: glyphs
    ) { document.line(at: $0, glyphs: glyphs) }.draw(in: rect, on: &grid)
  }
}
