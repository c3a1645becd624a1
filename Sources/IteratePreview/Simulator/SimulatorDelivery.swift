internal import HTTPTypes
internal import HummingbirdCore
internal import Iterate
internal import NIOCore

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Delivers a reply of the simulator as it wants to be delivered, spoiled or not.
struct SimulatorDelivery: Sendable {
  let reply: SimulatorReply
  /// Whether the request was for the head alone.
  let isForHead: Bool

  /// The bytes of a padded body that are sent at a time.
  private static let pieceBytes = 64 * 1024

  /// Sends the reply, or as much of it as is meant to arrive.
  ///
  /// - Throws: that the client is gone, or the server is being stopped.
  func send(with writer: consuming ResponseWriter, on channel: any Channel) async throws {
    if reply.delayMilliseconds > 0 {
      try await Task.sleep(for: .milliseconds(reply.delayMilliseconds))
    }
    let body = reply.response.body
    switch reply.manner {
    case .unanswered:
      try await channel.close().get()
    case .whole:
      let content = isForHead ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: body))
      try await writer.write(response: head(bodyBytes: body.count), body: content)
    case .padded(let count):
      var writer = try await writer.writeHead(head(bodyBytes: count))
      try await writer.write(ByteBuffer(bytes: body))
      try await Self.pad(count - body.count, to: &writer)
      try await writer.finish(nil)
    case .dripped(let milliseconds):
      var writer = try await writer.writeHead(head(bodyBytes: body.count))
      for byte in body {
        try await Task.sleep(for: .milliseconds(milliseconds))
        try await writer.write(ByteBuffer(bytes: CollectionOfOne(byte)))
      }
      try await writer.finish(nil)
    case .reset(let count):
      var writer = try await writer.writeHead(head(bodyBytes: body.count))
      try await writer.write(ByteBuffer(bytes: body.prefix(count)))
      // Closed while it must not linger, a connection is reset.
      let atOnce = linger(l_onoff: 1, l_linger: 0)
      try await (channel as? any SocketOptionProvider)?.setSoLinger(atOnce).get()
      try await channel.close().get()
    }
  }

  private static func pad(_ count: Int, to writer: inout some ResponseBodyWriter) async throws {
    let piece = ByteBuffer(repeating: UInt8(ascii: " "), count: pieceBytes)
    var left = count
    while left > 0 {
      try await writer.write(
        left < pieceBytes ? piece.getSlice(at: 0, length: left) ?? piece : piece)
      left -= pieceBytes
    }
  }

  private func head(bodyBytes: Int) -> HTTPTypes.HTTPResponse {
    var fields = HTTPFields()
    for header in reply.response.headers {
      guard let name = HTTPField.Name(header.name) else { continue }
      fields.append(HTTPField(name: name, value: header.value))
    }
    if reply.response.status != 204 { fields[.contentLength] = String(bodyBytes) }
    return HTTPTypes.HTTPResponse(
      status: HTTPTypes.HTTPResponse.Status(code: reply.response.status), headerFields: fields)
  }
}
