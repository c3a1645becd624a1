/// One line of text being edited.
public struct TextField: Hashable, Sendable {
  /// The text as it was typed; only its drawing is sanitised.
  public private(set) var text: String
  /// The caret's place, in characters from the start.
  public private(set) var cursor: Int

  /// Makes a field with the caret at the end; line ends become spaces.
  public init(_ text: String = "") {
    self.text = Self.flattened(text)
    self.cursor = self.text.count
  }

  /// Edits the text.
  ///
  /// - Returns: whether the key means something to a text field, even if it changed nothing.
  @discardableResult
  public mutating func handle(_ press: KeyPress) -> Bool {
    switch (press.key, press.modifiers) {
    case (.character(let character), []), (.character(let character), .shift):
      insert(String(character))
    case (.left, []): cursor = max(0, cursor - 1)
    case (.right, []): cursor = min(text.count, cursor + 1)
    case (.home, []), (.character("a"), .control): cursor = 0
    case (.end, []), (.character("e"), .control): cursor = text.count
    case (.backspace, []): delete(from: cursor - 1, to: cursor)
    case (.delete, []): delete(from: cursor, to: cursor + 1)
    case (.character("u"), .control): delete(from: 0, to: cursor)
    case (.character("k"), .control): delete(from: cursor, to: text.count)
    case (.character("w"), .control): delete(from: wordStart, to: cursor)
    default: return false
    }
    return true
  }

  /// Inserts text at the caret, flattened to one line.
  public mutating func insert(_ pasted: String) {
    let head = text.prefix(cursor) + Self.flattened(pasted)
    let tail = text.dropFirst(cursor)
    text = String(head + tail)
    // What was typed may have melted into a neighbour, as an accent does.
    cursor = min(head.count, text.count)
  }

  private mutating func delete(from start: Int, to end: Int) {
    let start = max(0, start)
    guard start < end else { return }
    text = String(text.prefix(start) + text.dropFirst(end))
    cursor = min(start, text.count)
  }

  /// The start of the word before the caret.
  private var wordStart: Int {
    let head = text.prefix(cursor)
    let word = head.reversed().drop { $0 == " " }.drop { $0 != " " }
    return word.count
  }

  /// The text with each run of line ends as one space, without those at the end, and tabs as spaces.
  private static func flattened(_ text: String) -> String {
    guard text.contains(where: { $0.isNewline || $0 == "\t" }) else { return text }
    return
      text
      .split(whereSeparator: \.isNewline)
      .joined(separator: " ")
      .replacing("\t", with: " ")
  }
}
