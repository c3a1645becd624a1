internal import Iterate
internal import Terminal

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Standard output or standard error.
enum StandardStream: Int32 {
  case output = 1
  case error = 2

  /// Writes all of `text` as it is: for what programs read.
  ///
  /// - Throws: a failure of the category `data` when it cannot be written. That nobody reads any
  ///   more, as after `| head`, is none.
  func write(_ text: String) throws(Failure) {
    var text = text
    let result = text.withUTF8 { bytes in
      Result { () throws(Failure) in try write(bytes: bytes) }
    }
    _ = try result.get()
  }

  /// Writes all of `bytes` as they are.
  ///
  /// - Returns: whether anybody reads them.
  /// - Throws: a failure of the category `data` when they cannot be written.
  func write(bytes: UnsafeBufferPointer<UInt8>) throws(Failure) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let buffer = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: rest))
      guard let start = buffer.baseAddress else { return true }
      let count = systemWrite(rawValue, start, buffer.count)
      if count < 0 {
        if errno == EINTR { continue }
        if errno == EPIPE { return false }
        throw Failure(
          "The output could not be written", why: String(cString: strerror(errno)),
          fix: "Make room, or send it somewhere else.", category: .data)
      }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Writes lines for people: whatever could steer a terminal, or make two lines of one, is made
  /// visible.
  ///
  /// - Throws: a failure of the category `data` when they cannot be written.
  func write(lines: [String]) throws(Failure) {
    try write(lines.map { Sanitize.text($0) + "\n" }.joined())
  }

  /// Writes a table for programs, to a terminal as lines for people.
  ///
  /// - Throws: a failure of the category `data` when it cannot be written.
  func write(table: String) throws(Failure) {
    guard isatty(rawValue) == 1 else { return try write(table) }
    try write(lines: table.split(separator: "\r\n").map(String.init))
  }

  /// Puts something in the place of standard streams that are closed, which cannot be used either.
  ///
  /// Else the next file that is opened would be taken for the missing one.
  static func fillGaps() {
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
      // The lowest number that is free is taken, which is this one. It is opened the wrong way round
      // on purpose: reading or writing fails as before.
      _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Writes lines to standard error.
  static func complain(_ lines: [String]) {
    // Where complaints cannot be written there is nowhere left to say so.
    try? StandardStream.error.write(lines: lines)
  }
}

/// write(2), under a name that a member called `write` does not hide.
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}
