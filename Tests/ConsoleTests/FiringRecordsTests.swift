import Testing

@testable import Console

/// What is kept of firings while thousands are fired.
@Suite struct FiringRecordsTests {
  @Test func theNewestAreKeptAndEachIsFoundByItsNumber() {
    var console = SimulatedConsole()
    console.press("2")
    for _ in 0..<(State.firingLimit + 20) {
      console.press("enter")
      console.answer()
    }
    let records = console.state.records
    #expect(records.map(\.id) == Array(21...(State.firingLimit + 20)))
    #expect(records.pending.isEmpty)
    #expect(records.indices.allSatisfy { records.index(of: records[$0].id) == $0 })
    #expect(records.index(of: 20) == nil)
    #expect(records.index(of: State.firingLimit + 21) == nil)
  }

  @Test func oneThatIsNotOverOutlivesThoseThatAre() {
    var console = TestConsole()
    console.press("2", "enter")
    for _ in 0..<(State.firingLimit + 20) { console.press("enter", "esc") }
    let records = console.state.records
    #expect(records.count == State.firingLimit)
    #expect(records.first?.id == 1)
    #expect(records.pending == [1])
    #expect(records.index(of: 1) == 0)
  }
}
