import Iterate
import Testing

@Suite("Pages in a browser")
struct CrossOriginTests {
  private static func request(
    _ method: String, _ path: String = "/api/v1/surveys/embed", origin: String,
    _ more: [HTTPHeader] = []
  ) -> SimulatorRequest {
    SimulatorRequest(
      method: method, path: path,
      headers: [
        HTTPHeader("Host", "localhost:8080"), HTTPHeader("Origin", origin),
        HTTPHeader("Authorization", "Bearer \(Simulator.embedKey.reveal())"),
      ] + more, body: method == "POST" ? Array(#"{"type":"web"}"#.utf8) : [])
  }

  private static let asks = HTTPHeader("Access-Control-Request-Method", "POST")

  @Test(
    "on this machine may ask beforehand, and read what comes",
    arguments: ["embed", "65f0c0ffee0000000000abcd/displayed", "65f0c0ffee0000000000abcd/dismiss"])
  func local(call: String) {
    var harness = SimulatorHarness()
    let path = "/api/v1/surveys/\(call)"
    let origin = "http://localhost:3000"
    let preflight = harness.reply(
      Self.request(
        "OPTIONS", path, origin: origin,
        [Self.asks, HTTPHeader("Access-Control-Request-Private-Network", "true")])
    ).response
    #expect(preflight.status == 204 && preflight.body.isEmpty)
    #expect(preflight.headers.contains(HTTPHeader("Access-Control-Allow-Origin", origin)))
    #expect(
      preflight.headers.contains(
        HTTPHeader("Access-Control-Allow-Headers", "authorization, content-type")))
    #expect(
      preflight.headers.contains(HTTPHeader("Access-Control-Allow-Private-Network", "true")))
    let response = harness.reply(Self.request("POST", path, origin: origin)).response
    #expect(response.headers.contains(HTTPHeader("Access-Control-Allow-Origin", origin)))
    #expect(response.headers.contains(HTTPHeader("Vary", "Origin")))
  }

  @Test("on this machine may read failures too")
  func faults() throws {
    var harness = SimulatorHarness()
    try harness.perform(.setFault(FaultSetting(.unavailable)))
    let preflight = harness.reply(
      Self.request("OPTIONS", origin: "http://127.0.0.1:8000", [Self.asks])
    ).response
    #expect(preflight.status == 204, "a question is no call")
    let response = harness.reply(Self.request("POST", origin: "http://127.0.0.1:8000")).response
    #expect(response.status == 503)
    #expect(response.headers.contains { $0.name == "Access-Control-Allow-Origin" })
  }

  @Test(
    "of other sites, and without a name, are refused",
    arguments: ["https://evil.example", "null", "http://localhost.evil.example"])
  func foreign(origin: String) {
    var harness = SimulatorHarness()
    for request in [
      Self.request("OPTIONS", origin: origin, [Self.asks]), Self.request("POST", origin: origin),
    ] {
      let response = harness.reply(request).response
      #expect(response.status == 403)
      #expect(!response.headers.contains { $0.name.hasPrefix("Access-Control") })
    }
    #expect(harness.simulator.persons.count == 0)
  }

  @Test("are not told of paths that are not served")
  func otherPath() {
    var harness = SimulatorHarness()
    let request = Self.request(
      "OPTIONS", "/api/v1/other", origin: "http://localhost:1", [Self.asks])
    #expect(harness.reply(request).response.status == 404)
  }
}
