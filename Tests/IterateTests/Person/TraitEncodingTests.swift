import Iterate
import Segment
import Testing

@Suite("Traits on the wire")
struct TraitEncodingTests {
  private let traits: JSONValue = [
    "external_id": "u", "seats": 3, "score": 4.5, "beta": true, "gone": .null, "tags": ["a"],
    "address": ["city": "Porto"],
  ]

  @Test(
    "are what each client can encode",
    arguments: [
      (.web, ["external_id", "seats", "score", "beta", "gone", "tags", "address"]),
      (.android, ["external_id", "seats", "score", "beta", "tags", "address"]),
      (.ios, ["external_id", "seats", "beta"]),
      (.reactNative, ["external_id", "seats", "score", "beta"]),
    ] as [(Persona, [String])])
  func perClient(_ persona: Persona, _ sent: [String]) {
    let encoded = TraitEncoding.encode(traits, for: persona)
    #expect(encoded.userTraits?.keys == sent)
    #expect(
      encoded.warnings.filter { $0.effect == .dropped || $0.effect == .requestNotSent }.count
        == 7 - sent.count)
    #expect((encoded.refusal != nil) == (persona == .ios))
  }

  @Test("say what a client leaves out")
  func note() {
    #expect(
      TraitEncoding.encode(["score": 4.5], for: .ios).notes
        == [
          "iOS cannot send the trait \"score\": it is the number 4.5. The whole request is not sent."
        ])
    #expect(
      TraitEncoding.encode(["tags": ["a"]], for: .reactNative).notes
        == ["React Native cannot send the trait \"tags\": it is an array."])
  }

  @Test(
    "have the form that each client gives them",
    arguments: [
      (.android, #"{"n":3}"#, #"{"n":3.0}"#, [.changed]),
      (.android, #"{"n":3.5,"m":null}"#, #"{"n":3.5}"#, [.dropped]),
      (.android, #"{"n":12345678,"t":["a"]}"#, #"{"n":1.2345678E7,"t":["a"]}"#, [.changed]),
      (.android, #"{"o":{"n":[3]}}"#, #"{"o":{"n":[3.0]}}"#, [.changed]),
      (.ios, #"{"n":3}"#, #"{"n":3}"#, []),
      (.reactNative, #"{"n":3.5}"#, #"{"n":3.5}"#, []),
      (
        .ios, #"{"d":{"type":"date","value":1735689600.7}}"#,
        #"{"d":{"type":"date","value":1735689600}}"#, []
      ),
      (
        .reactNative, #"{"d":{"type":"date","value":1735689600}}"#,
        #"{"d":{"type":"date","value":1735689600}}"#, [.changed]
      ),
      (
        .android, #"{"d":{"type":"date","value":1735689600}}"#,
        #"{"d":{"type":"date","value":1.7356896E9}}"#, [.changed]
      ),
    ] as [(Persona, String, String, [TraitWarning.Effect])])
  func form(
    _ persona: Persona, _ traits: String, _ sent: String, _ effects: [TraitWarning.Effect]
  ) throws {
    let encoded = TraitEncoding.encode(try JSONValue.parse(Array(traits.utf8)), for: persona)
    #expect(encoded.userTraits.map { JSONValue.object($0).text } == sent)
    #expect(encoded.warnings.map(\.effect) == effects)
  }

  @Test(
    "are absent when there are none, or they are no object",
    arguments: [
      ([:], 0), (.null, 1), ("pro", 1), ([1], 1),
    ] as [(JSONValue, Int)])
  func absent(_ traits: JSONValue, _ notes: Int) {
    let encoded = TraitEncoding.encode(traits, for: .web)
    #expect(encoded.userTraits == nil)
    #expect(encoded.notes.count == notes)
  }

  @Test("warn of an external_id that is no text, and send it all the same")
  func externalID() {
    let encoded = TraitEncoding.encode(["external_id": 123], for: .web)
    #expect(encoded.userTraits == ["external_id": 123])
    #expect(
      encoded.notes
        == ["external_id is the number 123, not a text: Iterate may not recognise the person."])
  }
}
