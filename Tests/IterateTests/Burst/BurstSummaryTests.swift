import Iterate
import Segment
import Testing

@Suite("The summary of a burst")
struct BurstSummaryTests {
  private static let survey = SurveyReference(SampleShop.checkout)
  private static let shown = Verdict(outcome: .shown, survey: survey, sentence: "It is shown.")
  private static func heldBack(_ gate: GateID?) -> Verdict {
    Verdict(outcome: .notShown, gate: gate, sentence: "Not shown: by \(gate?.rawValue ?? "none").")
  }
  private static func failed(_ what: String) -> Verdict {
    Verdict(
      outcome: .undecided, sentence: "Undecided: \(what).",
      failure: Failure(what, fix: "Wait.", category: .refused))
  }

  @Test("counts what firings have in common, shown first, then the largest")
  func groups() {
    var summary = BurstSummary()
    for verdict in [
      Self.failed("Refused"), Self.heldBack(.once), Self.shown, Self.heldBack(.hours),
      Self.heldBack(.hours), Self.shown, Self.heldBack(nil), Self.failed("Refused"),
    ] { summary.add(verdict) }
    #expect(
      summary.ranking.map { "\($0.count) \($0.title)" } == [
        "2 shown: Checkout NPS", "2 not shown by hours", "1 not shown by once",
        "1 not shown, no gate known", "2 failed: Refused.",
      ])
    #expect(summary.count == 8)
    #expect(summary.shownCount == 2)
    #expect(summary.line.hasPrefix("shown: Checkout NPS 2 (25 %), not shown by hours 2 (25 %)"))
  }

  @Test("does not grow with ever new failures")
  func manyFailures() {
    var summary = BurstSummary()
    for number in 0..<1000 { summary.add(Self.failed("Failure \(number)")) }
    #expect(summary.count == 1000)
    #expect(summary.groups.count == 21)
    #expect(summary.groups.last?.title == "failed: Other failures.")
    #expect(summary.groups.last?.count == 980)
  }

  @Test("knows how long answers took, and how many were stopped")
  func times() throws {
    var summary = BurstSummary()
    #expect(summary.time(ofPercent: 50) == nil)
    for milliseconds in 1...100 {
      var firing = Firing(id: milliseconds, plan: try SampleShop.plan("Checkout Finished"))
      var session = PersonSession(anonymousID: "a")
      _ = firing.next(session: session, access: SampleShop.access)
      let response = HTTPResponse(
        status: 200, body: Array("{\"results\":{}}".utf8),
        timings: HTTPTimings(total: milliseconds * 1000))
      firing.receive(.success(response), session: &session)
      summary.add(firing)
    }
    #expect(summary.time(ofPercent: 50) == 50_000)
    #expect(summary.time(ofPercent: 95) == 95_000)
    #expect(summary.time(ofPercent: 100) == 100_000)
    #expect(summary.line.hasSuffix("p50 50 ms, p95 95 ms"))
    var stopped = Firing(id: 101, plan: try SampleShop.plan("Checkout Finished"))
    stopped.cancel()
    summary.add(stopped)
    #expect(summary.cancelledCount == 1)
    #expect(summary.count == 101)
  }

  @Test(
    "rounds shares so that nothing is never something",
    arguments: [
      (0, 10, 0), (1, 1000, 1), (999, 1000, 99), (1000, 1000, 100), (1, 3, 33), (2, 3, 67),
      (0, 0, 0),
    ])
  func percent(part: Int, whole: Int, expected: Int) {
    #expect(BurstSummary.percent(part, of: whole) == expected)
  }

  @Test(
    "writes short times with a tenth",
    arguments: [(0, "0.0 ms"), (450, "0.4 ms"), (9_990, "9.9 ms"), (10_500, "11 ms")])
  func milliseconds(microseconds: Int, text: String) {
    #expect(BurstSummary.milliseconds(microseconds) == text)
  }
}
