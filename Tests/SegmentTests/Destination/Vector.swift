import Foundation
import Testing

@testable import Segment

/// One case answered by the original JavaScript: an operation, its input and the expected result.
struct Vector: Sendable, CustomTestStringConvertible {
  let id: String
  let operation: String
  let input: JSONValue
  let tags: Set<String>
  let expected: Expectation

  /// What the original answered.
  enum Expectation: Hashable, Sendable {
    case value(JSONValue)
    case undefined
    case error(message: String, messages: [String]?, kind: String)
  }

  /// What the text of an error is worth: the engine of the original wrote some of them itself.
  var isMessageBinding: Bool { !tags.contains("v8-message") }

  var testDescription: String { id }

  /// The vectors in `files` for `operation`, without those that depend on inherited members of
  /// JavaScript objects or on the engine's lenient date parser.
  static func all(_ operation: String, in files: String...) -> [Vector] {
    files.flatMap(read).filter {
      $0.operation == operation && $0.tags.isDisjoint(with: ["js-proto", "legacy-date"])
    }
  }

  private static func read(_ file: String) -> [Vector] {
    guard
      let url = Bundle.module.url(
        forResource: file, withExtension: "jsonl", subdirectory: "Vectors"),
      let data = try? Data(contentsOf: url)
    else {
      Issue.record("no vectors in \(file).jsonl")
      return []
    }
    return data.split(separator: UInt8(ascii: "\n")).compactMap { line in
      do {
        return Vector(try JSONValue.parse(Array(line), maximumDepth: 20_000))
      } catch {
        Issue.record("\(file).jsonl holds a line that is not JSON: \(error)")
        return nil
      }
    }
  }

  private init?(_ line: JSONValue) {
    guard let id = line["id"]?.stringValue, let operation = line["op"]?.stringValue,
      let expected = line["expect"]
    else { return nil }
    self.id = id
    self.operation = operation
    input = line
    tags = Set((line["tags"]?.arrayValue ?? []).compactMap(\.stringValue))
    if let value = expected["ok"] {
      self.expected = .value(value.comparable)
    } else if let message = expected["message"]?.stringValue {
      self.expected = .error(
        message: message, messages: expected["messages"]?.arrayValue?.compactMap(\.stringValue),
        kind: expected["kind"]?.stringValue ?? "")
    } else {
      self.expected = .undefined
    }
  }
}

extension MappedValue {
  /// The value with what JSON cannot say spelled out, as in the vectors.
  var spelledOut: JSONValue {
    switch self {
    case .undefined: ["$undefined": true]
    case .json(.object(let members)):
      .object(JSONObject(members.map { ($0.key, MappedValue.json($0.value).spelledOut) }))
    case .json(.array(let elements)): .array(elements.map { MappedValue.json($0).spelledOut })
    case .json(.number(let number)) where number.double.isNaN: ["$number": "NaN"]
    case .json(let value): value
    case .array(let elements): .array(elements.map(\.spelledOut))
    case .object(let members):
      .object(JSONObject(members.map { ($0.key, $0.value.spelledOut) }))
    }
  }
}

extension JSONValue {
  /// The value with numbers as doubles, so that `1.0` and `1` are the same.
  var comparable: JSONValue {
    switch self {
    case .number(let number): .number(JSONNumber(number.double == 0 ? 0 : number.double))
    case .array(let elements): .array(elements.map(\.comparable))
    case .object(let object): .object(JSONObject(object.map { ($0.key, $0.value.comparable) }))
    default: self
    }
  }
}

extension JSONValue {
  /// The value with halves of surrogate pairs, which a `String` cannot hold, as U+FFFD, whether
  /// they stand for themselves or are escaped in JSON inside a text.
  var withoutHalfPairs: JSONValue {
    switch self {
    case .string(let text): .string(text.withoutEscapedHalfPairs)
    case .array(let elements): .array(elements.map(\.withoutHalfPairs))
    case .object(let members):
      .object(JSONObject(members.map { ($0.key, $0.value.withoutHalfPairs) }))
    default: self
    }
  }
}

extension String {
  fileprivate var withoutEscapedHalfPairs: String {
    replacing(/\\ud[89a-f][0-9a-f]{2}/, with: "\u{FFFD}")
  }
}
