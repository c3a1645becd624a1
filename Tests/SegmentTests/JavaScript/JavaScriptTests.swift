import Testing

@testable import Segment

@Suite("JavaScript's ways")
struct JavaScriptTests {
  @Test("array indexes come first, in order")
  func keyOrder() {
    let object: JSONObject = [
      "b": 1, "10": 1, "2": 1, "01": 1, "-1": 1, "4294967294": 1, "4294967295": 1, "0": 1, "1.5": 1,
    ]
    #expect(
      object.inJavaScriptOrder.map(\.key) == [
        "0", "2", "10", "4294967294", "b", "01", "-1", "4294967295", "1.5",
      ])
  }

  @Test(
    "reads texts as numbers",
    arguments: [
      ("", 0), ("  \n", 0), ("5", 5), (" 5. ", 5), (".5", 0.5), ("-1e3", -1000), ("+7", 7),
      ("0x1F", 31), ("0b101", 5), ("0O17", 15), ("Infinity", .infinity), ("-Infinity", -.infinity),
      ("1e400", .infinity), ("\u{FEFF}3\u{A0}", 3), ("12345678901234567890", 1.2345678901234567e19),
    ])
  func number(text: String, number: Double) {
    #expect(text.javaScriptNumber == number)
  }

  @Test(
    "reads nothing else as a number",
    arguments: [
      "x", "5x", "1 2", ".", "-", "+", "e5", "1e", "1e+", "--1", "0x", "0xg", "-0x1", "infinity",
      "1_000", "NaN", "٣",
    ])
  func noNumber(text: String) {
    #expect(text.javaScriptNumber.isNaN)
  }

  @Test("maps case without a locale")
  func letterCase() {
    #expect("straße ŉ ﬁ".uppercasedAsInJavaScript == "STRASSE ʼN FI")
    #expect("ΟΔΥΣΣΕΥΣ ΣΑΣ. Σ".lowercasedAsInJavaScript == "οδυσσευς σας. σ")
    #expect("İ".lowercasedAsInJavaScript == "i\u{307}")
    #expect("𐐀".lowercasedAsInJavaScript == "𐐨")
  }

  @Test("compares and cuts by code unit")
  func codeUnits() {
    #expect("\u{FFFF}".precedesByCodeUnit("😀") == false)
    #expect("😀".precedesByCodeUnit("\u{FFFF}"))
    #expect("a👍".codeUnit(at: 0) == "a")
    #expect("a👍".codeUnit(at: 1) == "\u{FFFD}")
    #expect("a👍".codeUnit(at: 3) == nil)
    #expect("a👍".codeUnitTexts == ["a", "\u{FFFD}", "\u{FFFD}"])
    #expect(!"caf\u{E9}".containsUnits(of: "e\u{301}"))
    #expect("abc".containsUnits(of: ""))
  }

  @Test(
    "splits the paths of mappings",
    arguments: [
      ("properties.tags[0]", ["properties", "tags", "0"]), ("a['b c']", ["a", "b c"]),
      ("a['x.y']", ["a", "x", "y"]), ("a[b]", ["a[b]"]), ("a[-1]", ["a[-1"]),
      ("matrix[1][0]", ["matrix", "1", "0"]), ("it's", ["its"]), ("''", [""]), ("..", []),
      ("a[1]]]b", ["a", "1", "b"]), ("é.ü", ["é", "ü"]),
    ])
  func mappingPath(text: String, keys: [String]) {
    #expect(LookupPath(mappingPath: text).keys.map(\.text) == keys)
  }

  @Test("drops the first dollar and dot of a directive's path, wherever they are")
  func directivePath() {
    #expect(LookupPath(directivePath: "$.event").keys.map(\.text) == ["event"])
    #expect(LookupPath(directivePath: "a$.b").keys.map(\.text) == ["ab"])
    #expect(LookupPath(directivePath: "$.$.event").keys.map(\.text) == ["$", "event"])
    #expect(LookupPath(directivePath: "$.").keys == [])
  }

  @Test("prints JSON as stringify does")
  func stringify() throws {
    let value: JSONValue = [
      "b": 1, "1": [.number(JSONNumber(.infinity)), "\u{7F}\u{1}"], "a": [:],
    ]
    #expect(
      try JavaScriptJSON.text(of: .json(value))
        == "{\"1\":[null,\"\u{7F}\\u0001\"],\"b\":1,\"a\":{}}")
    #expect(
      try JavaScriptJSON.text(of: .json(["a": [1], "b": []]), indent: "--")
        == "{\n--\"a\": [\n----1\n--],\n--\"b\": []\n}")
    #expect(try JavaScriptJSON.text(of: .undefined) == nil)
    #expect(try JavaScriptJSON.text(of: .array([.undefined, .json(1)])) == "[null,1]")
    let member = MappedValue.Member(key: "a", value: .undefined)
    #expect(try JavaScriptJSON.text(of: .object([member])) == "{}")
  }
}
