import TestSupport
import Testing

/// The terminal the other tests look through has to be right itself.
@Suite struct VTTests {
  func terminal(_ text: String, rows: Int = 4, columns: Int = 10) -> VT {
    var vt = VT(rows: rows, columns: columns)
    vt.feed(Array(text.utf8))
    return vt
  }

  @Test(arguments: [
    ("one\r\ntwo", "one\ntwo\n\n"),
    ("\u{1B}[2;3Hx\u{1B}[Hy", "y\n  x\n\n"),
    ("0123456789ab", "0123456789\nab\n\n"),
    ("0123456789\r\nab", "0123456789\nab\n\n"),
    ("日本語日本語", "日本語日本\n語\n\n"),
    ("e\u{301}x", "e\u{301}x\n\n\n"),
    ("abc\u{8}\u{8}X", "aXc\n\n\n"),
    ("abcdef\u{1B}[3G\u{1B}[2P", "abef\n\n\n"),
    ("abcdef\u{1B}[3G\u{1B}[2@", "ab  cdef\n\n\n"),
    ("abcdef\u{1B}[3G\u{1B}[2X", "ab  ef\n\n\n"),
    ("abcdef\u{1B}[3G\u{1B}[K", "ab\n\n\n"),
    ("abcdef\u{1B}[3G\u{1B}[1K", "   def\n\n\n"),
    ("a\r\nb\r\nc\u{1B}[2;1H\u{1B}[J", "a\n\n\n"),
    ("a\r\nb\r\nc\u{1B}[2J", "\n\n\n"),
    ("=\u{1B}[4b", "=====\n\n\n"),
    ("1\r\n2\r\n3\r\n4\r\n5", "2\n3\n4\n5"),
    ("1\r\n2\r\n3\r\n4\u{1B}[2;3r\u{1B}[3;1H\n", "1\n3\n\n4"),
    ("1\r\n2\r\n3\u{1B}[H\u{1B}M", "\n1\n2\n3"),
    ("1\r\n2\r\n3\u{1B}[H\u{1B}[L", "\n1\n2\n3"),
    ("1\r\n2\r\n3\u{1B}[H\u{1B}[M", "2\n3\n\n"),
    ("shell\u{1B}[?1049h\u{1B}[Hscreen\u{1B}[?1049l", "shell\n\n\n"),
  ])
  func sequencesDrawWhatATerminalWould(input: String, expected: String) {
    let vt = terminal(input)
    #expect(vt.text == expected)
    #expect(vt.unhandled == [])
  }

  @Test func stylesAreReadInEveryForm() {
    let vt = terminal("\u{1B}[1;7;31;48;5;200ma\u{1B}[0;38;2;1;2;3mb\u{1B}[38:2::4:5:6mc\u{1B}[md")
    #expect(vt.style(row: 0, column: 0).isBold && vt.style(row: 0, column: 0).isReversed)
    #expect(vt.style(row: 0, column: 0).foreground == .palette(1))
    #expect(vt.style(row: 0, column: 0).background == .palette(200))
    #expect(vt.style(row: 0, column: 1).foreground == .rgb(1, 2, 3))
    #expect(vt.style(row: 0, column: 2).foreground == .rgb(4, 5, 6))
    #expect(vt.style(row: 0, column: 3) == VT.Style())
    #expect(vt.hasColors && !terminal("\u{1B}[1mplain").hasColors)
  }

  @Test func bytesMayComeOneAtATime() {
    let input = "a\u{1B}[2;2H日\u{1B}[38;5;9mé\u{1B}]52;c;aGk=\u{7}\u{1B}[?25l"
    var vt = VT(rows: 4, columns: 10)
    for byte in input.utf8 { vt.feed([byte]) }
    #expect(vt.text == terminal(input).text)
    #expect(vt.style(row: 1, column: 3).foreground == .palette(9))
    #expect(vt.commands == ["52;c;aGk="])
    #expect(!vt.isCursorVisible)
  }

  @Test func whatIsNotKnownIsRecorded() {
    #expect(terminal("\u{1B}[5z\u{1B}[58m").unhandled == ["[5z", "[58m"])
  }

  @Test func aTerminalOfOneCellHoldsOneCell() {
    #expect(terminal("a日b\u{1B}[5;5Hc\r\nd", rows: 1, columns: 1).text == "d")
  }
}
