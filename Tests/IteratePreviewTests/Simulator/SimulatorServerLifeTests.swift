import Iterate
import TestSupport
import Testing

@testable import IteratePreview

@Suite("The simulator's server, started and stopped", .serialized)
struct SimulatorServerLifeTests {
  private static func server() -> SimulatorServer {
    SimulatorServer(Simulator(surveys: []))
  }

  @Test("leaves no port bound after twenty rounds")
  func rounds() async throws {
    let server = Self.server()
    var stillBound = 0
    for _ in 0..<20 {
      let port = try await server.start()
      #expect(RawHTTP.isListening(port: port))
      await server.stop()
      // A port that was given back may be another test's at once, but not time after time.
      if RawHTTP.isListening(port: port) { stillBound += 1 }
    }
    #expect(stillBound < 10)
  }

  @Test("can have the same port again at once, also after serving")
  func samePort() async throws {
    // A port that is given back can be somebody else's at once: then another one is tried.
    for _ in 1...5 {
      let server = Self.server()
      let port = try await server.start()
      _ = try await RawHTTP.exchange(RawHTTP.request("GET", "/"), port: port)
      await server.stop()
      guard let again = try? await server.start(port: port) else { continue }
      #expect(again == port)
      await server.stop()
      return
    }
    Issue.record("none of five ports could be had again")
  }

  @Test("stops while a client keeps its connection, and closes it")
  func openConnections() async throws {
    let server = Self.server()
    let port = try await server.start()
    let idle = try RawConnection(port: port)
    let served = try RawConnection(port: port)
    let halfway = try RawConnection(port: port)
    _ = try await served.exchange(RawHTTP.request("GET", "/"))
    await halfway.send(
      Array("POST /api/v1/surveys/embed HTTP/1.1\r\nContent-Length: 9\r\n\r\n{".utf8))
    await server.stop()
    for connection in [idle, served, halfway] {
      #expect(await connection.isClosed(withinMilliseconds: 1000))
    }
  }

  @Test("says that a port is in use, and can be started on another")
  func portInUse() async throws {
    let first = Self.server()
    let port = try await first.start()
    let second = Self.server()
    await #expect(throws: SimulatorFailure.portInUse(port)) {
      try await second.start(port: port)
    }
    let other = try await second.start()
    #expect(other != port && RawHTTP.isListening(port: other))
    await first.stop()
    await second.stop()
  }

  @Test("says that there is no such port", arguments: [-1, 65536, .max, .min])
  func outOfRange(port: Int) async {
    await #expect(throws: SimulatorFailure.portOutOfRange(port)) {
      try await Self.server().start(port: port)
    }
  }

  @Test("is not started twice")
  func twice() async throws {
    let server = Self.server()
    let port = try await server.start()
    await #expect(throws: SimulatorFailure.alreadyRunning) { try await server.start() }
    #expect(RawHTTP.isListening(port: port))
    await server.stop()
  }

  @Test("may be stopped any number of times")
  func stopTwice() async throws {
    let server = Self.server()
    await server.stop()
    _ = try await server.start()
    async let first: Void = server.stop()
    async let second: Void = server.stop()
    _ = await (first, second)
    _ = try await server.start()
    await server.stop()
  }

  @Test("does not stay behind when its start is cancelled")
  func cancelledStart() async throws {
    let server = Self.server()
    let start = Task { try await server.start() }
    start.cancel()
    // Whether the cancellation or the port comes first is open; the server can be used after both.
    if case .success = await start.result { await server.stop() }
    let port = try await server.start()
    #expect(RawHTTP.isListening(port: port))
    await server.stop()
  }

  @Test("ends when nobody holds it any more")
  func released() async throws {
    let port: Int
    do {
      let server = Self.server()
      port = try await server.start()
    }
    let clock = ContinuousClock()
    let limit = clock.now.advanced(by: .seconds(5))
    while RawHTTP.isListening(port: port), clock.now < limit { await Task.yield() }
    #expect(!RawHTTP.isListening(port: port))
  }
}

@Suite("A simulator that does not run")
struct SimulatorFailureTests {
  @Test(
    "says what to do",
    arguments: [
      (.portInUse(80), .unreachable), (.portNotPermitted(80), .usage),
      (.portOutOfRange(-1), .usage), (.alreadyRunning, .usage), (.stopped, .interrupted),
      (.cannotListen(detail: "no buffer space"), .unreachable),
    ] as [(SimulatorFailure, Failure.Category)])
  func failure(failure: SimulatorFailure, category: Failure.Category) {
    let failure = failure.failure
    #expect(failure.category == category)
    #expect(failure.fix.hasSuffix("."))
    #expect(!failure.what.isEmpty && !failure.what.hasSuffix("."))
  }
}
