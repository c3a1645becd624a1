import Iterate
import Segment
import Testing

@Suite("The fault box")
struct FaultBoxTests {
  private static func harness(_ texts: [String]) throws -> SimulatorHarness {
    var harness = SimulatorHarness()
    for text in texts { try harness.perform(.setFault(try FaultSetting(text))) }
    return harness
  }

  @Test(
    "uses counted faults up in order, before standing ones",
    arguments: [
      (["429:2"], [429, 429, 200, 200]),
      (["429:1", "500:2"], [429, 500, 500, 200]),
      (["503", "429:1"], [429, 503, 503, 503]),
      (["503", "500"], [500, 500, 500, 500]),
      (["404:1", "404:1"], [404, 404, 200, 200]),
    ])
  func order(texts: [String], statuses: [Int]) throws {
    var harness = try Self.harness(texts)
    #expect(statuses.indices.map { _ in harness.reply().response.status } == statuses)
  }

  @Test("lets time, answer and delivery go wrong together")
  func aspects() throws {
    var harness = try Self.harness(["latency=20", "html", "drip", "500:1"])
    let first = harness.reply()
    #expect(first.delayMilliseconds == 20 && first.response.status == 500)
    #expect(first.manner == .dripped(everyMilliseconds: 1000))
    let second = harness.reply()
    #expect(second.response.headers.contains { $0.value.hasPrefix("text/html") })
    #expect(second.delayMilliseconds == 20)
  }

  @Test("is not used up by what Iterate would not be asked")
  func unaddressed() throws {
    var harness = try Self.harness(["500:1"])
    let others = [
      SimulatorRequest(method: "GET", path: "/api/v1/surveys/embed"),
      SimulatorRequest(method: "POST", path: "/"),
      SimulatorRequest(method: "GET", path: "/_simulator/faults"),
      SimulatorRequest(
        method: "POST", path: "/api/v1/surveys/embed",
        headers: [HTTPHeader("Origin", "https://evil.example")]),
    ]
    for request in others { #expect(harness.reply(request).response.status != 500) }
    #expect(harness.reply().response.status == 500)
  }

  @Test("is emptied by kind or at once")
  func cleared() throws {
    var harness = try Self.harness(["429:5", "429", "latency=5"])
    try harness.perform(.clearFault(name: "429"))
    #expect(harness.simulator.faults.settings.map(\.text) == ["latency=5"])
    #expect(throws: SimulatorRefusal.faultNotSet("429")) {
      try harness.perform(.clearFault(name: "429"))
    }
    try harness.perform(.clearFaults)
    #expect(harness.simulator.faults.isEmpty)
  }

  @Test("keeps at most a hundred settings")
  func bounded() throws {
    let harness = try Self.harness((1...150).map { "latency=\($0):1" })
    #expect(harness.simulator.faults.settings.count == 100)
    #expect(harness.simulator.faults.settings.first?.text == "latency=51:1")
  }

  @Test("tells in the journal what each request met")
  func journal() throws {
    var harness = try Self.harness(["429:1"])
    for _ in 0..<25 { _ = harness.reply() }
    let entries = harness.simulator.journal.entries
    #expect(entries.count == RequestJournal.limit)
    #expect(entries.allSatisfy { $0.status == 200 && $0.faults.isEmpty })
    var other = try Self.harness(["429:1"])
    _ = other.reply()
    let entry = try #require(other.simulator.journal.entries.first)
    #expect(entry.status == 429 && entry.path == "/api/v1/surveys/embed")
    #expect(entry.faults == [.tooManyRequests(retryAfterSeconds: 60)])
  }
}
