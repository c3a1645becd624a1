import Segment
import Testing

@Suite("Commands of Iterate's SDK")
struct IterateCommandTests {
  @Test(
    "read as one would type them",
    arguments: [
      (.event(name: "Checkout Finished"), "Iterate('event', \"Checkout Finished\")"),
      (.event(name: nil), "Iterate('event', undefined)"),
      (.event(name: .null), "Iterate('event', null)"),
      (.event(name: ["a": 1]), "Iterate('event', {\"a\":1})"),
      (.identify(traits: ["plan": "free"]), "Iterate('identify', {\"plan\":\"free\"})"),
    ] as [(IterateCommand, String)])
  func text(command: IterateCommand, text: String) {
    #expect(command.text == text)
  }

  @Test("are arguments in JSON")
  func json() {
    #expect(IterateCommand.event(name: "A").json.text == "[\"event\",\"A\"]")
    #expect(IterateCommand.event(name: nil).json.text == "[\"event\",null]")
    #expect(IterateCommand.identify(traits: [:]).json.text == "[\"identify\",{}]")
  }
}
