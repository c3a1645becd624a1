import Iterate
import Segment
import Testing

@Suite("Warnings of many traits")
struct TraitWarningLimitTests {
  @Test("of thousands of traits are found at once, each once", .timeLimit(.minutes(1)))
  func many() {
    let traits = JSONObject((0..<5000).map { ("t\($0)", .number(JSONNumber(Double($0) + 0.5))) })
    let warnings = TraitWarning.found(in: traits)
    #expect(warnings.count == 5000)
    #expect(warnings.allSatisfy { $0.effect == .requestNotSent })
  }

  @Test("say once that an external_id is no text, whatever clients make of it")
  func externalID() {
    let warnings = TraitWarning.found(in: ["external_id": 12_345_678])
    #expect(warnings.filter { $0.effect == .suspicious }.count == 1)
    #expect(warnings.contains { $0.sentence.contains("as 1.2345678E7, not 12345678 (likely)") })
    let date = TraitWarning.found(in: ["d": ["type": "date", "value": 1_735_689_600]])
    #expect(date.contains { $0.sentence.contains("\"d\" as 1.7356896E9, not 1735689600 (likely)") })
  }
}
