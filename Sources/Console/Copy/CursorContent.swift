import Segment
import Terminal

/// What is under the cursor of a pane that shows a document.
struct CursorContent: Hashable, Sendable {
  /// The value as it is, secrets included, and its path; `nil` where the row is no JSON.
  var value: JSONValue?
  var path: JSONPath?
  /// The row as it reads.
  var line: String?
  /// The group that the row belongs to.
  var group: DocumentGroup?
}

extension State {
  /// What is under the cursor of the focused document; nothing in lists and in tabs without a cursor.
  var cursorContent: CursorContent {
    guard let view = focusedDocument, let target = cursorTarget else { return CursorContent() }
    return CursorContent(
      value: target.json?.value, path: target.json?.path, line: target.text, group: view.group)
  }
}
