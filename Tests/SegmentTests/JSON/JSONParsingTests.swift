import Segment
import Testing

@Suite("Reading JSON")
struct JSONParsingTests {
  @Test(
    "accepts what JSON.parse accepts",
    arguments: [
      ("null", .null), (" \t\r\n true ", true), ("\"\"", ""), ("[]", []), ("{}", [:]),
      ("[1,[2,{}]]", [1, [2, [:]]]),
      (#"{"b":1,"a":{"c":null}}"#, ["b": 1, "a": ["c": .null]]),
      (#""\"\\\/\b\f\n\r\t\u0041\u00e9""#, "\"\\/\u{8}\u{C}\n\r\tAé"),
      (#""\ud83d\ude00""#, "😀"),
      ("\"\u{7F}\u{2028}\"", "\u{7F}\u{2028}"),
      ("-0.05", -0.05),
    ] as [(String, JSONValue)]
  )
  func accepts(text: String, value: JSONValue) throws {
    #expect(try JSONValue.parse(text) == value)
  }

  @Test(
    "refuses the rest, naming the place",
    arguments: [
      ("", 0, "the text ends too early"),
      ("  ", 2, "the text ends too early"),
      ("[1,]", 3, "expected a value"),
      ("[1 2]", 3, "expected ',' or ']'"),
      ("{\"a\":1,}", 7, "expected a key in double quotes"),
      ("{a:1}", 1, "expected a key in double quotes"),
      ("{\"a\" 1}", 5, "expected ':' after the key"),
      ("{\"a\":1;}", 6, "expected ',' or '}'"),
      ("1 2", 2, "something follows the value"),
      ("// x", 0, "expected a value"),
      ("NaN", 0, "expected a value"),
      ("nul", 3, "the text ends too early"),
      ("tRue", 1, "expected 'true'"),
      ("01", 1, "something follows the value"),
      ("+1", 0, "expected a value"),
      (".5", 0, "expected a value"),
      ("5.", 2, "the text ends too early"),
      ("[-]", 2, "expected a digit"),
      ("[1.e5]", 3, "expected a digit"),
      ("[1e+]", 4, "expected a digit"),
      ("\"abc", 0, "the string is not closed"),
      ("\"a\nb\"", 2, "a control character inside a string must be escaped"),
      ("\"a\\x\"", 2, "not an escape"),
      ("\"\\u12G4\"", 5, "expected four hexadecimal digits after '\\u'"),
      ("\"\\", 2, "the text ends too early"),
      ("\u{FEFF}1", 0, "a byte order mark is not allowed"),
      ("'a'", 0, "expected a value"),
    ]
  )
  func refuses(text: String, offset: Int, message: String) {
    let error = #expect(throws: JSONSyntaxError.self) { try JSONValue.parse(text) }
    #expect(error?.offset == offset)
    #expect(error?.message == message)
  }

  @Test("counts lines by line feeds and columns by characters")
  func position() {
    let error = #expect(throws: JSONSyntaxError.self) {
      try JSONValue.parse("{\r\n  \"👩‍👩‍👧é\": x\n}")
    }
    #expect(error?.description == "line 2, column 9: expected a value")
  }

  @Test(
    "points at the first byte that is not UTF-8",
    arguments: [
      ([0x61, 0xFF], 2), ([0xC3, 0xA9, 0xC3], 3), ([0xED, 0xA0, 0x80], 1), ([0xC0, 0xAF], 1),
      ([0x5C, 0x6E, 0x80], 3), ([0x80, 0x5C, 0x78], 1),
      ([0xC3, 0x5C, 0x6E, 0xA9], 1), ([0xF4, 0x90, 0x80, 0x80], 1),
    ] as [([UInt8], Int)]
  )
  func invalidUTF8(inside: [UInt8], offset: Int) {
    let error = #expect(throws: JSONSyntaxError.self) {
      try JSONValue.parse([0x22] + inside + [0x22])
    }
    #expect(error?.message == "not valid UTF-8")
    #expect(error?.offset == offset)
  }

  @Test(
    "half a surrogate pair becomes the replacement character",
    arguments: [
      (#""\ud83d""#, "\u{FFFD}"), (#""\ude00""#, "\u{FFFD}"), (#""\ud83dx""#, "\u{FFFD}x"),
      (#""\ud83d\u0041""#, "\u{FFFD}A"), (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀"),
    ]
  )
  func loneSurrogates(text: String, value: String) throws {
    #expect(try JSONValue.parse(text) == .string(value))
  }

  @Test("a repeated key keeps its first place and its last value")
  func repeatedKey() throws {
    #expect(try JSONValue.parse(#"{"a":1,"b":2,"a":3}"#).text == #"{"a":3,"b":2}"#)
  }

  @Test("a repeated key is found however it is spelled, in small objects and large ones")
  func repeatedKeySpelledOtherwise() throws {
    #expect(try JSONValue.parse(##"{"a":1,"":2,"\u0061":3,"":4}"##).text == #"{"a":3,"":4}"#)
    #expect(try JSONValue.parse(##"{"\u0061":1,"b":2,"a":3}"##).text == #"{"a":3,"b":2}"#)
    let members = (0..<100).map { "\"key\($0)\":\($0)" } + [##""key7":"x""##, ##""\u006bey40":1"##]
    let object = try JSONValue.parse("{" + members.joined(separator: ",") + "}").objectValue
    #expect(object?.count == 100)
    #expect(object?["key7"] == "x")
    #expect(object?["key40"] == 1)
    #expect(object?.keys == (0..<100).map { "key\($0)" })
  }

  @Test("strings of any length keep every byte", arguments: 0..<40)
  func lengths(count: Int) throws {
    for letter in ["x", "é", "👍", "\\n", "\\\""] {
      let written = String(repeating: "a", count: count) + letter + String(repeating: "b", count: 9)
      let value = try JSONValue.parse("[\"\(written)\"]")
      #expect(value.text == "[\"\(written)\"]")
      let length = value[0]?.stringValue?.unicodeScalars.count
      #expect(length == count + 10)
    }
  }

  @Test("nesting is limited, whatever the text holds")
  func nesting() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(try JSONValue.parse(nested(512)).text == nested(512))
    #expect(throws: JSONSyntaxError.self) { try JSONValue.parse(nested(513)) }
    #expect(throws: JSONSyntaxError.self) {
      try JSONValue.parse(String(repeating: "{\"a\":[", count: 1_000_000))
    }
    #expect(try JSONValue.parse("1", maximumDepth: 0) == 1)
    let error = #expect(throws: JSONSyntaxError.self) {
      try JSONValue.parse("[[1]]", maximumDepth: 1)
    }
    #expect(error?.offset == 1)
    #expect(error?.message == "more than 1 levels of nesting")
  }
}
