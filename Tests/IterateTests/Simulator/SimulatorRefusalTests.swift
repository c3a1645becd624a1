import Iterate
import Segment
import Testing

@Suite("The simulator's refusals")
struct SimulatorRefusalTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let status: Int
    let message: String
    let request: SimulatorRequest

    var testDescription: String { name }

    init(
      _ name: String, _ status: Int, _ message: String, method: String = "POST",
      path: String = "/api/v1/surveys/embed", type: String? = "application/json",
      key: String? = "Bearer \(Simulator.embedKey.reveal())", extra: HTTPHeader? = nil,
      body: String = #"{"type":"web"}"#
    ) {
      self.name = name
      self.status = status
      self.message = message
      let headers = [
        type.map { HTTPHeader("content-type", $0) }, key.map { HTTPHeader("Authorization", $0) },
        extra,
      ]
      request = SimulatorRequest(
        method: method, path: path, headers: headers.compactMap { $0 }, body: Array(body.utf8))
    }
  }

  private static let keyMessage =
    "the bearer token is neither the simulator's embed key nor issued by it"

  static let refused = [
    Row("not JSON", 400, "the body is not JSON: line 1, column 2: ", body: "{"),
    Row("empty", 400, "the body is empty", body: ""),
    Row("not an object", 400, "Expected an object at the body, found an array.", body: "[]"),
    Row("wrong type", 400, "Expected a text at type, found the number 3.", body: #"{"type":3}"#),
    Row("no key", 401, keyMessage, key: nil),
    Row("another key", 401, keyMessage, key: "Bearer nonsense"),
    Row("no bearer", 401, keyMessage, key: Simulator.embedKey.reveal()),
    Row("another scheme", 401, keyMessage, key: "Basic \(Simulator.embedKey.reveal())"),
    Row("no path", 404, "nothing is served under \"/\"", path: "/"),
    Row(
      "trailing slash", 404, "nothing is served under \"/api/v1/surveys/embed/\"",
      path: "/api/v1/surveys/embed/"),
    Row(
      "other case", 404, "nothing is served under \"/API/v1/surveys/embed\"",
      path: "/API/v1/surveys/embed"),
    Row(
      "another call", 404, "nothing is served under \"/api/v1/surveys/x/send\"",
      path: "/api/v1/surveys/x/send"),
    Row(
      "unknown survey", 404, "there is no survey \"a b\"",
      path: "/api/v1/surveys/a%20b/displayed"),
    Row("GET", 405, "\"GET\" is not allowed here, use POST", method: "GET"),
    Row("small letters", 405, "\"post\" is not allowed here, use POST", method: "post"),
    Row(
      "too large", 413, "the body is larger than 1048576 bytes",
      body: String(repeating: " ", count: Simulator.bodyLimit + 1)),
    Row(
      "a form", 415, "the body must be application/json, not \"application/x-www-form-urlencoded\"",
      type: "application/x-www-form-urlencoded"),
    Row(
      "rebound name", 403, "the simulator answers on loopback only, not as \"evil.example:80\"",
      extra: HTTPHeader("Host", "evil.example:80")),
    Row(
      "another site", 403, "pages of \"https://evil.example\" may not use the simulator",
      extra: HTTPHeader("Origin", "https://evil.example")),
  ]

  @Test("have a status, the marker and one error in Iterate's envelope", arguments: refused)
  func refuses(row: Row) throws {
    var harness = SimulatorHarness()
    let before = harness.simulator
    let response = harness.send(row.request)
    #expect(response.status == row.status)
    #expect(response.headers.contains(HTTPHeader("X-Iterate-Simulator", "1")))
    let reply = try EmbedReply(decoding: response.body)
    let error = try #require(reply.errors.first)
    #expect(reply.errors.count == 1)
    #expect(error.code == row.status)
    #expect(error.type?.isEmpty == false)
    #expect(error.message?.hasPrefix(row.message) == true)
    #expect(error.userMessage?.hasSuffix(".") == true)
    #expect(harness.simulator == before)
  }

  @Test("name the method that is allowed")
  func allow() {
    var harness = SimulatorHarness()
    let row = Self.refused.first { $0.status == 405 }
    let response = row.map { harness.send($0.request) }
    #expect(response?.headers.contains(HTTPHeader("Allow", "POST")) == true)
  }

  @Test(
    "do not meet what is allowed",
    arguments: [
      Row("no type", 200, "", type: nil),
      Row("type with parameter", 200, "", type: "Application/JSON ; charset=utf-8"),
      Row("scheme in small letters", 200, "", key: "bearer \(Simulator.embedKey.reveal())"),
      Row("unknown fields", 200, "", body: #"{"type":"web","x":{"y":[null]},"event":null}"#),
      Row(
        "as large as can be", 200, "",
        body: "{}" + String(repeating: " ", count: Simulator.bodyLimit - 2)),
      Row("by address", 200, "", extra: HTTPHeader("Host", "127.0.0.1:8080")),
      Row("by name", 200, "", extra: HTTPHeader("Host", "localhost")),
      Row("by the other address", 200, "", extra: HTTPHeader("host", "[::1]:80")),
      Row(
        "from a page on this machine", 200, "", extra: HTTPHeader("Origin", "http://localhost:3000")
      ),
    ])
  func accepts(row: Row) {
    var harness = SimulatorHarness()
    let response = harness.send(row.request)
    #expect(response.status == 200)
    #expect(
      response.headers == [
        HTTPHeader("Content-Type", "application/json; charset=utf-8"),
        HTTPHeader("X-Iterate-Simulator", "1"),
      ])
  }

  @Test(
    "guard against names that only look like loopback",
    arguments: [
      "", "localhost.evil.example", "127.0.0.1.evil.example", "evil.example", "[::1].evil.example",
      "127.0.0.1:80.evil.example@evil.example", "0.0.0.0", "::1",
    ])
  func lookalikes(host: String) {
    var harness = SimulatorHarness()
    for header in [HTTPHeader("Host", host), HTTPHeader("Origin", "http://\(host)")] {
      let row = Row("", 403, "", extra: header)
      #expect(harness.send(row.request).status == 403, "\(header)")
    }
  }

  @Test("include the origin of a page without one")
  func opaqueOrigin() {
    var harness = SimulatorHarness()
    let row = Row("", 403, "", extra: HTTPHeader("Origin", "null"))
    #expect(harness.send(row.request).status == 403)
  }

  @Test("never trap, whatever the bytes")
  func hostile() {
    var harness = SimulatorHarness()
    let bodies = [
      Array(repeating: UInt8(ascii: "["), count: 100_000), [0xFF, 0x00], Array("\"\\ud800\"".utf8),
      Array(#"{"tracking":{"last_updated":1e400},"user_traits":{"external_id":{}}}"#.utf8),
      Array(#"{"type":"web","event":{"name":["x"]},"v":1.5}"#.utf8),
    ]
    for body in bodies {
      for path in ["", "/", "//", "/api/v1/surveys/", "/api/v1/surveys/%/displayed", "%%%"] {
        var request = Row("", 0, "", path: path).request
        request.body = body
        #expect([400, 404].contains(harness.send(request).status))
        request.path = "/api/v1/surveys/embed"
        #expect([200, 400].contains(harness.send(request).status))
      }
    }
  }
}
