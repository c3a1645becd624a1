internal import Iterate

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Reads a file descriptor in batches of whole lines.
///
/// A batch is what there is to read at once: a single line where somebody types, about a mebibyte of
/// them where a file comes in. What is read is never held for longer than its batch.
struct RequestLines {
  /// What comes next.
  enum Batch {
    /// Whole lines, each with its line feed; only the last of all may be without.
    case lines([UInt8])
    /// A line that is longer than `lineLimit` and has been thrown away.
    case overlong
  }

  /// The longest line that is kept, in bytes.
  static let lineLimit = 64 * 1_048_576

  private static let batchSize = 1_048_576
  private static let chunkSize = 256 * 1024
  private static let lineFeed = UInt8(ascii: "\n")

  private let file: Int32
  private let lineLimit: Int
  /// The beginning of a line whose end has not come yet.
  private var rest: [UInt8] = []
  private var isAtEnd = false

  /// Lines of `file`, which stays its owner's to close.
  init(_ file: Int32, lineLimit: Int = Self.lineLimit) {
    self.file = file
    self.lineLimit = lineLimit
  }

  /// The next batch; `nil` at the end.
  ///
  /// - Throws: a failure of the category `data` when the file cannot be read.
  mutating func next() throws(Failure) -> Batch? {
    var bytes = rest
    rest = []
    // Where a line ends; what comes after the last end is the beginning of the next line.
    var end = bytes.lastIndex(of: Self.lineFeed).map { $0 + 1 } ?? 0
    while !isAtEnd {
      if end > 0, bytes.count >= Self.batchSize || !isReadable { break }
      if bytes.count - end > lineLimit {
        guard end == 0 else { break }
        try skipLine(after: &bytes)
        return .overlong
      }
      let start = bytes.count
      try read(into: &bytes)
      if let lineFeed = bytes[start...].lastIndex(of: Self.lineFeed) { end = lineFeed + 1 }
    }
    if isAtEnd { end = bytes.count }
    rest = Array(bytes[end...])
    bytes.removeSubrange(end...)
    return bytes.isEmpty ? nil : .lines(bytes)
  }

  /// Throws everything up to the next line feed away, and keeps what follows it.
  private mutating func skipLine(after bytes: inout [UInt8]) throws(Failure) {
    while !isAtEnd {
      bytes.removeAll(keepingCapacity: true)
      try read(into: &bytes)
      if let lineFeed = bytes.firstIndex(of: Self.lineFeed) {
        rest = Array(bytes[(lineFeed + 1)...])
        return
      }
    }
  }

  private mutating func read(into bytes: inout [UInt8]) throws(Failure) {
    let start = bytes.count
    bytes += repeatElement(0, count: Self.chunkSize)
    let count = bytes.withUnsafeMutableBytes { buffer in
      var count: Int
      repeat {
        count = systemRead(file, buffer.baseAddress?.advanced(by: start), Self.chunkSize)
      } while count < 0 && errno == EINTR
      return count
    }
    bytes.removeSubrange((start + max(0, count))...)
    if count == 0 { isAtEnd = true }
    guard count >= 0 else {
      throw Failure(
        "The requests could not be read", why: String(cString: strerror(errno)),
        fix: "Give them on standard input, one JSON object a line.", category: .data)
    }
  }

  /// Whether there is more to read at once.
  private var isReadable: Bool {
    var descriptor = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, 0) > 0
  }
}

/// `read(2)`, which a method of the same name hides.
private func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ size: Int) -> Int {
  read(file, buffer, size)
}
