import Dispatch
import Iterate
import TestSupport
import Testing

@testable import IteratePreview

@Suite("HTTPClient: what comes back", .timeLimit(.minutes(1)))
struct HTTPClientResponseTests {
  private let client = HTTPClient.loopback()

  @Test("interim responses and trailers leave no trace; repeated headers stay apart and in order")
  func heads() async throws {
    let server = try LoopbackServer(
      .raw(
        """
        HTTP/1.1 103 Early Hints\r
        Link: </style.css>\r
        \r
        HTTP/1.1 201 Created\r
        Set-Cookie: a=1\r
        X-Blank:   \r
        set-cookie: b=2; Path=/\r
        Transfer-Encoding: chunked\r
        Trailer: X-Late\r
        \r
        5\r
        hello\r
        0\r
        X-Late: yes\r
        \r

        """))
    let response = try await client.get(server.url)
    #expect(response.status == 201)
    #expect(
      response.headers == [
        HTTPHeader("Set-Cookie", "a=1"), HTTPHeader("X-Blank", ""),
        HTTPHeader("set-cookie", "b=2; Path=/"), HTTPHeader("Transfer-Encoding", "chunked"),
        HTTPHeader("Trailer", "X-Late"),
      ])
    #expect(response.text == "hello")
  }

  @Test("an error status is a response", arguments: ["204 No Content", "404 Not Found", "500 Oh"])
  func statuses(status: String) async throws {
    let server = try LoopbackServer(.raw("HTTP/1.1 \(status)\r\nContent-Length: 0\r\n\r\n"))
    #expect(try await client.get(server.url).status == Int(status.prefix(3)))
  }

  @Test("a compressed body is decoded")
  func decoding() async throws {
    // gzip of {"auth":{}}
    let bytes: [UInt8] = [
      31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 171, 86, 74, 44, 45, 201, 80, 178, 170, 174, 173, 5, 0, 128,
      45, 18, 102, 11, 0, 0, 0,
    ]
    let server = try LoopbackServer(.respond(fields: ["Content-Encoding: gzip"], body: bytes))
    #expect(try await client.get(server.url).text == #"{"auth":{}}"#)
  }

  @Test("the answer to HEAD has no body, and its stated length is no reason to refuse it")
  func head() async throws {
    let server = try LoopbackServer(.raw("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n"))
    let response = try await client.send(HTTPRequest(method: "HEAD", url: server.url))
    #expect(response.status == 200)
    #expect(response.body.isEmpty)
  }

  @Test("a redirect is the answer, and the key goes to no other host")
  func redirect() async throws {
    let other = try LoopbackServer(.respond())
    let server = try LoopbackServer(.redirect(to: other.url + "/elsewhere"))
    let response = try await client.send(
      HTTPRequest(method: "POST", url: server.url, bearer: Secret("key-0123456789")))
    #expect(response.status == 302)
    #expect(response.header("location") == other.url + "/elsewhere")
    #expect(server.requests.count == 1)
    #expect(other.connectionCount == 0)
  }

  @Test("a connection is used again, and then took no time to make")
  func keepAlive() async throws {
    let server = try LoopbackServer(.respond())
    let first = try await client.get(server.url)
    let second = try await client.get(server.url)
    #expect(server.connectionCount == 1)
    #expect(first.timings.connect > 0)
    #expect(first.timings.tls == 0)
    #expect(second.timings.connect == 0)
    for timings in [first.timings, second.timings] {
      #expect(timings.firstByte >= timings.connect)
      #expect(timings.firstByte > 0)
      #expect(timings.total >= timings.firstByte)
    }
  }

  @Test("a connection that the server closed meanwhile is replaced")
  func staleConnection() async throws {
    let server = try LoopbackServer(
      LoopbackScript { connection in
        guard connection.readRequest() != nil else { return }
        connection.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
      })
    for _ in 0..<3 {
      #expect(try await client.get(server.url).text == "ok")
      await server.wait(for: .closed)
    }
    #expect(server.connectionCount == 3)
  }

  @Test("50 requests are in flight at once, and each gets its own answer")
  func concurrency() async throws {
    let count = 50
    let all = DispatchGroup()
    for _ in 0..<count { all.enter() }
    let server = try LoopbackServer(
      LoopbackScript { connection in
        guard let request = connection.readRequest() else { return }
        // Nobody is answered before everybody has asked.
        all.leave()
        guard all.wait(timeout: .now() + 20) == .success else { return }
        let path = request.line.split(separator: " ")[1]
        connection.send("HTTP/1.1 200 OK\r\nContent-Length: \(path.utf8.count)\r\n\r\n\(path)")
      })
    let texts = try await withThrowingTaskGroup(of: (Int, String).self) { group in
      for number in 0..<count {
        group.addTask { (number, try await client.get("\(server.url)/\(number)").text) }
      }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    #expect(texts == Dictionary(uniqueKeysWithValues: (0..<count).map { ($0, "/\($0)") }))
  }

  @Test("a client that goes away with a request in flight still answers it")
  func clientGoes() async throws {
    let server = try LoopbackServer(.respond(body: Array("ok".utf8)))
    for _ in 0..<20 {
      #expect(try await HTTPClient.loopback().get(server.url).text == "ok")
    }
  }
}
