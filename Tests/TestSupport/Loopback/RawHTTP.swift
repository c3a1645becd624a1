import Dispatch
import Foundation

/// HTTP spoken over a bare socket, so that a test decides every byte that is sent.
public enum RawHTTP {
  /// What a server sent until it hung up, or until the response was complete.
  public struct Response: Sendable {
    /// The status code.
    public let status: Int
    /// The header fields, with names in small letters.
    public let headers: [String: String]
    /// The bytes after the head.
    public let body: [UInt8]
  }

  /// Why there is no response.
  public enum Failure: Error, Hashable {
    /// Nothing listens on the port.
    case refused
    /// The connection ended, or nothing came for ten seconds, before a response was complete.
    case incomplete(received: Int)
  }

  /// The bytes of a request; with a `Host`, unless `headers` has one, and a `Content-Length`.
  public static func request(
    _ method: String, _ target: String, headers: [(String, String)] = [], body: [UInt8] = []
  ) -> [UInt8] {
    var fields = headers
    if !fields.contains(where: { $0.0.lowercased() == "host" }) {
      fields.append(("Host", "localhost"))
    }
    fields.append(("Content-Length", String(body.count)))
    let head = fields.reduce("\(method) \(target) HTTP/1.1\r\n") { $0 + "\($1.0): \($1.1)\r\n" }
    return Array("\(head)\r\n".utf8) + body
  }

  /// Sends `bytes` to a port of 127.0.0.1 on a connection of its own and waits for one response.
  public static func exchange(_ bytes: [UInt8], port: Int) async throws -> Response {
    let connection = try RawConnection(port: port)
    return try await connection.exchange(bytes)
  }

  /// Whether something accepts connections on a port of 127.0.0.1.
  public static func isListening(port: Int) -> Bool {
    (try? RawConnection(port: port)) != nil  // Why it does not connect makes no difference.
  }
}

/// One connection to a port of 127.0.0.1.
///
/// What blocks is done on a thread of its own, outside Swift's pool, which the server may need.
public final class RawConnection: Sendable {
  private let socket: Int32

  /// Connects.
  ///
  /// - Throws: `RawHTTP.Failure.refused` when nothing listens.
  public init(port: Int) throws {
    socket = try LoopbackSocket.open()
    LoopbackSocket.beginConnecting(socket, port: port)
    var waited = pollfd(fd: socket, events: Int16(POLLOUT), revents: 0)
    var failure: Int32 = 0
    var size = socklen_t(MemoryLayout<Int32>.size)
    guard poll(&waited, 1, 5000) > 0,
      getsockopt(socket, SOL_SOCKET, SO_ERROR, &failure, &size) == 0, failure == 0
    else {
      // What is let go here is closed by deinit: a second time could hit somebody else's socket.
      throw RawHTTP.Failure.refused
    }
    _ = fcntl(socket, F_SETFL, 0)
  }

  deinit {
    LoopbackSocket.close(socket)
  }

  /// Sends `bytes` and waits for one response.
  public func exchange(_ bytes: [UInt8]) async throws -> RawHTTP.Response {
    try await Self.blocking {
      self.write(bytes)
      return try self.read()
    }
  }

  /// Sends `bytes` without waiting for anything.
  public func send(_ bytes: [UInt8]) async {
    await Self.blocking { self.write(bytes) }
  }

  /// Whether the server ends the connection within `milliseconds`.
  public func isClosed(withinMilliseconds milliseconds: Int) async -> Bool {
    await Self.blocking {
      LoopbackSocket.isReadable(self.socket, withinMilliseconds: milliseconds)
        && LoopbackSocket.read(self.socket) == nil
    }
  }

  /// What the server does not take is not reported: it may answer before it has read everything.
  private func write(_ bytes: [UInt8]) {
    _ = LoopbackSocket.write(bytes, to: socket)
  }

  /// The next response, as long as its `Content-Length` says.
  private func read() throws -> RawHTTP.Response {
    var received: [UInt8] = []
    while true {
      if let response = RawHTTP.Response(received) { return response }
      guard LoopbackSocket.isReadable(socket, withinMilliseconds: 10_000),
        let more = LoopbackSocket.read(socket)
      else { throw RawHTTP.Failure.incomplete(received: received.count) }
      received += more
    }
  }

  private static func blocking<Success: Sendable, Problem: Error>(
    _ work: @escaping @Sendable () throws(Problem) -> Success
  ) async throws(Problem) -> Success {
    let result = await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        do throws(Problem) {
          continuation.resume(returning: Result<Success, Problem>.success(try work()))
        } catch {
          continuation.resume(returning: .failure(error))
        }
      }
    }
    return try result.get()
  }
}

extension RawHTTP.Response {
  /// The response that `bytes` hold; `nil` while it is not complete.
  fileprivate init?(_ bytes: [UInt8]) {
    guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
    let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
      .split(separator: "\r\n")
    let words = lines.first?.split(separator: " ") ?? []
    guard words.count > 1, let status = Int(words[1]) else { return nil }
    let fields = lines.dropFirst().map { $0.split(separator: ":", maxSplits: 1) }
      .filter { $0.count == 2 }
      .map { ($0[0].lowercased(), $0[1].trimmingCharacters(in: .whitespaces)) }
    let headers = Dictionary(fields, uniquingKeysWith: { first, _ in first })
    let length = headers["content-length"].flatMap { Int($0) } ?? 0
    let rest = bytes[end.upperBound...]
    guard rest.count >= length else { return nil }
    self.init(status: status, headers: headers, body: Array(rest.prefix(length)))
  }
}
