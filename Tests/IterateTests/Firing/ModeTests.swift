import Iterate
import Testing

@Suite("The mode")
struct ModeTests {
  @Test(
    "says how serious a firing is",
    arguments: [
      (.simulator, true, false, .simulated), (.simulator, false, false, .simulated),
      (.host("https://iteratehq.com"), true, false, .preview),
      (.host("https://iteratehq.com"), false, false, .live),
      (.host("http://127.0.0.1:1"), false, false, .live),
      (.host("https://iteratehq.com"), false, true, .dryRun), (.simulator, true, true, .dryRun),
    ] as [(Profile.Target, Bool, Bool, Mode)])
  func before(_ target: Profile.Target, _ isPreviewOn: Bool, _ isDryRun: Bool, _ mode: Mode) {
    #expect(Mode.of(target: target, isPreviewOn: isPreviewOn, isDryRun: isDryRun) == mode)
  }

  @Test(
    "is simulated when a simulator on this machine says so, and no other",
    arguments: [
      ("http://127.0.0.1:8080/api", "x-iterate-simulator", .simulated),
      ("http://localhost/api", "X-Iterate-Simulator", .simulated),
      ("http://localhost/api", "Server", .live),
      ("https://iteratehq.com/api", "X-Iterate-Simulator", .live),
      ("http://localhost@evil.example/", "X-Iterate-Simulator", .live),
    ] as [(String, String, Mode)])
  func after(_ url: String, _ header: String, _ mode: Mode) {
    let response = HTTPResponse(status: 200, headers: [HTTPHeader(header, "1")])
    #expect(Mode.live.answered(by: response, from: url) == mode)
  }

  @Test("has a word for each case")
  func titles() {
    #expect(Mode.allCases.map(\.title) == ["SIMULATED", "PREVIEW", "LIVE", "DRY RUN"])
    #expect(Mode.allCases.map(\.rawValue) == ["simulated", "preview", "live", "dry-run"])
  }
}
