import Testing

@testable import Segment

@Suite("FQL tokens")
struct FQLLexerTests {
  @Test("refuses a word of more than 100,000 characters, and no shorter one")
  func longToken() throws {
    let longest = String(repeating: "a", count: 100_000)
    #expect(try FQLLexer.tokens(of: longest).count == 2)
    #expect(throws: FQLSyntaxError.tokenTooLong(offset: 1)) {
      try FQLLexer.tokens(of: " " + longest + "a")
    }
    let number = String(repeating: "1", count: 100_001)
    #expect(throws: FQLSyntaxError.tokenTooLong(offset: 0)) { try FQLLexer.tokens(of: number) }
  }

  @Test("an escape takes any character but half of a supplementary one")
  func escapes() throws {
    #expect(try FQLLexer.tokens(of: "properties.a\\é\\.b").first?.text == "properties.aé.b")
    #expect(throws: FQLSyntaxError.self) { try FQLLexer.tokens(of: "a\\😀") }
    #expect(throws: FQLSyntaxError.self) { try FQLLexer.tokens(of: "b\\") }
  }

  @Test("a keyword that the end of the text cuts short loses what was read")
  func cutKeyword() throws {
    #expect(try FQLLexer.tokens(of: "an").map(\.text) == ["a", "eos"])
    #expect(try FQLLexer.tokens(of: "nul").map(\.text) == ["n", "eos"])
    #expect(try FQLLexer.tokens(of: "nü").map(\.text) == ["n", "eos"])
  }

  @Test("says where it stopped")
  func position() {
    #expect(throws: FQLSyntaxError.unexpectedCharacter("é", offset: 7)) {
      try FQLLexer.tokens(of: "type = é")
    }
  }
}
