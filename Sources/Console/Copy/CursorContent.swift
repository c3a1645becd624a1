import Segment
import Terminal

/// What is under the cursor of a pane that shows a document.
struct CursorContent: Hashable, Sendable {
  /// The value and its path; `nil` where the row is no JSON.
  var value: JSONValue?
  var path: JSONPath?
  /// The row as it reads.
  var line: String?
  /// The group that the row belongs to.
  var group: String?
}

extension State {
  /// What is under the cursor of the focused document; nothing in lists and in tabs without a cursor.
  var cursorContent: CursorContent {
    let view: DocumentView? =
      switch focus {
      case .payload: payload.documentView
      case .response: response.documentView
      case .surveys, .events, .log: nil
      }
    guard let view, view.document.rowCount > 0 else { return CursorContent() }
    let row = view.cursor.selected
    return CursorContent(
      value: view.document.value(at: row), path: view.path,
      line: view.document.line(at: row, glyphs: glyphs).text.trimmingBlankEnds, group: view.group)
  }
}

extension String {
  /// The text without blanks around it.
  fileprivate var trimmingBlankEnds: String {
    let start = drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}
