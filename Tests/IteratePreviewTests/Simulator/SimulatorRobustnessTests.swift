import Iterate
import TestSupport
import Testing

@testable import IteratePreview

@Suite("The simulator's server among clients that misbehave", .timeLimit(.minutes(1)))
struct SimulatorRobustnessTests {
  private static func embed() -> [UInt8] {
    RawHTTP.request(
      "POST", "/api/v1/surveys/embed",
      headers: [("Authorization", "Bearer \(Simulator.embedKey.reveal())")],
      body: Array(#"{"type":"web"}"#.utf8))
  }

  @Test("answers while a thousand connections are idle")
  func idleConnections() async throws {
    OpenFiles.raiseLimit()
    let server = SimulatorServer(Simulator(surveys: []))
    let port = try await server.start()
    let idle = try (0..<1000).map { _ in try RawConnection(port: port) }
    for _ in 0..<20 {
      #expect(try await RawHTTP.exchange(Self.embed(), port: port).status == 200)
    }
    await server.stop()
    #expect(await idle[999].isClosed(withinMilliseconds: 1000))
  }

  @Test("closes connections that ask nothing, ask half, or have asked")
  func timeouts() async throws {
    let server = SimulatorServer(Simulator(surveys: []), idleTimeout: .milliseconds(200))
    let port = try await server.start()
    let silent = try RawConnection(port: port)
    let halfHead = try RawConnection(port: port)
    await halfHead.send(Array("POST /api/v1/surveys/embed HTTP/1.1\r\nHost: loc".utf8))
    let halfBody = try RawConnection(port: port)
    await halfBody.send(
      Array("POST /api/v1/surveys/embed HTTP/1.1\r\nContent-Length: 9\r\n\r\n{".utf8))
    let served = try RawConnection(port: port)
    #expect(try await served.exchange(Self.embed()).status == 200)
    for connection in [silent, halfHead, halfBody, served] {
      #expect(await connection.isClosed(withinMilliseconds: 5000))
    }
    await server.stop()
  }

  @Test("does not time out what it delays itself")
  func ownDelay() async throws {
    let server = SimulatorServer(Simulator(surveys: []), idleTimeout: .milliseconds(800))
    let port = try await server.start()
    try server.perform(.setFault(FaultSetting(.latency(milliseconds: 2000))))
    #expect(try await RawHTTP.exchange(Self.embed(), port: port).status == 200)
    await server.stop()
  }

  @Test("stops while it delays and drips", arguments: ["latency=60000", "drip"])
  func stops(fault: String) async throws {
    let server = SimulatorServer(Simulator(surveys: []))
    let port = try await server.start()
    try server.perform(.setFault(try FaultSetting(fault)))
    let client = try RawConnection(port: port)
    await client.send(Self.embed())
    let started = ContinuousClock.now
    await server.stop()
    #expect(ContinuousClock.now - started < .seconds(3))
    #expect(!RawHTTP.isListening(port: port))
  }

  @Test("is steered over HTTP, and tells no page how")
  func admin() async throws {
    let server = SimulatorServer(Simulator(surveys: []))
    let port = try await server.start()
    let move = RawHTTP.request(
      "POST", "/_simulator/clock", headers: [("Content-Type", "application/json")],
      body: Array(#"{"move":"+72h"}"#.utf8))
    let moved = try await RawHTTP.exchange(move, port: port)
    #expect(moved.status == 200 && moved.headers["x-iterate-simulator"] == "1")
    #expect(server.snapshot.clock.offsetInWords == "72 h ahead")
    let page = RawHTTP.request(
      "GET", "/_simulator?", headers: [("Origin", "http://localhost:3000")])
    let refused = try await RawHTTP.exchange(page, port: port)
    #expect(refused.status == 403)
    #expect(refused.headers["access-control-allow-origin"] == nil)
    await server.stop()
  }

  @Test("answers a page's preflight without a body")
  func preflight() async throws {
    let server = SimulatorServer(Simulator(surveys: []))
    let port = try await server.start()
    let response = try await RawHTTP.exchange(
      RawHTTP.request(
        "OPTIONS", "/api/v1/surveys/embed",
        headers: [
          ("Origin", "http://localhost:3000"), ("Access-Control-Request-Method", "POST"),
        ]), port: port)
    #expect(response.status == 204 && response.body.isEmpty)
    #expect(response.headers["access-control-allow-origin"] == "http://localhost:3000")
    #expect(response.headers["content-length"] == nil)
    await server.stop()
  }
}
