import Foundation
import Testing

@testable import Segment

@Suite("Liquid against the original")
struct LiquidVectorTests {
  @Test("renders as the original", arguments: Vector.all("liquid", in: "liquid", "fuzz-liquid"))
  func render(vector: Vector) throws {
    let template = try #require(vector.input["template"])
    var event = MappedValue(vector.input["event"])
    let node = MappingNode(
      .object(["@liquid": template]), CompilationScope(timeZones: .foundation))
    switch vector.expected {
    case .value(let value):
      let text = try node.resolved(with: &event).json
      #expect(text?.withoutHalfPairs == value.withoutHalfPairs)
    case .undefined:
      #expect(try node.resolved(with: &event) == .undefined)
    case .error(let message, _, let kind):
      let failure = try #require(throws: EvaluationFailure.self) {
        try node.resolved(with: &event)
      }
      if vector.isMessageBinding { #expect(failure.text == message) }
      #expect(failure.kind.rawValue == kind)
    }
  }
}

extension TimeZones {
  /// The rules that Foundation knows, with UTC as the machine's own zone.
  static let foundation = TimeZones(local: "UTC") { name, seconds in
    TimeZone(identifier: name)?.secondsFromGMT(for: Date(timeIntervalSince1970: seconds))
  }
}
