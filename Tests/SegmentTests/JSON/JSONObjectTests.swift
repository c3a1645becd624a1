import Segment
import Testing

@Suite("JSON objects")
struct JSONObjectTests {
  /// Below and above the size from which names are looked up by hash.
  private static let sizes = [3, 15, 16, 17, 100]

  private static func numbered(_ size: Int) -> JSONObject {
    JSONObject((0..<size).map { ("key\($0)", .number(JSONNumber($0))) })
  }

  @Test("every member is found by its name", arguments: sizes)
  func lookup(size: Int) {
    let object = Self.numbered(size)
    for index in 0..<size { #expect(object["key\(index)"] == .number(JSONNumber(index))) }
    #expect(object["key\(size)"] == nil)
  }

  @Test("setting keeps the place, removing closes the gap", arguments: sizes)
  func mutation(size: Int) {
    var object = Self.numbered(size)
    object["key1"] = "new"
    #expect(object[1].value == "new")
    object["key0"] = nil
    #expect(object.count == size - 1)
    #expect(object["key0"] == nil)
    #expect(object["key1"] == "new")
    #expect(object["key\(size - 1)"] == .number(JSONNumber(size - 1)))
    object["key0"] = "back"
    #expect(object.keys.last == "key0")
    #expect(object["key0"] == "back")
  }

  @Test("composed and decomposed letters are different names", arguments: sizes)
  func exactNames(size: Int) {
    var object = Self.numbered(size)
    object["é"] = 1
    object["e\u{301}"] = 2
    #expect(object.count == size + 2)
    #expect(object["é"] == 1)
    #expect(object["e\u{301}"] == 2)
    #expect(JSONValue.string("é") != .string("e\u{301}"))
    #expect(JSONObject([("é", 1)]) != JSONObject([("e\u{301}", 1)]))
  }

  @Test("the order of members makes a difference")
  func order() {
    #expect(["a": 1, "b": 2] as JSONObject != ["b": 2, "a": 1])
  }

  @Test("merging goes into objects and replaces everything else")
  func merging() {
    let base: JSONObject = ["a": ["x": 1, "y": [1, 2]], "b": "text", "c": ["z": 1]]
    let merged = base.merging(["d": 4, "c": .null, "b": ["n": 1], "a": ["y": [3], "w": 0]])
    #expect(
      JSONValue.object(merged).text
        == #"{"a":{"x":1,"y":[3],"w":0},"b":{"n":1},"c":null,"d":4}"#)
  }

  @Test(
    "a large object grows member by member in a time that grows with it", .timeLimit(.minutes(1)))
  func largeObject() throws {
    let count = 50_000
    let text = "{" + (0..<count).map { "\"key\($0)\":\($0)" }.joined(separator: ",") + "}"
    let start = ContinuousClock.now
    let object = try #require(try JSONValue.parse(text).objectValue)
    // Rebuilding the index for each member takes minutes.
    #expect(ContinuousClock.now - start < .seconds(20))
    #expect(object.count == count)
    #expect(object["key\(count - 1)"] == .number(JSONNumber(count - 1)))
  }

  @Test("a copy of a large object does not share what is added to it")
  func copies() {
    let object = Self.numbered(100)
    var copy = object
    copy["more"] = 1
    var other = object
    other["else"] = 2
    #expect(copy["more"] == 1 && copy["else"] == nil)
    #expect(other["else"] == 2 && other["more"] == nil)
    #expect(object["more"] == nil && object["else"] == nil)
  }
}
