internal import Foundation
internal import Synchronization

/// A host that answers whatever it is asked with one large JSON body, as long as this value is held.
final class LargeReplyServer: Sendable {
  /// Its address, such as `http://127.0.0.1:40000`.
  let address: String

  private let listener: Int32
  private let sentAt = Mutex<ContinuousClock.Instant?>(nil)

  /// Starts to listen.
  ///
  /// - Parameter bodySize: How many bytes the body has at least.
  /// - Throws: ``BenchFailure/toolFailed(_:)`` when there is no socket.
  init(bodySize: Int) throws(BenchFailure) {
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard listener >= 0, let port = Self.listen(listener) else {
      throw .toolFailed("a server for large replies")
    }
    address = "http://127.0.0.1:\(port)"
    let reply = Self.reply(bodySize)
    let listener = listener
    Thread.detachNewThread { [weak self] in
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { return }
        Thread.detachNewThread { [weak self] in
          while Self.takesRequest(connection), Self.send(reply, to: connection) {
            self?.sentAt.withLock { $0 = .now }
          }
          close(connection)
        }
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  /// When the last byte of the last reply was handed to the system; `nil` before the first.
  var lastSent: ContinuousClock.Instant? { sentAt.withLock { $0 } }

  /// A text that stands at the beginning of each body.
  static let marker = "first_member"

  /// A reply as a survey's host could give it: records of nine members, of all kinds.
  private static func reply(_ size: Int) -> [UInt8] {
    var body = #"{"\#(marker)":1,"results":{"auth":{"token":"t0"}},"items":["#
    var number = 0
    while body.utf8.count < size {
      body += number == 0 ? "" : ","
      body += """
        {"id":"q\(number)","type":"question","name":"Question number \(number)","required":true,\
        "date":"2026-11-30T10:00:00Z","score":\(Double(number) / 8),"token":null,\
        "options":["one","two","three"],\
        "description":"How likely are you to recommend us to a friend or colleague?"}
        """
      number += 1
    }
    body += "]}"
    let head = """
      HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\
      Content-Length: \(body.utf8.count)\r\n\r\n
      """
    return Array((head + body).utf8)
  }

  private static func listen(_ socket: Int32) -> UInt16? {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(INADDR_LOOPBACK).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    return withUnsafeMutablePointer(to: &address) { address in
      address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(socket, address, size) == 0 && Foundation.listen(socket, 8) == 0
          && getsockname(socket, address, &size) == 0
      } ? UInt16(bigEndian: address.pointee.sin_port) : nil
    }
  }

  /// Reads one request; `false` when there is no further one.
  private static func takesRequest(_ connection: Int32) -> Bool {
    var request: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      if let length = length(of: request) { return request.count >= length }
      let count = recv(connection, &buffer, buffer.count, 0)
      guard count > 0 else { return false }
      request += buffer.prefix(count)
    }
  }

  /// How long a request is, body included; `nil` while there is not all of it.
  private static func length(of request: [UInt8]) -> Int? {
    let text = String(decoding: request, as: UTF8.self)
    guard let end = text.range(of: "\r\n\r\n") else { return nil }
    let body = text.firstMatch(of: /(?i)content-length: ([0-9]+)/).flatMap { Int($0.output.1) } ?? 0
    let length = text[..<end.upperBound].utf8.count + body
    return request.count >= length ? length : nil
  }

  private static func send(_ bytes: [UInt8], to connection: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Foundation.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
