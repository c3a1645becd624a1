import Testing

@testable import Segment

@Suite("FQL tokens")
struct FQLLexerTests {
  /// The texts of all tokens of `text` with where they stand.
  private func tokens(
    of text: String
  ) throws(FQLSyntaxError) -> [(text: String, range: Range<Int>)] {
    var text = text
    let result: Result<[(String, Range<Int>)], FQLSyntaxError> = text.withUTF8 { units in
      var lexer = FQLLexer(units)
      var tokens: [(String, Range<Int>)] = []
      do throws(FQLSyntaxError) {
        while let token = try lexer.next() { tokens.append((lexer.text(of: token), token.range)) }
        return .success(tokens)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private func error(of text: String) -> FQLSyntaxError? {
    #expect(throws: FQLSyntaxError.self) { try tokens(of: text) }
  }

  @Test("refuses a word of more than 100,000 characters, and no shorter one")
  func longToken() throws {
    let longest = String(repeating: "a", count: 100_000)
    #expect(try tokens(of: longest).count == 1)
    #expect(error(of: " " + longest + "a")?.kind == .tokenTooLong)
    #expect(error(of: " " + longest + "a")?.range.lowerBound == 1)
    let number = String(repeating: "1", count: 100_001)
    #expect(error(of: number) == FQLSyntaxError(.tokenTooLong, 0..<100_001))
  }

  @Test("an escape takes any character but half of a supplementary one")
  func escapes() throws {
    #expect(try tokens(of: "properties.a\\é\\.b").map(\.text) == ["properties.aé.b"])
    #expect(try tokens(of: "\\ a\\ .b").map(\.text) == [" a .b"])
    #expect(error(of: "a\\😀") != nil)
    #expect(error(of: "b\\") != nil)
  }

  @Test("a keyword that the end of the text cuts short loses what was read")
  func cutKeyword() throws {
    #expect(try tokens(of: "an").map(\.text) == ["a"])
    #expect(try tokens(of: "nul").map(\.text) == ["n"])
    #expect(try tokens(of: "nü").map(\.text) == ["n"])
    #expect(try tokens(of: "traits. b\\.c .nul").map(\.text) == ["traits.b.c.n"])
  }

  @Test("says where it stopped")
  func position() {
    #expect(error(of: "type = é") == FQLSyntaxError(.unexpectedCharacter("é"), 7..<9))
    #expect(error(of: "type = \"é") == FQLSyntaxError(.unterminatedString, 7..<10))
  }

  @Test("knows where every token stands")
  func ranges() throws {
    let tokens = try tokens(of: "traits . é\\é = \"ü\"".replacing("é\\", with: "\\"))
    #expect(tokens.map(\.text) == ["traits.é", "=", "\"ü\""])
    #expect(tokens.map(\.range) == [0..<12, 13..<14, 15..<19])
  }

  @Test("a dot that no name follows stands alone")
  func dots() throws {
    let tokens = try tokens(of: "a.b.0 . and a.. b")
    #expect(tokens.map(\.text) == ["a.b", ".", "0", ".", "and", "a", ".", ".", "b"])
    #expect(tokens.map(\.range.lowerBound) == [0, 3, 4, 6, 8, 12, 13, 14, 16])
  }
}
