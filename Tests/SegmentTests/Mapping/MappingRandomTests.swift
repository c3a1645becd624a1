import TestSupport
import Testing

@testable import Segment

@Suite("Mappings of any kind")
struct MappingRandomTests {
  private static let event: JSONValue = [
    "event": "Signed Up", "2": "two",
    "properties": [
      "a": ["b": .null], "list": [1, "x", [true]], "__proto__": ["z": 1], "inner": "{{event}}",
    ],
    "n": 4, "deep": ["b": ["c": "d"], "e": 5],
  ]

  @Test("never traps, and always gives the same", arguments: 0..<20)
  func anyMapping(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      var generator = MappingGenerator(random: random)
      let mapping = Mapping(generator.value(depth: 5))
      random = generator.random
      #expect(Self.outcome(mapping) == Self.outcome(mapping))
    }
  }

  @Test(
    "is traced without a change, and to a failure exactly where there is one", arguments: 0..<20)
  func tracing(seed: UInt64) {
    for mapping in Self.mappings(seed: seed) {
      let plain = Self.outcome(mapping)
      let provenance = mapping.provenance(for: .json(Self.event))
      #expect(Self.outcome(mapping) == plain)
      #expect(provenance == mapping.provenance(for: .json(Self.event)))
      let hasFailed = provenance.contains(where: \.origin.hasFailed)
      if case .success = plain {
        #expect(!hasFailed)
      } else if mapping.node != nil {
        #expect(hasFailed)
      }
      for field in provenance {
        #expect(field.source.hasPrefix("← "))
        #expect(field.json["output"]?.stringValue == field.output.description)
      }
    }
  }

  @Test("a field that nothing read changes nothing", arguments: 0..<20)
  func dropped(seed: UInt64) throws {
    for mapping in Self.mappings(seed: seed) {
      let plain = Self.outcome(mapping)
      guard case .success = plain else { continue }
      let paths = mapping.provenance(for: .json(Self.event)).flatMap(\.eventPaths)
      for field in Self.event.droppedFields(after: paths) {
        var changed = Self.event
        changed.set("changed", at: try #require(JSONPath(parsing: field)))
        #expect(Self.outcome(mapping, with: changed) == plain)
      }
    }
  }

  private static func mappings(seed: UInt64) -> [Mapping] {
    var generator = MappingGenerator(random: SeededGenerator(seed: seed))
    return (0..<300).map { _ in Mapping(generator.value(depth: 5)) }
  }

  private static func outcome(
    _ mapping: Mapping, with event: JSONValue = event
  ) -> Result<JSONValue?, EvaluationFailure> {
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
    "__proto__", "$.properties.list[-1]", "{% increment n %}", "{\"a\":1}", "$.n", "$.deep.b.c",
    "{% assign event = 2 %}{{ event }}{{ properties.list.last | append: deep.b }}",
    "{{ properties[event] }}{% if n > 2 %}{% assign n = 1 %}{% endif %}{{ n }}{{ ['2'] }}",
    "{{{properties.inner}}}", "{{ [properties.inner] }}",
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
