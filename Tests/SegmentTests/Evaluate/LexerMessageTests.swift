import Segment
import Testing

@Suite("What is said of triggers that cannot be read")
struct LexerMessageTests {
  @Test(
    "has the reference's words",
    arguments: [
      ("a # b", "invalid character \"#\""),
      ("9#", "invalid character \"#\""),
      ("\r", "invalid character \"\r\""),
      ("a = 😀", "invalid character \"\u{FFFD}\""),
      ("score>5", "expected termination character after identifier, got >"),
      ("a.b#", "expected termination character after identifier, got #"),
      ("and#", "expected termination character after identifier, got #"),
      ("\\.9#", "expected termination character after identifier, got #"),
      ("a\\😀", "expected termination character after identifier, got \u{FFFD}"),
      ("a.b\\", "expected character after escape character, got EOS"),
      ("!", "expected '=' after '!', got '-1'"),
      ("a !=x", "expected '=' after '!', got '='"),
      ("a ! = x", "expected '=' after '!', got ' '"),
      ("!é", "expected '=' after '!', got 'é'"),
      ("!😀", "expected '=' after '!', got '\u{FFFD}'"),
      ("a = 5.", "unexpected terminator after decimal point"),
      ("a = 5.0. ", "unexpected terminator after decimal point"),
      ("a = -5.0.0", "multiple decimal points in one number"),
      ("a = 5..0", "multiple decimal points in one number"),
      ("a = \"x", "unterminated string"),
      ("a = 'x\"", "unterminated string"),
    ])
  func message(_ trigger: String, _ message: String) throws {
    #expect(try Self.answer(to: trigger) == message)
  }

  @Test(
    "names what is too long",
    arguments: [("a", "literal", ""), ("9", "number", ""), ("x", "string", "'")])
  func tooLong(_ unit: String, _ name: String, _ quote: String) throws {
    let text = quote + String(repeating: unit, count: 100_001) + quote
    #expect(try Self.answer(to: "b = " + text) == "unreasonable \(name) length")
  }

  @Test("a string without end is too long before it is unterminated")
  func endless() throws {
    let text = String(repeating: "é", count: 99_999)
    #expect(try Self.answer(to: "b = \"" + text) == "unterminated string")
    #expect(try Self.answer(to: "b = \"x" + text) == "unreasonable string length")
  }

  private static func answer(to trigger: String) throws -> String? {
    var evaluator = Evaluator()
    let line = JSONValue.object(["op": "fql-lex", "fql": .string(trigger)]).text
    let answer = try JSONValue.parse(evaluator.answer(to: line))
    #expect(answer["kind"] == "LexerError")
    return answer["error"]?.stringValue
  }
}
