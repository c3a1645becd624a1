import Segment
import TestSupport
import Testing

@Suite("Differences of JSON values")
struct JSONDifferenceTests {
  private static func lines(_ old: String, _ new: String) throws -> [String] {
    try JSONValue.parse(new).differences(from: JSONValue.parse(old)).map { difference in
      switch difference {
      case .added(let path, let value): "+ \(path) \(value.text)"
      case .removed(let path, let value): "- \(path) \(value.text)"
      case .changed(let path, let old, let new): "~ \(path) \(old.text) \(new.text)"
      }
    }
  }

  @Test(
    "each place is named once, in document order",
    arguments: [
      ("1", "1", []),
      ("1", "2", ["~  1 2"]),
      (#"{"a":1,"b":2}"#, #"{"b":2,"a":1}"#, []),
      (#"{"a":{"x":1},"b":2}"#, #"{"a":{"x":2},"c":3}"#, ["~ a.x 1 2", "+ c 3", "- b 2"]),
      (#"{"a":1,"b":2,"c":3}"#, #"{"b":2,"c":4}"#, ["- a 1", "~ c 3 4"]),
      (#"{"a":{"b":1}}"#, #"{"a":[1]}"#, [#"~ a {"b":1} [1]"#]),
      ("[1,2,3]", "[0,1,2,3]", ["+ [0] 0"]),
      ("[1,2,3]", "[1,3]", ["- [1] 2"]),
      ("[1,2,3]", "[1,5,3]", ["~ [1] 2 5"]),
      ("[1,1]", "[1,1,1]", ["+ [2] 1"]),
      ("[1,2]", "[]", ["- [0] 1", "- [1] 2"]),
      (#"[{"a":1},{"b":2}]"#, #"[{"a":2},{"b":2},3]"#, ["~ [0].a 1 2", "+ [2] 3"]),
      ("null", "{}", ["~  null {}"]),
      ("1", "1.0", ["~  1 1.0"]),
    ]
  )
  func differences(old: String, new: String, expected: [String]) throws {
    #expect(try Self.lines(old, new) == expected)
  }

  @Test("a value does not differ from itself", arguments: 0..<50 as Range<UInt64>)
  func identity(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let value = JSONValue.random(depth: 3, using: &generator)
    #expect(value.differences(from: value).isEmpty)
  }

  @Test("what is named is really there", arguments: 0..<100 as Range<UInt64>)
  func soundness(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let old = JSONValue.array((0..<5).map { _ in .random(depth: 2, using: &generator) })
    let new = JSONValue.array((0..<6).map { _ in .random(depth: 2, using: &generator) })
    for difference in new.differences(from: old) {
      switch difference {
      case .added(let path, let value):
        #expect(new.value(at: path) == value)
      case .removed(let path, let value):
        #expect(old.value(at: path) == value)
      case .changed(let path, let before, let after):
        #expect(old.value(at: path) == before)
        #expect(new.value(at: path) == after)
        #expect(before != after)
      }
    }
  }
}
