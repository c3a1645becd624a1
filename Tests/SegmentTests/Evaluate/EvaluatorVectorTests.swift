import Foundation
import Segment
import Testing

/// The engine as a filter answers every recorded request as the reference did, to the byte where
/// bytes are comparable.
@Suite("Evaluator against the original")
struct EvaluatorVectorTests {
  private static let files = [
    "fql", "fuzz-fql", "transform", "fuzz-transform", "liquid", "fuzz-liquid", "destination",
    "fuzz-destination",
  ]

  @Test("answers every line of", arguments: files)
  func file(_ file: String) throws {
    var evaluator = Evaluator(timeZones: .foundation)
    let lines = try Self.lines(of: file)
    #expect(lines.count > 50)
    for line in lines {
      let vector = try JSONValue.parse(line, maximumDepth: 20_000)
      let tags = Set((vector["tags"]?.arrayValue ?? []).compactMap(\.stringValue))
      guard tags.isDisjoint(with: ["js-proto", "legacy-date"]) else { continue }
      let answer = try JSONValue.parse(evaluator.answer(to: line), maximumDepth: 20_000)
      let expected = try #require(vector["expect"])
      #expect(
        Self.agree(answer, expected, op: vector["op"]?.stringValue, tags: tags),
        "\(vector["id"]?.text ?? "?"): \(answer.text) instead of \(expected.text)")
    }
  }

  @Test("comes to the same answer when it says how, for every line of", arguments: files)
  func tracing(_ file: String) throws {
    var plain = Evaluator(timeZones: .foundation)
    var tracing = Evaluator(isTracing: true, timeZones: .foundation)
    for line in try Self.lines(of: file) {
      let answer = try JSONValue.parse(tracing.answer(to: line))
      var traced = answer.objectValue
      traced?["trace"] = nil
      #expect(try JSONValue.parse(plain.answer(to: line)).objectValue == traced)
      if let trace = answer["trace"], trace["provenance"] != nil {
        Self.check(trace, with: answer["ok"])
      }
    }
  }

  /// Checks that the trace of a mapping accounts for all of its payload.
  private static func check(_ trace: JSONValue, with payload: JSONValue?) {
    let provenance = trace["provenance"]?.arrayValue ?? []
    let outputs = provenance.compactMap {
      $0["output"]?.stringValue.flatMap { JSONPath(parsing: $0) }
    }
    #expect(outputs.count == provenance.count)
    for leaf in payload.map({ leaves(of: $0, at: JSONPath()) }) ?? [] {
      #expect(outputs.contains { leaf.steps.starts(with: $0.steps) }, "\(leaf)")
    }
    let read = trace["read"]?.arrayValue ?? []
    let dropped = trace["dropped"]?.arrayValue ?? []
    #expect(payload == nil || Set(read).isDisjoint(with: dropped))
  }

  /// The places of all values but arrays and objects, which may be empty for want of any field.
  private static func leaves(of value: JSONValue, at path: JSONPath) -> [JSONPath] {
    switch value {
    case .object(let members):
      members.flatMap { leaves(of: $1, at: path.appending(.key($0))) }
    case .array(let elements):
      elements.enumerated().flatMap { leaves(of: $1, at: path.appending(.index($0))) }
    default:
      [path]
    }
  }

  @Test(
    "comes to the same answer in whatever order members stand, for every line of", arguments: files)
  func memberOrder(_ file: String) throws {
    var evaluator = Evaluator(timeZones: .foundation)
    for line in try Self.lines(of: file) {
      guard let members = try JSONValue.parse(line).objectValue else { continue }
      let backwards = JSONValue.object(JSONObject(members.reversed()))
      // The event is then read for a trigger that comes to nothing.
      let twice =
        #"{"op":"fql-match","fql":"type = 1","event":\#((members["event"] ?? .null).text),"#
      let answer = evaluator.answer(to: line)
      #expect(evaluator.answer(to: Array(backwards.text.utf8)) == answer)
      if members["event"] != nil {
        #expect(
          evaluator.answer(to: Array((twice + JSONValue.object(members).text.dropFirst()).utf8))
            == answer)
      }
    }
  }

  private static func agree(
    _ answer: JSONValue, _ expected: JSONValue, op: String?, tags: Set<String>
  ) -> Bool {
    if expected["error"] != nil {
      guard answer["error"] != nil, answer["kind"] == expected["kind"] else { return false }
      if tags.contains("v8-message") { return true }
      return answer["error"] == expected["message"] && answer["messages"] == expected["messages"]
    }
    guard var value = answer["ok"], var wanted = expected["ok"] else {
      return answer["undefined"] == true && expected["undefined"] == true
    }
    if tags.contains("v8-message") {
      (value, wanted) = (value["commands"] ?? value, wanted["commands"] ?? wanted)
    }
    if tags.contains("lone-surrogate") {
      (value, wanted) = (value.withoutHalfPairs, wanted.withoutHalfPairs)
    }
    return value.comparable == wanted.comparable
  }

  private static func lines(of file: String) throws -> [[UInt8]] {
    let url = try #require(
      Bundle.module.url(forResource: file, withExtension: "jsonl", subdirectory: "Vectors"))
    return try Data(contentsOf: url).split(separator: UInt8(ascii: "\n")).map { Array($0) }
  }
}

extension Evaluator {
  /// The answer to one line, without its line feed.
  mutating func answer(to line: [UInt8]) -> [UInt8] {
    line.withUnsafeBufferPointer { answer($0) }
    var taken: [UInt8] = []
    takeAnswers { taken = Array($0.dropLast()) }
    return taken
  }

  /// The answer to one line of text.
  mutating func answer(to line: String) -> String {
    String(decoding: answer(to: Array(line.utf8)), as: UTF8.self)
  }
}
