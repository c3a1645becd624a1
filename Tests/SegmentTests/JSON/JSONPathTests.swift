import Segment
import TestSupport
import Testing

@Suite("JSON paths")
struct JSONPathTests {
  @Test(
    "the written form is read step by step",
    arguments: [
      ("", []),
      ("a", [.key("a")]),
      (
        "results.survey.questions[0].prompt",
        [.key("results"), .key("survey"), .key("questions"), .index(0), .key("prompt")]
      ),
      (#"a["odd key"].b"#, [.key("a"), .key("odd key"), .key("b")]),
      (#"["a.b"]["]\"\\"][12]"#, [.key("a.b"), .key("]\"\\"), .index(12)]),
      ("[0][1]", [.index(0), .index(1)]),
      ("größe.$x._y", [.key("größe"), .key("$x"), .key("_y")]),
      ("Order Total.0-a", [.key("Order Total"), .key("0-a")]),
      (#"[""]"#, [.key("")]),
    ] as [(String, [JSONPath.Step])]
  )
  func parsing(text: String, steps: [JSONPath.Step]) {
    #expect(JSONPath(parsing: text)?.steps == steps)
  }

  @Test(
    "what is no path is refused",
    arguments: [
      ".", "a.", ".a", "a..b", "a[", "a[]", "a[x]", "a[-1]", "a[1", "a[1]b", "a]", "a.[0]",
      "a[\"b]", "a[\"b\"", "a[99999999999999999999]", "[\"\\q\"]", "a[+1]",
      String(repeating: "a.", count: 600) + "a",
    ]
  )
  func refusing(text: String) {
    #expect(JSONPath(parsing: text) == nil)
  }

  @Test(
    "keys that are no identifiers stand in brackets",
    arguments: [
      ([], ""), ([.key("a"), .key("b")], "a.b"), ([.index(0), .key("a")], "[0].a"),
      ([.key("a"), .key("odd key"), .index(3)], #"a["odd key"][3]"#),
      ([.key("1st")], #"["1st"]"#), ([.key("")], #"[""]"#), ([.key("a.b")], #"["a.b"]"#),
      ([.key("naïve")], "naïve"), ([.key("say \"hi\"\n")], #"["say \"hi\"\n"]"#),
    ] as [([JSONPath.Step], String)]
  )
  func describing(steps: [JSONPath.Step], text: String) {
    #expect(JSONPath(steps).description == text)
  }

  @Test("any path reads back from its written form", arguments: 0..<100 as Range<UInt64>)
  func roundTrip(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let steps = (0..<6).map { _ in
      Bool.random(using: &generator)
        ? JSONPath.Step.key(JSONValue.randomText(using: &generator))
        : .index(.random(in: 0...Int.max, using: &generator))
    }
    #expect(JSONPath(parsing: JSONPath(steps).description) == JSONPath(steps))
  }

  private let value: JSONValue = ["a": ["b": [10, ["c": "found"]]], "0": "zero"]

  @Test(
    "a path leads to a value or to nothing",
    arguments: [
      ("a.b[0]", 10), ("a.b[1].c", "found"), ("0", "zero"), ("a.b[2]", nil), ("a.x", nil),
      ("a[0]", nil), ("a.b.0", nil), ("a.b[1].c.d", nil), ("[0]", nil),
    ] as [(String, JSONValue?)]
  )
  func looking(text: String, found: JSONValue?) throws {
    let path = try #require(JSONPath(parsing: text))
    #expect(value.value(at: path) == found)
  }

  @Test("the empty path leads to the value itself")
  func emptyPath() {
    #expect(value.value(at: JSONPath()) == value)
    var other = value
    other.set(1, at: JSONPath())
    #expect(other == 1)
  }

  @Test("a negative position leads nowhere")
  func negativePosition() {
    #expect(JSONValue.array([1]).value(at: JSONPath([.index(-1)])) == nil)
  }

  @Test(
    "setting makes what is missing on the way",
    arguments: [
      ("a", #"{"a":"new"}"#),
      ("x.y", #"{"a":{"b":[1,2]},"x":{"y":"new"}}"#),
      ("a.b[1]", #"{"a":{"b":[1,"new"]}}"#),
      ("a.b[0].c", #"{"a":{"b":[{"c":"new"},2]}}"#),
      ("a.b[2]", #"{"a":{"b":[1,2,"new"]}}"#),
      ("a.b[999999999]", #"{"a":{"b":[1,2,"new"]}}"#),
      ("a.b.c", #"{"a":{"b":{"c":"new"}}}"#),
      ("a[0]", #"{"a":["new"]}"#),
      ("l[0].m", #"{"a":{"b":[1,2]},"l":[{"m":"new"}]}"#),
    ]
  )
  func setting(path: String, result: String) throws {
    var value: JSONValue = ["a": ["b": [1, 2]]]
    value.set("new", at: try #require(JSONPath(parsing: path)))
    #expect(value.text == result)
  }

  @Test("composed and decomposed letters lead to different members")
  func exactSteps() {
    let paths: Set<JSONPath> = [JSONPath([.key("é")]), JSONPath([.key("e\u{301}")])]
    #expect(paths.count == 2)
    #expect(JSONPath([.key("0")]) != JSONPath([.index(0)]))
  }
}
