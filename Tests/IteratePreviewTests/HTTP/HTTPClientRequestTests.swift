import Iterate
import TestSupport
import Testing

@testable import IteratePreview

@Suite("HTTPClient: what goes over the wire", .timeLimit(.minutes(1)))
struct HTTPClientRequestTests {
  private let server: LoopbackServer
  private let client = HTTPClient.loopback()

  init() throws {
    server = try LoopbackServer(.respond())
  }

  private func sent(
    _ method: String, path: String = "/", headers: [HTTPHeader] = [], bearer: Secret? = nil,
    body: [UInt8] = []
  ) async throws -> LoopbackRequest {
    _ = try await client.send(
      HTTPRequest(
        method: method, url: server.url + path, headers: headers, bearer: bearer, body: body))
    return try #require(server.requests.last)
  }

  @Test("a plain request has a host, a user agent and encodings, and nothing else")
  func plain() async throws {
    let request = try await sent("GET", path: "/a/b?c=d%20e")
    #expect(request.line == "GET /a/b?c=d%20e HTTP/1.1")
    let names = request.fields.map { $0.prefix { $0 != ":" } }
    #expect(names == ["Host", "User-Agent", "Accept-Encoding"])
    #expect(request.values("Host") == ["127.0.0.1:\(server.port)"])
    #expect(request.values("User-Agent") == ["iterate-preview/1.2.3"])
    #expect(request.values("Accept-Encoding").first?.contains("gzip") == true)
  }

  @Test("headers are sent as written, in their order, blank ones too")
  func headers() async throws {
    let request = try await sent(
      "POST",
      headers: [
        HTTPHeader("content-type", "application/json"), HTTPHeader("X-Twice", "1"),
        HTTPHeader("X-Empty", ""), HTTPHeader("X-Twice", "2: \u{e9}"),
        HTTPHeader("Accept", "text/html"), HTTPHeader("User-Agent", "Iterate/1.6.2"),
      ], body: Array("{}".utf8))
    let own = request.fields.filter { $0.first == "X" || $0.first == "c" }
    #expect(
      own == ["content-type: application/json", "X-Twice: 1", "X-Empty:", "X-Twice: 2: \u{e9}"])
    #expect(request.values("Content-Type") == ["application/json"])
    #expect(request.values("Accept") == ["text/html"])
    #expect(request.values("User-Agent") == ["Iterate/1.6.2"])
  }

  @Test("the key is sent as a bearer token")
  func bearer() async throws {
    let request = try await sent("GET", bearer: Secret("key-0123456789"))
    #expect(request.values("Authorization") == ["Bearer key-0123456789"])
  }

  @Test("without a key, or with an empty one, there is no Authorization")
  func noBearer() async throws {
    #expect(try await sent("GET").values("Authorization").isEmpty)
    #expect(try await sent("GET", bearer: Secret("")).values("Authorization").isEmpty)
  }

  @Test(
    "a body is sent byte for byte with its length, whatever the method",
    arguments: ["POST", "PUT", "PATCH", "DELETE", "GET", "OPTIONS", "REPORT"])
  func body(method: String) async throws {
    let body = (0..<3000).map { UInt8(truncatingIfNeeded: $0) }
    let request = try await sent(method, body: body)
    #expect(request.line == "\(method) / HTTP/1.1")
    #expect(request.body == body)
    #expect(request.values("Content-Length") == ["3000"])
    #expect(request.values("Transfer-Encoding").isEmpty)
    #expect(request.values("Content-Type").isEmpty)
  }

  @Test("a body of a few megabytes is sent without waiting for 100 Continue")
  func largeBody() async throws {
    let body = [UInt8](repeating: 0x61, count: 3 << 20)
    let request = try await sent("POST", body: body)
    #expect(request.body.count == body.count)
    #expect(request.values("Expect").isEmpty)
  }

  @Test(
    "an empty body has the length 0 where a body means something, and none elsewhere",
    arguments: [
      ("POST", ["0"]), ("PUT", ["0"]), ("PATCH", ["0"]), ("GET", []), ("DELETE", []),
      ("OPTIONS", []), ("HEAD", []),
    ])
  func emptyBody(method: String, length: [String]) async throws {
    let request = try await sent(method)
    #expect(request.line == "\(method) / HTTP/1.1")
    #expect(request.values("Content-Length") == length)
  }

  @Test("the echo of a request comes back as it was sent")
  func echo() async throws {
    let echo = try LoopbackServer(.echo)
    let response = try await client.send(
      HTTPRequest(method: "POST", url: echo.url, body: Array("hello".utf8)))
    #expect(response.body == echo.requests.first?.bytes)
    #expect(response.text.hasSuffix("\r\n\r\nhello"))
  }
}
