import Testing

@testable import Segment

/// What filters make of arguments that are hardly ever written; all answers are the original's.
@Suite("Filters of Liquid")
struct LiquidFilterTests {
  private func render(_ template: String, _ event: String) throws -> String {
    var payload = MappedValue.json(try JSONValue.parse(event))
    return try LiquidTemplate(template, timeZones: .utc).rendered(with: &payload)
  }

  @Test(
    "rounds with the powers of ten that V8 computes",
    arguments: [
      ("155555 | round: -5", "200000.00000000003"),
      ("99999 | round: -4", "100000.00000000001"),
      ("123456 | round: -4", "120000.00000000001"),
      ("12345678 | round: -4", "12350000.000000002"),
      ("1.005 | round: 2", "1.01"),
      ("1234 | round: -2", "1200"),
    ])
  func rounding(expression: String, shown: String) throws {
    #expect(try render("{{ \(expression) }}", "{}") == shown)
  }

  @Test(
    "strips a set of units if the argument itself is true, even if it is an empty set",
    arguments: [
      ("'0 x 0' | strip: 0", "0 x 0"),
      ("' false ' | strip: false", "false"),
      ("'  x  ' | strip: nil", "  x  "),
      ("'  x  ' | strip: empty", "  x  "),
      ("'  x  ' | strip: array", "  x  "),
      ("'  x  ' | strip: ''", "x"),
      ("'  x  ' | strip: missing", "x"),
      ("'  x  ' | strip", "x"),
      ("'xyx' | strip: 'x'", "y"),
      ("'10' | rstrip: 0", "10"),
      ("' 1 ' | lstrip: false", "1 "),
    ])
  func stripping(expression: String, shown: String) throws {
    #expect(try render("{{ \(expression) }}", #"{"array":[]}"#) == shown)
  }

  @Test(
    "divides to whole numbers only where the second argument is a number, and not 0",
    arguments: [
      ("2", "3.5"), ("2, 'x'", "3.5"), ("2, 'true'", "3.5"), ("2, nil", "3.5"),
      ("2, empty", "3.5"), ("2, object", "3.5"), ("2, '0'", "3.5"), ("2, false", "3.5"),
      ("2, true", "3"), ("2, '1'", "3"), ("2, 0.5", "3"),
    ])
  func division(arguments: String, shown: String) throws {
    #expect(try render("{{ 7 | divided_by: \(arguments) }}", #"{"object":{}}"#) == shown)
  }

  @Test(
    "indents JSON by the whole part of a number above 0",
    arguments: [
      ("0.5", "{\n\"k\": 1\n}"), ("1.5", "{\n \"k\": 1\n}"), ("0", "{\"k\":1}"),
      ("-1", "{\"k\":1}"), ("''", "{\"k\":1}"), ("'-'", "{\n-\"k\": 1\n}"), ("nil", "{\"k\":1}"),
    ])
  func indents(indent: String, shown: String) throws {
    #expect(try render("{{ o | json: \(indent) }}", #"{"o":{"k":1}}"#) == shown)
  }

  @Test(
    "sums a member of each element where the name is true, even if it is empty",
    arguments: [
      ("(1..2) | sum", "3"), ("(1..2) | sum: ''", "3"), ("(1..2) | sum: 0", "3"),
      ("(1..2) | sum: nil", "0"), ("(1..2) | sum: empty", "0"), ("(1..2) | sum: none", "0"),
      ("list | sum: 'a.b'", "5"), ("unnamed | sum: nil", "7"),
    ])
  func sums(expression: String, shown: String) throws {
    let event = #"{"none":[],"list":[{"a":{"b":2}},{"a":{"b":3}}],"unnamed":[{"":7}]}"#
    #expect(try render("{{ \(expression) }}", event) == shown)
  }

  @Test(
    "takes the words `empty` and `blank` for empty texts where arrays are wanted",
    arguments: [
      ("empty | join", ""), ("blank | push: 1 | json", #"["",1]"#),
      ("empty | compact | json", #"[""]"#), ("nil | push: 1 | json", "[1]"),
    ])
  func words(expression: String, shown: String) throws {
    #expect(try render("{{ \(expression) }}", "{}") == shown)
  }

  @Test(
    "takes only texts for modes",
    arguments: [
      ("'你好' | number_of_words: 'cjk'", "2"), ("'你好' | number_of_words: cjk", "1"),
      ("'你好' | number_of_words: 'auto'", "2"), ("'é ï' | slugify: 'latin'", "e-i"),
      ("'é ï' | slugify: latin", "é-ï"), ("'é ï' | slugify: latin, true", "é-ï"),
    ])
  func modes(expression: String, shown: String) throws {
    #expect(try render("{{ \(expression) }}", #"{"cjk":["cjk"],"latin":["latin"]}"#) == shown)
  }

  @Test(
    "rounds hexadecimal, octal and binary numbers once",
    arguments: [
      ("'0xb5f472cb5bf5346727' | plus: 0", "3.356475042029845e+21"),
      (
        "'0b1010101101011001100000010010100100100100000100000010011001010111100' | to_integer",
        "98776334936892850000"
      ),
      ("'0x20000000000001' | plus: 0", "9007199254740992"),
      ("'0x20000000000003' | plus: 0", "9007199254740996"),
      ("'0x200000000000010000000000000001' | plus: 0", "1.6615349947311452e+35"),
      ("'0o777' | plus: 0", "511"), ("'0x0000000000000000000000ff' | plus: 0", "255"),
      ("'0b2' | to_integer", "NaN"), ("'0x' | to_integer", "NaN"),
    ])
  func radixes(expression: String, shown: String) throws {
    #expect(try render("{{ \(expression) }}", "{}") == shown)
  }
}
