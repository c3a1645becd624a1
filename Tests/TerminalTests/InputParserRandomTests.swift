import Terminal
import TestSupport
import Testing

@Suite struct InputParserRandomTests {
  /// Pieces that are likely to meet at the wrong place.
  private let pieces: [[UInt8]] =
    [
      "\u{1B}", "\u{1B}[", "\u{1B}O", "\u{1B}]", "\u{1B}\\", "\u{7}", "A", "~", "u", "M", ";", ":",
      "<", "?", "0", "27", "99999999999999999999", "\u{1B}[200~", "\u{1B}[201~", "\u{1B}[<0;1;1M",
      "é", "日", "😀", "\r\n", "\u{1B}[[", " ", String(repeating: "1;", count: 40),
      String(repeating: "x", count: 1100), String(repeating: " ", count: 40),
    ].map { Array($0.utf8) } + [[0xFF], [0xE6], [0x97], [0xF0, 0x9F]]

  @Test func anySplitOfTheBytesGivesTheSameEvents() {
    var random = SeededGenerator(seed: 13)
    for _ in 0..<400 {
      let bytes = randomBytes(&random)
      var whole = InputParser()
      let expected = whole.feed(bytes)
      var split = InputParser()
      var events: [InputEvent] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let part = rest.prefix(Int.random(in: 1...5, using: &random))
        events += split.feed(part)
        rest = rest.dropFirst(part.count)
      }
      #expect(events == expected, "\(bytes)")
      #expect(split.isPending == whole.isPending)
      #expect(split.timeout() == whole.timeout())
    }
  }

  @Test func noBytesTrapAndTheTimeoutLeavesNothingPending() {
    var random = SeededGenerator(seed: 17)
    var parser = InputParser()
    for round in 0..<1000 {
      let count = Int.random(in: 0...40, using: &random)
      let noise = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      _ = parser.feed(round.isMultiple(of: 2) ? noise : randomBytes(&random))
      _ = parser.timeout()
      #expect(!parser.isPending)
    }
  }

  private func randomBytes(_ random: inout SeededGenerator) -> [UInt8] {
    (0..<Int.random(in: 1...12, using: &random)).flatMap { _ in
      pieces.randomElement(using: &random) ?? []
    }
  }
}
