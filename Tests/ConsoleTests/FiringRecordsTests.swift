import Iterate
import Testing

@testable import Console

/// What is kept of firings while thousands are fired.
@Suite struct FiringRecordsTests {
  @Test func theNewestAreKeptAndEachIsFoundByItsNumber() throws {
    let first = try Self.firstRecord()
    var records = FiringRecords()
    for number in 1...50 {
      records.append(Self.record(like: first, number: number, isOver: true))
      if records.count > 30 { records.removeOldest() }
    }
    #expect(records.map(\.id) == Array(21...50))
    #expect(records.pending.isEmpty)
    #expect(records.indices.allSatisfy { records.index(of: records[$0].id) == $0 })
    #expect(records.index(of: 20) == nil)
    #expect(records.index(of: 51) == nil)
  }

  @Test func oneThatIsNotOverOutlivesThoseThatAre() throws {
    let first = try Self.firstRecord()
    var records = FiringRecords()
    for number in 1...50 {
      records.append(Self.record(like: first, number: number, isOver: !number.isMultiple(of: 7)))
      if records.count > 10 { records.removeOldest() }
    }
    #expect(records.map(\.id) == [7, 14, 21, 28, 35, 42, 47, 48, 49, 50])
    #expect(records.pending == [7, 14, 21, 28, 35, 42, 49])
    records.change(at: 1) { $0.firing.cancel() }
    #expect(records.pending == [7, 21, 28, 35, 42, 49])
    #expect(records.index(of: 14) == 1)
  }

  /// A firing that waits for its answer.
  private static func firstRecord() throws -> FiringRecord {
    var console = TestConsole()
    console.press("2", "enter")
    return try #require(console.state.records.first)
  }

  private static func record(
    like first: FiringRecord, number: Int, isOver: Bool
  ) -> FiringRecord {
    var record = FiringRecord(
      firing: Firing(id: number, plan: first.firing.plan), profile: first.profile,
      person: first.person, started: first.started, eventName: first.eventName, event: first.event)
    if isOver { record.firing.cancel() }
    return record
  }
}
