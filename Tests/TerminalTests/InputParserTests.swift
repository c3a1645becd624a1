import Terminal
import Testing

@Suite struct InputParserTests {
  @Test(
    arguments: [
      ("a", .character("a"), []), ("G", .character("G"), []), ("é", .character("é"), []),
      ("日", .character("日"), []), ("😀", .character("😀"), []), (" ", .character(" "), []),
      ("\r", .enter, []), ("\t", .tab, []), ("\u{7F}", .backspace, []), ("\u{8}", .backspace, []),
      ("\u{1}", .character("a"), .control), ("\n", .character("j"), .control),
      ("\u{1A}", .character("z"), .control), ("\u{0}", .character(" "), .control),
      ("\u{1C}", .character("\\"), .control), ("\u{1F}", .character("_"), .control),
      ("\u{1B}x", .character("x"), .alt),
      ("\u{1B}é", .character("é"), .alt), ("\u{1B}\r", .enter, .alt),
      ("\u{1B}\u{1}", .character("a"), [.alt, .control]), ("\u{1B}\u{7F}", .backspace, .alt),
      ("\u{1B}[A", .up, []), ("\u{1B}OA", .up, []), ("\u{1B}[1;5C", .right, .control),
      ("\u{1B}[1;2D", .left, .shift), ("\u{1B}[1;8B", .down, [.shift, .alt, .control]),
      ("\u{1B}[H", .home, []), ("\u{1B}OF", .end, []), ("\u{1B}[1~", .home, []),
      ("\u{1B}[2~", .insert, []), ("\u{1B}[3;5~", .delete, .control), ("\u{1B}[5~", .pageUp, []),
      ("\u{1B}[6~", .pageDown, []), ("\u{1B}[8~", .end, []), ("\u{1B}[Z", .tab, .shift),
      ("\u{1B}OP", .function(1), []), ("\u{1B}[1;2R", .function(3), .shift),
      ("\u{1B}[15~", .function(5), []), ("\u{1B}[24~", .function(12), []),
      ("\u{1B}[26~", .function(14), []), ("\u{1B}[34~", .function(20), []),
      ("\u{1B}[[A", .function(1), []), ("\u{1B}[[E", .function(5), []),
      ("\u{1B}OM", .enter, []), ("\u{1B}Op", .character("0"), []),
      ("\u{1B}Ok", .character("+"), []),
      ("\u{1B}[27u", .escape, []), ("\u{1B}[97;5u", .character("a"), .control),
      ("\u{1B}[97:65;2u", .character("A"), []), ("\u{1B}[97;2u", .character("A"), []),
      ("\u{1B}[49:33;2u", .character("!"), .shift), ("\u{1B}[9;2u", .tab, .shift),
      ("\u{1B}[13;5u", .enter, .control), ("\u{1B}[127;3u", .backspace, .alt),
      ("\u{1B}[97;1:2u", .character("a"), []), ("\u{1B}[97;65u", .character("a"), []),
      ("\u{1B}[57399u", .character("0"), []), ("\u{1B}[57376u", .function(13), []),
      ("\u{1B}[57414u", .enter, []), ("\u{1B}[128512u", .character("😀"), []),
      ("\u{1B}[27;5;13~", .enter, .control),
      ("\u{1B}[27;6;112~", .character("p"), [.control, .shift]),
    ] as [(String, Key, Modifiers)])
  func keys(_ bytes: String, _ key: Key, _ modifiers: Modifiers) {
    var parser = InputParser()
    let events = parser.feed(bytes.utf8) + parser.timeout()
    #expect(events.first == .key(KeyPress(key, modifiers)))
  }

  @Test(arguments: [
    ("\u{1B}[<0;1;1M", MouseEvent(.press, button: 0, row: 0, column: 0)),
    ("\u{1B}[<2;10;5m", MouseEvent(.release, button: 2, row: 4, column: 9)),
    ("\u{1B}[<32;3;4M", MouseEvent(.drag, button: 0, row: 3, column: 2)),
    ("\u{1B}[<35;3;4M", MouseEvent(.move, button: 3, row: 3, column: 2)),
    ("\u{1B}[<64;3;4M", MouseEvent(.wheelUp, button: 3, row: 3, column: 2)),
    ("\u{1B}[<65;3;4M", MouseEvent(.wheelDown, button: 3, row: 3, column: 2)),
    (
      "\u{1B}[<28;3;4M",
      MouseEvent(.press, button: 0, row: 3, column: 2, modifiers: [.shift, .alt, .control])
    ),
    ("\u{1B}[<0;0;0M", MouseEvent(.press, button: 0, row: 0, column: 0)),
  ])
  func mouseReports(_ bytes: String, _ event: MouseEvent) {
    #expect(parsed(bytes) == [.mouse(event)])
  }

