import Foundation

/// The system's socket calls, in the few forms the loopback server needs.
enum LoopbackSocket {
  /// A call that failed, and why.
  struct Failure: Error {
    let call: String
    let reason: Int32
  }

  #if canImport(Darwin)
    private static let stream = SOCK_STREAM
    private static let quiet: Int32 = 0
  #else
    private static let stream = Int32(SOCK_STREAM.rawValue)
    private static let quiet = Int32(MSG_NOSIGNAL)
  #endif

  /// A new TCP socket, which no program started meanwhile inherits.
  static func open() throws -> Int32 {
    let socket = socket(AF_INET, stream, 0)
    guard socket >= 0 else { throw Failure(call: "socket", reason: errno) }
    prepare(socket)
    return socket
  }

  /// Binds `socket` to a free port of 127.0.0.1, starts to listen and returns the port.
  static func listen(_ socket: Int32, backlog: Int32) throws -> Int {
    var address = loopback(port: 0)
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withSocketAddress(&address) { bind(socket, $0, size) == 0 }
    guard isBound, Foundation.listen(socket, backlog) == 0 else {
      throw Failure(call: "listen", reason: errno)
    }
    guard withSocketAddress(&address, { getsockname(socket, $0, &size) == 0 }) else {
      throw Failure(call: "getsockname", reason: errno)
    }
    return Int(UInt16(bigEndian: address.sin_port))
  }

  /// The next connection, or nil when `socket` takes no more.
  static func accept(_ socket: Int32) -> Int32? {
    let accepted = Foundation.accept(socket, nil, nil)
    guard accepted >= 0 else { return nil }
    prepare(accepted)
    return accepted
  }

  /// Begins to connect to a port of 127.0.0.1 without waiting for the outcome.
  static func beginConnecting(_ socket: Int32, port: Int) {
    _ = fcntl(socket, F_SETFL, O_NONBLOCK)
    var address = loopback(port: port)
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    _ = withSocketAddress(&address) { connect(socket, $0, size) }
  }

  /// What has arrived, after waiting for it; nil when the peer has hung up.
  static func read(_ socket: Int32) -> [UInt8]? {
    let bytes = [UInt8](unsafeUninitializedCapacity: 65536) { buffer, count in
      count = max(0, recv(socket, buffer.baseAddress, buffer.count, 0))
    }
    return bytes.isEmpty ? nil : bytes
  }

  /// Sends all of `bytes` and returns whether that went through.
  static func write(_ bytes: [UInt8], to socket: Int32) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let slice = UnsafeRawBufferPointer(rebasing: rest)
        let sent = Foundation.send(socket, slice.baseAddress, slice.count, quiet)
        guard sent > 0 else { return false }
        rest = rest.dropFirst(sent)
      }
      return true
    }
  }

  /// Waits until a read would not block, or the time is over, and returns which it was.
  static func isReadable(_ socket: Int32, withinMilliseconds milliseconds: Int) -> Bool {
    var waited = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
    return poll(&waited, 1, Int32(clamping: milliseconds)) > 0
  }

  /// Ends both directions, which lets a blocked read or write return.
  static func shutDown(_ socket: Int32) {
    _ = Foundation.shutdown(socket, Int32(SHUT_RDWR))
  }

  /// Gives the socket back to the system.
  static func close(_ socket: Int32) {
    _ = Foundation.close(socket)
  }

  private static func prepare(_ socket: Int32) {
    _ = fcntl(socket, F_SETFD, FD_CLOEXEC)
    var on: Int32 = 1
    let size = socklen_t(MemoryLayout<Int32>.size)
    _ = setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &on, size)
    #if canImport(Darwin)
      _ = setsockopt(socket, SOL_SOCKET, SO_NOSIGPIPE, &on, size)
    #endif
  }

  private static func loopback(port: Int) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(truncatingIfNeeded: port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }

  private static func withSocketAddress<Result>(
    _ address: inout sockaddr_in, _ body: (UnsafeMutablePointer<sockaddr>) -> Result
  ) -> Result {
    withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1, body)
    }
  }
}
