#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A pipe to oneself: what is written at one end makes the other end readable, which poll(2) sees.
///
/// Neither end blocks: what does not fit is dropped, since a full pipe wakes its reader anyway.
final class SelfPipe: Sendable {
  /// What the loop waits for.
  let readEnd: Int32
  /// Where anyone writes, also a signal handler.
  let writeEnd: Int32

  /// Opens the pipe.
  ///
  /// - Throws: ``TerminalFailure/system(call:reason:)`` when descriptors have run out.
  init() throws(TerminalFailure) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      throw .system(call: "pipe", reason: String(cString: strerror(errno)))
    }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// Makes the other end readable.
  func wake() {
    var byte: UInt8 = 1
    _ = write(writeEnd, &byte, 1)
  }

  /// Takes all that is waiting.
  @discardableResult func drain() -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 256)
    while case let count = read(readEnd, &buffer, buffer.count), count > 0 {
      bytes += buffer[..<count]
    }
    return bytes
  }
}
