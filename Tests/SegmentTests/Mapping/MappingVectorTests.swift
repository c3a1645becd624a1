import Testing

@testable import Segment

@Suite("Mapping against the original")
struct MappingVectorTests {
  @Test(
    "transforms as the original",
    arguments: Vector.all("transform", in: "transform", "fuzz-transform"))
  func transform(vector: Vector) throws {
    var event = MappedValue(vector.input["event"])
    let mapping = Mapping(vector.input["mapping"])
    switch vector.expected {
    case .value(let value):
      let payload = try mapping.payload(for: &event)
      #expect(payload.spelledOut.comparable.withoutHalfPairs == value.withoutHalfPairs)
    case .undefined:
      #expect(try mapping.payload(for: &event) == .undefined)
    case .error(let message, let messages, let kind):
      let failure = try #require(throws: EvaluationFailure.self) {
        try mapping.payload(for: &event)
      }
      if vector.isMessageBinding { #expect(failure.messages == messages ?? [message]) }
      #expect(failure.kind.rawValue == kind)
    }
  }

  @Test("validates as the original", arguments: Vector.all("validate-mapping", in: "transform"))
  func validate(vector: Vector) throws {
    let failure = MappingValidation.failure(of: try #require(vector.input["mapping"]))
    switch vector.expected {
    case .value: #expect(failure == nil)
    case .error(let message, let messages, let kind):
      #expect(failure?.messages == messages ?? [message])
      #expect(failure?.kind.rawValue == kind)
    case .undefined: Issue.record("a validation cannot be undefined")
    }
  }
}
