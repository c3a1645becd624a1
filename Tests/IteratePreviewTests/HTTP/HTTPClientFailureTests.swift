import Iterate
import TestSupport
import Testing

@testable import IteratePreview

@Suite("HTTPClient: when no response comes", .timeLimit(.minutes(1)))
struct HTTPClientFailureTests {
  private let client = HTTPClient.loopback()

  @Test("a host that does not exist is unknown")
  func unknownHost() async {
    // A label of more than 63 letters fails before anybody is asked.
    let host = String(repeating: "a", count: 70) + ".test"
    let failure = await client.failure(of: "http://\(host)/")
    #expect(failure == .unknownHost(host: host, detail: "Could not resolve host: \(host)"))
  }

  @Test("a port where nobody listens refuses the connection")
  func refused() async throws {
    let failure = await client.failure(of: "http://127.0.0.1:1/")
    guard case .connectionRefused("127.0.0.1", let detail) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(detail.contains("127.0.0.1 port 1"))
  }

  @Test(
    "a connection that breaks is lost, wherever in the exchange",
    arguments: [
      .closeAtOnce, .closeUnanswered, .closeMidBody(announcing: 100, body: "only this"),
      LoopbackScript { connection in
        guard connection.readRequest() != nil else { return }
        connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel")
      },
    ])
  func lost(script: LoopbackScript) async throws {
    let server = try LoopbackServer(script)
    let failure = await client.failure(of: server.url)
    guard case .connectionLost("127.0.0.1", let detail) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(!detail.isEmpty)
  }

  @Test("something else than HTTP is told in the client's words")
  func notHTTP() async throws {
    let server = try LoopbackServer(.garbage("SSH-2.0-OpenSSH_9.2\r\n"))
    #expect(
      await client.failure(of: server.url)
        == .garbled(detail: "Received HTTP/0.9 when not allowed"))
  }

  @Test("a head without end is given up")
  func endlessHead() async throws {
    let server = try LoopbackServer(
      LoopbackScript { connection in
        guard connection.readRequest() != nil else { return }
        connection.send("HTTP/1.1 200 OK\r\n")
        while connection.send("X-More: and more\r\n") {}
      })
    #expect(
      await client.failure(of: server.url)
        == .garbled(detail: "The response's head is larger than 262144 bytes"))
  }
}

@Suite("HTTPClient: limits", .timeLimit(.minutes(1)))
struct HTTPClientLimitTests {
  private let client = HTTPClient.loopback()

  @Test("the total limit counts the body, however steadily it drips")
  func drip() async throws {
    let server = try LoopbackServer(.drip(everyMilliseconds: 20))
    let failure = await client.failure(of: server.url, limits: .short)
    guard case .timedOut("127.0.0.1", 400, let received) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(received > 0)
    await server.wait(for: .closed)
  }

  @Test("a server that never answers runs into the total limit with nothing received")
  func hang() async throws {
    let server = try LoopbackServer(.hang)
    let failure = await client.failure(of: server.url, limits: .short)
    #expect(failure == .timedOut(host: "127.0.0.1", milliseconds: 400, received: 0))
  }

  @Test("the total limit is told apart on a connection used before")
  func hangOnReusedConnection() async throws {
    let server = try LoopbackServer(
      LoopbackScript { connection in
        guard connection.readRequest() != nil else { return }
        connection.send("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
        connection.waitForHangUp()
      })
    _ = try await client.get(server.url)
    let failure = await client.failure(of: server.url, limits: .short)
    #expect(failure == .timedOut(host: "127.0.0.1", milliseconds: 400, received: 0))
    #expect(server.connectionCount == 1)
  }

  @Test("a connection that nobody accepts runs into the connect limit")
  func connectLimit() async throws {
    let deaf = try DeafPort()
    let failure = await client.failure(of: "http://127.0.0.1:\(deaf.port)/", limits: .short)
    #expect(failure == .connectTimedOut(host: "127.0.0.1", milliseconds: 300))
  }

  @Test("TLS that is never agreed runs into the connect limit")
  func tlsLimit() async throws {
    let server = try LoopbackServer(.silence)
    let failure = await client.failure(of: "https://127.0.0.1:\(server.port)/", limits: .short)
    #expect(failure == .connectTimedOut(host: "127.0.0.1", milliseconds: 300))
  }

  @Test("the client's own limits apply where a request has none")
  func ownLimits() async throws {
    let server = try LoopbackServer(.hang)
    let failure = await HTTPClient.loopback(limits: .short).failure(of: server.url)
    #expect(failure == .timedOut(host: "127.0.0.1", milliseconds: 400, received: 0))
  }

  @Test("a body of exactly the cap is kept, one byte more is not", arguments: [0, 1, 70_000])
  func cap(bytes: Int) async throws {
    let limits = HTTPLimits(bodyBytes: bytes)
    let fits = try LoopbackServer(.respond(body: [UInt8](repeating: 1, count: bytes)))
    #expect(try await client.get(fits.url, limits: limits).body.count == bytes)
    let over = try LoopbackServer(.respond(body: [UInt8](repeating: 1, count: bytes + 1)))
    #expect(await client.failure(of: over.url, limits: limits) == .tooLarge(limit: bytes))
  }

  @Test("a stated length over the cap is refused before any of the body")
  func statedLength() async throws {
    let server = try LoopbackServer(
      LoopbackScript { connection in
        guard connection.readRequest() != nil else { return }
        connection.send("HTTP/1.1 200 OK\r\nContent-Length: 10485761\r\n\r\n")
        connection.waitForHangUp()
      })
    #expect(await client.failure(of: server.url) == .tooLarge(limit: 10 << 20))
    await server.wait(for: .closed)
  }

  @Test("a body without end is cut off at the cap, and the connection with it")
  func flood() async throws {
    let server = try LoopbackServer(.flood)
    #expect(await client.failure(of: server.url) == .tooLarge(limit: 10 << 20))
    await server.wait(for: .closed)
  }

  @Test("a small body that decodes to a large one is cut off at the cap")
  func decompressionBomb() async throws {
    let limit = 1 << 20
    let bomb = DecompressionBomb.gzip(repeats: 100_000)
    #expect(bomb.count < limit)
    let server = try LoopbackServer(.respond(fields: ["Content-Encoding: gzip"], body: bomb))
    let failure = await client.failure(of: server.url, limits: HTTPLimits(bodyBytes: limit))
    #expect(failure == .tooLarge(limit: limit))
  }
}

/// Makes a compressed stream that grows some 150-fold, without a compressor.
private enum DecompressionBomb {
  /// The start of a gzip stream that decodes to `repeats` times 258 zeros.
  ///
  /// - Source: RFC 1952 §2.3 for the head; RFC 1951 §3.2.6 for the fixed codes.
  static func gzip(repeats: Int) -> [UInt8] {
    var bytes: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]
    var byte: UInt8 = 0
    var filled = 0
    func add(_ bits: String) {
      for bit in bits.utf8 {
        byte |= (bit & 1) << filled
        filled += 1
        if filled == 8 {
          bytes.append(byte)
          (byte, filled) = (0, 0)
        }
      }
    }
    add("010")  // not the last block; fixed codes
    add("00110000")  // a zero
    for _ in 0..<repeats { add("1100010100000") }  // 258 bytes from 1 byte back
    return bytes
  }
}
