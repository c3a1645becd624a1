import TestSupport
import Testing

@testable import Segment

@Suite("Mappings of any kind")
struct MappingRandomTests {
  private static let event: JSONValue = [
    "event": "Signed Up", "2": "two",
    "properties": ["a": ["b": .null], "list": [1, "x", [true]], "__proto__": ["z": 1]],
  ]

  @Test("never traps, and always gives the same", arguments: 0..<20)
  func anyMapping(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      var generator = MappingGenerator(random: random)
      let mapping = Mapping(generator.value(depth: 5))
      random = generator.random
      #expect(Self.outcome(mapping) == Self.outcome(mapping))
      #expect(mapping.provenance(for: .json(Self.event)).allSatisfy { $0.source.hasPrefix("← ") })
    }
  }

  private static func outcome(_ mapping: Mapping) -> Result<JSONValue?, EvaluationFailure> {
    do throws(EvaluationFailure) {
      return .success(try mapping.payload(for: event))
    } catch {
      return .failure(error)
    }
  }
}

/// Makes values that look like parts of mappings.
private struct MappingGenerator {
  var random: SeededGenerator

  private static let texts = [
    "$.event", "$.properties.a", "properties.list[0]", ".", "", "$", "{{event}}", "{{{event}}}",
    "{{", "}}", "lower", "left", "encode", "decode", "[1]", "é👍", "{{ event | upcase }}", "a",
    "__proto__", "$.properties.list[-1]", "{% increment n %}", "{\"a\":1}",
  ]
  private static let keys = [
    "exists", "blank", "then", "else", "operator", "value", "pattern", "replacement", "separator",
    "mode", "objects", "direction", "apply", "mapping", "_metadata", "a", "1", "__proto__",
    "__segment_internal_directive", "@nope",
  ]
  private static let numbers = [0, -1, 3.5, 1e21, .infinity]

  mutating func value(depth: Int) -> JSONValue {
    switch Int.random(in: 0...(depth > 0 ? 9 : 4), using: &random) {
    case 0: return .null
    case 1: return .bool(.random(using: &random))
    case 2: return .number(JSONNumber(Self.numbers.randomElement(using: &random) ?? 0))
    case 3, 4: return .string(Self.texts.randomElement(using: &random) ?? "")
    case 5:
      return .array(
        (0..<Int.random(in: 0...3, using: &random)).map { _ in value(depth: depth - 1) })
    case 6:
      var object = JSONObject()
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        object[Self.keys.randomElement(using: &random) ?? ""] = value(depth: depth - 1)
      }
      return .object(object)
    default:
      let name = Directive.allCases.randomElement(using: &random)?.rawValue ?? ""
      return .object([name: options(depth: depth - 1)])
    }
  }

  /// Options with the keys that directives ask for, so that many are valid.
  private mutating func options(depth: Int) -> JSONValue {
    guard Bool.random(using: &random) else { return value(depth: depth) }
    var object = JSONObject()
    for key in Self.keys.prefix(14) where Bool.random(using: &random) {
      object[key] = value(depth: depth)
    }
    return .object(object)
  }
}
