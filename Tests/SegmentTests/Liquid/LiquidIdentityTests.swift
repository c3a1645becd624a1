import Testing

@testable import Segment

@Suite("Identity of objects in Liquid")
struct LiquidIdentityTests {
  private static let event =
    #"{"a":{},"b":{},"c":{"x":1},"d":{"x":1},"l":[{},{"x":1}],"e":[],"f":[]}"#

  @Test(
    "equal objects of different places are different objects, empty ones too",
    arguments: [
      ("a == b", "false"), ("a == a", "true"), ("c == d", "false"), ("c == c", "true"),
      ("l contains a", "false"), ("l contains l[0]", "true"), ("l contains l[1]", "true"),
      ("l contains c", "false"), ("a != b", "true"), ("e == f", "true"), ("a == empty", "true"),
    ])
  func identity(condition: String, shown: String) throws {
    let event = try JSONValue.parse(Self.event)
    var payload = MappedValue.json(event)
    let template = LiquidTemplate(
      "{% if \(condition) %}true{% else %}false{% endif %}", timeZones: .utc)
    #expect(try template.rendered(with: &payload) == shown)
  }

  @Test("objects that a mapping makes are different ones, too")
  func madeObjects() throws {
    let mapping = Mapping([
      "@transform": [
        "apply": ["a": [:], "b": [:]], "mapping": ["same": ["@liquid": "{{ a == b }}"]],
      ]
    ])
    #expect(try mapping.payload(for: [:])?["same"] == "false")
  }

  @Test("a line of evaluate keeps empty objects apart")
  func line() {
    var evaluator = Evaluator()
    let line = #"{"op":"liquid","template":"{{ a == b }} {{ a == a }}","event":{"a":{},"b":{}}}"#
    Array(line.utf8).withUnsafeBufferPointer { evaluator.answer($0) }
    var answer = ""
    evaluator.takeAnswers { answer = String(decoding: $0, as: UTF8.self) }
    #expect(answer == #"{"ok":"false true"}"# + "\n")
  }
}
