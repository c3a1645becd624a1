import Iterate
import Segment
import Synchronization
import TestSupport
import Testing

@testable import IteratePreview

@Suite("The simulator's server")
struct SimulatorServerTests {
  private static let surveys = [
    Survey(id: "65f0c0ffee0000000000abcd", name: "Checkout NPS", events: ["Checkout Finished"])
  ]
  private static let body = Array(#"{"event":{"name":"Checkout Finished"},"type":"web"}"#.utf8)

  private static func server(
    onExchange: SharedSimulator.Observer? = nil
  ) -> SimulatorServer {
    SimulatorServer(
      Simulator(surveys: surveys, seed: 1),
      now: { Instant(millisecondsSinceEpoch: 1_767_225_600_000) }, onExchange: onExchange)
  }

  /// An embed call as bytes.
  private static func embed(
    bearer: Secret = Simulator.embedKey, headers: [(String, String)] = [],
    body: [UInt8] = SimulatorServerTests.body
  ) -> [UInt8] {
    RawHTTP.request(
      "POST", "/api/v1/surveys/embed",
      headers: [
        ("Authorization", "Bearer \(bearer.reveal())"), ("Content-Type", "application/json"),
      ] + headers, body: body)
  }

  @Test("answers as the simulator does, and remembers")
  func embed() async throws {
    let server = Self.server()
    let port = try await server.start()
    let response = try await RawHTTP.exchange(Self.embed(), port: port)
    #expect(response.status == 200)
    #expect(response.headers["x-iterate-simulator"] == "1")
    #expect(response.headers["content-type"] == "application/json; charset=utf-8")
    let reply = try EmbedReply(decoding: response.body)
    #expect(reply.survey?.title == "Checkout NPS")

    let token = try #require(reply.token)
    let displayed = RawHTTP.request(
      "POST", "/api/v1/surveys/65f0c0ffee0000000000abcd/displayed?from=test",
      headers: [("authorization", "Bearer \(token.reveal())")])
    #expect(try await RawHTTP.exchange(displayed, port: port).status == 200)
    #expect(server.snapshot.persons.all.map(\.displays.count) == [1])
    let again = try await RawHTTP.exchange(Self.embed(bearer: token), port: port)
    #expect(try EmbedReply(decoding: again.body).survey == nil)
    await server.stop()
  }

  @Test(
    "refuses what does not come from this machine, with JSON and the marker",
    arguments: [
      [("Host", "evil.example")], [("Host", "")],
      [("Host", "localhost"), ("Host", "evil.example")],
      [("Origin", "https://evil.example")],
    ])
  func foreign(headers: [(String, String)]) async throws {
    let server = Self.server()
    let port = try await server.start()
    let response = try await RawHTTP.exchange(Self.embed(headers: headers), port: port)
    #expect(response.status == 403)
    #expect(response.headers["x-iterate-simulator"] == "1")
    #expect(try EmbedReply(decoding: response.body).errors.map(\.code) == [403])
    #expect(server.snapshot.persons.all.isEmpty)
    await server.stop()
  }

  @Test(
    "lets through every spelling of this machine",
    arguments: [
      [("Host", "127.0.0.1:1")], [("Host", "localhost")], [("Host", "[::1]:8080")],
      [("Origin", "http://localhost:3000")],
    ])
  func local(headers: [(String, String)]) async throws {
    let server = Self.server()
    let port = try await server.start()
    #expect(try await RawHTTP.exchange(Self.embed(headers: headers), port: port).status == 200)
    await server.stop()
  }

  @Test(
    "refuses a body over the limit, and goes on",
    arguments: [
      (Simulator.bodyLimit, 400), (Simulator.bodyLimit + 1, 413), (Simulator.bodyLimit * 3, 413),
    ])
  func largeBody(size: Int, status: Int) async throws {
    let server = Self.server()
    let port = try await server.start()
    let body = [UInt8](repeating: UInt8(ascii: "["), count: size)
    let response = try await RawHTTP.exchange(Self.embed(body: body), port: port)
    #expect(response.status == status)
    #expect(response.headers["x-iterate-simulator"] == "1")
    #expect(try await RawHTTP.exchange(Self.embed(), port: port).status == 200)
    await server.stop()
  }

  @Test("answers other methods with the one that is allowed", arguments: ["GET", "HEAD", "PUT"])
  func method(_ method: String) async throws {
    let server = Self.server()
    let port = try await server.start()
    let connection = try RawConnection(port: port)
    let request = RawHTTP.request(method, "/api/v1/surveys/embed")
    if method == "HEAD" {
      // The head announces a body that never follows; the next response is read in its place.
      let next = RawHTTP.request("GET", "/", headers: [("Connection", "close")])
      let head = try await connection.exchange(request + next)
      #expect(head.status == 405)
      #expect(String(decoding: head.body.prefix(12), as: UTF8.self) == "HTTP/1.1 404")
    } else {
      let response = try await connection.exchange(request)
      #expect(response.status == 405)
      #expect(response.headers["allow"] == "POST")
    }
    await server.stop()
  }

  @Test("marks also its answer to what is no HTTP")
  func garbage() async throws {
    let server = Self.server()
    let port = try await server.start()
    let response = try await RawConnection(port: port).exchange(Array("HELLO\r\n\r\n".utf8))
    #expect(response.status == 400)
    #expect(response.headers["x-iterate-simulator"] == "1")
    await server.stop()
  }

  @Test("answers many requests on one connection")
  func keepAlive() async throws {
    let server = Self.server()
    let port = try await server.start()
    let connection = try RawConnection(port: port)
    for _ in 0..<50 {
      #expect(try await connection.exchange(Self.embed()).status == 200)
    }
    #expect(server.snapshot.persons.all.count == 50)
    await server.stop()
  }

  @Test("answers a hundred requests at a time, each with a person of its own")
  func concurrent() async throws {
    let server = Self.server()
    let port = try await server.start()
    let tokens = try await withThrowingTaskGroup(of: Secret?.self) { group in
      for _ in 0..<100 {
        group.addTask {
          let response = try await RawHTTP.exchange(Self.embed(), port: port)
          return try EmbedReply(decoding: response.body).token
        }
      }
      return try await group.reduce(into: Set<Secret>()) { tokens, token in
        if let token { tokens.insert(token) }
      }
    }
    #expect(tokens.count == 100)
    #expect(server.snapshot.persons.all.count == 100)
    await server.stop()
  }

  @Test("takes new surveys while it runs, and keeps the persons")
  func reload() async throws {
    let server = Self.server()
    let port = try await server.start()
    let first = try await RawHTTP.exchange(Self.embed(), port: port)
    let token = try #require(try EmbedReply(decoding: first.body).token)
    server.replaceSurveys(with: [])
    let second = try await RawHTTP.exchange(Self.embed(bearer: token), port: port)
    #expect(second.status == 200)
    #expect(try EmbedReply(decoding: second.body).survey == nil)
    await server.stop()
  }

  @Test("tells its observer of every exchange")
  func observed() async throws {
    let seen = Mutex<[String]>([])
    let server = Self.server { request, response in
      seen.withLock { $0.append("\(request.method) \(request.path) \(response.status)") }
    }
    let port = try await server.start()
    _ = try await RawHTTP.exchange(Self.embed(), port: port)
    _ = try await RawHTTP.exchange(RawHTTP.request("GET", "/?a=b"), port: port)
    await server.stop()
    #expect(seen.withLock { $0 } == ["POST /api/v1/surveys/embed 200", "GET / 404"])
  }
}