  @Test func focusReports() {
    #expect(parsed("\u{1B}[I\u{1B}[O") == [.focus(true), .focus(false)])
  }

  @Test(arguments: [
    // The answers to questions about the cursor, the terminal and its colours.
    "\u{1B}[12;40R", "\u{1B}[?62;4c", "\u{1B}[?1u", "\u{1B}]11;rgb:0000/0000/0000\u{7}",
    "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\", "\u{1B}P>|xterm(390)\u{1B}\\", "\u{1B}_Gi=1;OK\u{1B}\\",
    // Keys with super held, keys that do not exist, the wheel to the side.
    "\u{1B}[97;9u", "\u{1B}[99~", "\u{1B}[55296u", "\u{1B}[1114112u", "\u{1B}[57441u",
    "\u{1B}[<66;1;1M", "\u{1B}[<0;1M", "\u{1B}[<;;M", "\u{1B}[ q", "\u{1B}[[F", "\u{1B}Oa",
    "\u{1B}[99999999999999999999999999u", "\u{1B}[1;99999999999999999999999999A",
  ])
  func whatIsNoInputIsUnknownAndNeverTyped(_ bytes: String) {
    #expect(parsed(bytes) == [.unknown(Array(bytes.utf8))])
  }

  @Test func hugeMousePositionsDoNotOverflow() {
    let events = parsed("\u{1B}[<0;99999999999999999999;99999999999999999999M")
    guard case .mouse(let event) = events.first else {
      Issue.record("not a mouse event: \(events)")
      return
    }
    #expect(event.row > 65_535 && event.column > 65_535)
  }

  @Test func lettingAKeyGoIsNoEvent() {
    #expect(parsed("\u{1B}[97;1:3u\u{1B}[1;1:3A") == [])
  }

  @Test(
    arguments: [
      ([0x80], [[0x80]]), ([0xFF], [[0xFF]]), ([0xC0, 0x80], [[0xC0], [0x80]]),
      ([0xED, 0xA0, 0x80], [[0xED, 0xA0, 0x80]]),
      ([0xF4, 0x90, 0x80, 0x80], [[0xF4, 0x90, 0x80, 0x80]]),
      ([0x1B, 0xFF], [[0x1B, 0xFF]]),
    ] as [([UInt8], [[UInt8]])])
  func bytesThatAreNoUTF8AreUnknown(_ bytes: [UInt8], _ unknown: [[UInt8]]) {
    var parser = InputParser()
    #expect(parser.feed(bytes) == unknown.map(InputEvent.unknown))
  }

  @Test func aBrokenCharacterDoesNotSwallowTheNextOne() {
    var parser = InputParser()
    #expect(parser.feed([0xE6, 0x97, 0x61]) == [.unknown([0xE6, 0x97]), key("a")])
  }

  @Test func aBrokenSequenceDoesNotSwallowTheNextOne() {
    #expect(
      parsed("\u{1B}[12\u{1B}[A") == [.unknown(Array("\u{1B}[12".utf8)), .key(KeyPress(.up))])
    #expect(
      parsed("\u{1B}]11;\u{1B}[A") == [.unknown(Array("\u{1B}]11;".utf8)), .key(KeyPress(.up))])
    #expect(parsed("\u{1B}\u{1B}[A") == [.key(KeyPress(.escape)), .key(KeyPress(.up))])
  }

  private func parsed(_ bytes: String) -> [InputEvent] {
    var parser = InputParser()
    let events = parser.feed(bytes.utf8)
    #expect(!parser.isPending)
    return events
  }

  private func key(_ character: Character) -> InputEvent { .key(KeyPress(.character(character))) }
}
