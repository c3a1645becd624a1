import Iterate
import Testing

@Suite("The gates")
struct GateIDTests {
  @Test("have the public names, in the public order")
  func names() {
    let names = """
      integrations subscription trigger mapping command key survey published platform event traits \
      url once hours sampling delay client
      """
    #expect(GateID.allCases.map(\.rawValue).joined(separator: " ") == names)
  }

  @Test("up to the key are decided once a firing, the others for each survey")
  func perFiring() {
    #expect(
      GateID.allCases.prefix { $0.isPerFiring } == [
        .integrations, .subscription, .trigger, .mapping, .command, .key,
      ])
    #expect(GateID.allCases.dropFirst(6).allSatisfy { !$0.isPerFiring })
  }
}
