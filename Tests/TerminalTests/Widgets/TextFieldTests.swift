import Terminal
import Testing

@Suite struct TextFieldTests {
  @Test(arguments: [
    ("ab|c", "x", "abx|c"), ("ab|c", "left", "a|bc"), ("|abc", "left", "|abc"),
    ("ab|c", "right", "abc|"), ("abc|", "right", "abc|"), ("ab|c", "home", "|abc"),
    ("ab|c", "end", "abc|"), ("ab|c", "ctrl-a", "|abc"), ("ab|c", "ctrl-e", "abc|"),
    ("ab|c", "backspace", "a|c"), ("|abc", "backspace", "|abc"), ("ab|c", "delete", "ab|"),
    ("abc|", "delete", "abc|"), ("ab|c", "ctrl-u", "|c"), ("ab|c", "ctrl-k", "ab|"),
    ("one two|", "ctrl-w", "one |"), ("one two  |x", "ctrl-w", "one |x"), ("one|", "ctrl-w", "|"),
    ("|", "ctrl-w", "|"), ("|", "ctrl-u", "|"), ("日本|語", "backspace", "日|語"),
    ("👩‍👩‍👧‍👦|", "backspace", "|"), ("👍🏽|a", "left", "|👍🏽a"), ("a|b", "space", "a |b"), ("|", "G", "G|"),
  ])
  func keysEdit(_ before: String, _ press: String, _ after: String) throws {
    var field = field(before)
    #expect(field.handle(try #require(KeyNotation.parse(press))))
    #expect(described(field) == after)
  }

  @Test(arguments: ["enter", "esc", "tab", "up", "ctrl-p", "alt-x", "f5", "ctrl-left"])
  func otherKeysAreLeftToTheCaller(_ press: String) throws {
    var field = field("a|b")
    #expect(!field.handle(try #require(KeyNotation.parse(press))))
    #expect(described(field) == "a|b")
  }

  @Test func aPasteIsFlattenedToOneLine() {
    var field = field("a|b")
    field.insert("one\r\ntwo\n\n\tthree\n")
    #expect(described(field) == "aone two  three|b")
    #expect(TextField("x\ny").text == "x y")
  }

  @Test func anAccentMeltsIntoTheLetterBeforeIt() {
    var field = field("e|x")
    field.insert("\u{301}")
    #expect(described(field) == "e\u{301}|x")
    field.handle(KeyPress(.backspace))
    #expect(described(field) == "|x")
  }

  @Test func aLetterBeforeALoneAccentKeepsTheCaretInside() {
    var field = TextField("\u{301}")
    field.handle(KeyPress(.home))
    field.insert("e")
    #expect(field.text == "e\u{301}")
    #expect(field.cursor == 1)
  }

  @Test(arguments: [
    ("abc|", 6, "abc", 3), ("abcdef|", 6, "bcdef", 5), ("abc|def", 6, "abcdef", 3),
    ("abcde|f", 6, "abcdef", 5), ("|abcdefgh", 6, "abcdef", 0), ("日本語|", 6, " 本語", 5),
    ("日本|語", 6, "日本語", 4), ("日本|語", 5, " 本語", 3), ("abc|", 1, "", 0), ("ab|c", 1, "c", 0),
    ("\u{1B}|", 6, "␛", 1), ("\u{202E}|", 6, "⟨RLO⟩", 5), ("|", 6, "", 0),
  ])
  func theCaretStaysInSight(_ content: String, _ columns: Int, _ text: String, _ column: Int) throws
  {
    var grid = Grid(size: Size(rows: 1, columns: columns))
    field(content).draw(in: grid.bounds, on: &grid)
    #expect(grid.text == text)
    #expect(try #require(grid.cursor) == (0, column))
  }

  @Test func withoutTheFocusThereIsNoCaretAndTheStartIsShown() {
    var grid = Grid(size: Size(rows: 2, columns: 6))
    field("abcdefgh|").draw(in: grid.bounds, ink: .muted, isFocused: false, on: &grid)
    #expect(grid.text == "abcde…\n")
    #expect(grid.cursor == nil)
    #expect(grid.inkMask(row: 0) == "mmmmmm")
    #expect(grid.inkMask(row: 1) == "......")
  }

  @Test(arguments: [(0, 5), (5, 0), (0, 0)])
  func nothingIsDrawnWhereThereIsNoRoom(_ rows: Int, _ columns: Int) {
    var grid = Grid(size: Size(rows: 5, columns: 5))
    let rect = Rect(row: 0, column: 0, rows: rows, columns: columns)
    field("abc|").draw(in: rect, on: &grid)
    #expect(grid == Grid(size: Size(rows: 5, columns: 5)))
  }

  /// A field with the caret at the bar.
  private func field(_ text: String) -> TextField {
    let parts = text.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    var field = TextField(text.replacing("|", with: ""))
    field.handle(KeyPress(.home))
    for _ in parts[0] { field.handle(KeyPress(.right)) }
    return field
  }

  private func described(_ field: TextField) -> String {
    field.text.prefix(field.cursor) + "|" + field.text.dropFirst(field.cursor)
  }
}
