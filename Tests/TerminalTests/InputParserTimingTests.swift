import Terminal
import Testing

@Suite struct InputParserTimingTests {
  @Test(arguments: [
    ("\u{1B}", KeyPress(.escape)), ("\u{1B}[", KeyPress(.character("["), .alt)),
    ("\u{1B}O", KeyPress(.character("O"), .alt)), ("\u{1B}]", KeyPress(.character("]"), .alt)),
    ("\u{1B}P", KeyPress(.character("P"), .alt)),
  ])
  func whatMayBeTheStartOfASequenceIsAKeyAfterTheTimeout(_ bytes: String, _ press: KeyPress) {
    var parser = InputParser()
    #expect(parser.feed(bytes.utf8) == [])
    #expect(parser.isPending)
    #expect(parser.timeout() == [.key(press)])
    #expect(!parser.isPending)
  }

  @Test(arguments: ["\u{1B}[1;5", "\u{1B}[[", "\u{1B}]11;rgb"])
  func anUnfinishedSequenceIsUnknownAfterTheTimeout(_ bytes: String) {
    var parser = InputParser()
    #expect(parser.feed(bytes.utf8) == [])
    #expect(parser.isPending)
    #expect(parser.timeout() == [.unknown(Array(bytes.utf8))])
    #expect(parser.feed("A".utf8) == [.key(KeyPress(.character("A")))])
  }

  @Test func anUnfinishedCharacterIsUnknownAfterTheTimeout() {
    var parser = InputParser()
    #expect(parser.feed([0xE6, 0x97]) == [])
    #expect(parser.isPending)
    #expect(parser.timeout() == [.unknown([0xE6, 0x97])])
    #expect(parser.timeout() == [])
  }

  @Test func aPasteIsOneEventWithUnixLineEnds() {
    var parser = InputParser()
    let bytes = "\u{1B}[200~q\ra\r\nb\nc\u{1B}[31m\t日\u{1B}[201~x"
    #expect(
      parser.feed(bytes.utf8) == [
        .paste("q\na\nb\nc\u{1B}[31m\t日"), .key(KeyPress(.character("x"))),
      ])
  }

  @Test func anEmptyPasteIsAnEvent() {
    var parser = InputParser()
    #expect(parser.feed("\u{1B}[200~\u{1B}[201~".utf8) == [.paste("")])
  }

  @Test func anUnfinishedPasteIsNeverTakenForKeys() {
    var parser = InputParser()
    #expect(parser.feed("\u{1B}[200~quit\u{1B}[20".utf8) == [])
    #expect(!parser.isPending)
    #expect(parser.timeout() == [])
    #expect(parser.feed("1~".utf8) == [.paste("quit")])
  }

  @Test func aPasteWhoseEndNeverCameIsEndedByWhoeverWaited() {
    var parser = InputParser()
    #expect(parser.feed("\u{1B}[200~half\u{1B}[20".utf8) == [])
    #expect(parser.isPasting)
    #expect(parser.endPaste() == [.paste("half")], "what was the start of the end is none of it")
    #expect(!parser.isPasting)
    #expect(parser.endPaste() == [])
    #expect(parser.feed("q".utf8) == [.key(KeyPress(.character("q")))])
  }

  @Test func aPasteWithoutEndIsHandedOutInPartsOfWholeCharacters() {
    var parser = InputParser()
    var events = parser.feed("\u{1B}[200~".utf8)
    let text = String(repeating: "日本\r\n", count: 300_000)
    events += parser.feed(text.utf8)
    #expect(events.count == 2)
    events += parser.feed("\u{1B}[201~".utf8)
    let parts = events.compactMap { if case .paste(let part) = $0 { part } else { nil } }
    #expect(parts.count == events.count)
    #expect(parts.allSatisfy { $0.utf8.count <= 1 << 20 })
    #expect(parts.joined() == text.replacing("\r\n", with: "\n"))
  }

  @Test func anEndlessSequenceIsCutAndItsRestDropped() {
    for (start, end) in [("\u{1B}[", "m"), ("\u{1B}]", "\u{7}"), ("\u{1B}]", "\u{1B}\\")] {
      var parser = InputParser()
      var events = parser.feed(start.utf8)
      for _ in 0..<5000 { events += parser.feed("1;".utf8) }
      #expect(events.count == 1)
      if case .unknown(let bytes) = events.first { #expect(bytes.count < 2000) }
      #expect(parser.isPending)
      #expect(parser.feed((end + "a").utf8) == [.key(KeyPress(.character("a")))])
    }
  }

  @Test func theTimeoutEndsAnEndlessSequence() {
    var parser = InputParser()
    _ = parser.feed(("\u{1B}[" + String(repeating: "1", count: 100)).utf8)
    #expect(parser.timeout() == [])
    #expect(!parser.isPending)
    #expect(parser.feed("a".utf8) == [.key(KeyPress(.character("a")))])
  }
}
