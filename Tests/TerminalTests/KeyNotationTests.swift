import Terminal
import Testing

@Suite struct KeyNotationTests {
  @Test(arguments: [
    ("ctrl-p", KeyPress(.character("p"), .control)),
    ("shift-tab", KeyPress(.tab, .shift)),
    ("f5", KeyPress(.function(5))),
    ("f35", KeyPress(.function(35))),
    ("f", KeyPress(.character("f"))),
    ("enter", KeyPress(.enter)),
    ("space", KeyPress(.character(" "))),
    ("esc", KeyPress(.escape)),
    ("G", KeyPress(.character("G"))),
    ("?", KeyPress(.character("?"))),
    ("-", KeyPress(.character("-"))),
    ("ctrl--", KeyPress(.character("-"), .control)),
    ("alt-G", KeyPress(.character("G"), .alt)),
    ("ctrl-alt-shift-del", KeyPress(.delete, [.control, .alt, .shift])),
    ("pgdn", KeyPress(.pageDown)),
    ("ctrl-space", KeyPress(.character(" "), .control)),
    ("é", KeyPress(.character("é"))),
  ])
  func readsWhatPeopleWrite(_ text: String, _ press: KeyPress) {
    #expect(KeyNotation.parse(text) == press)
  }

  @Test(arguments: [
    ("Ctrl-P", "ctrl-p"), ("SHIFT-Tab", "shift-tab"), ("Enter", "enter"), ("return", "enter"),
    ("escape", "esc"), ("PageUp", "pgup"), ("pagedown", "pgdn"), ("del", "delete"),
    ("ins", "insert"), ("shift-g", "G"), ("shift-ctrl-p", "ctrl-shift-p"), ("F12", "f12"),
  ])
  func otherSpellingsAreReadAsTheCanonicalOne(_ text: String, _ canonical: String) throws {
    #expect(KeyNotation.text(of: try #require(KeyNotation.parse(text))) == canonical)
  }

  @Test(arguments: [
    "", "ctrl-", "nokey", "f0", "f36", "f+5", "f5x", "ctrl-nokey", "\u{1B}", " ", "\n", "gg",
    "f99999999999999999999",
  ])
  func refusesWhatIsNoKey(_ text: String) {
    #expect(KeyNotation.parse(text) == nil)
  }

  @Test func everyKeyIsReadAgainAsItWasWritten() {
    let keys: [Key] =
      [
        .enter, .tab, .backspace, .escape, .up, .down, .left, .right, .home, .end, .pageUp,
        .pageDown, .insert, .delete, .character(" "), .character("a"), .character("Z"),
        .character("-"), .character("/"), .character("日"),
      ] + (1...35).map(Key.function)
    for key in keys {
      for bits in UInt8(0)...7 {
        let press = KeyPress(key, Modifiers(rawValue: bits))
        #expect(KeyNotation.parse(KeyNotation.text(of: press)) == press)
      }
    }
  }

  @Test func shiftIsFoldedIntoLettersUnlessControlIsHeld() {
    #expect(KeyPress(.character("g"), .shift) == KeyPress(.character("G")))
    #expect(KeyPress(.character("G"), .control) == KeyPress(.character("g"), .control))
    #expect(KeyPress(.character("1"), .shift).modifiers == .shift)
    #expect(KeyPress(.character("ß"), .shift).key == .character("ß"))
  }
}
