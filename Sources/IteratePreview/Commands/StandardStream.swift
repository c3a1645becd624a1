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

  /// Writes all of `text`.
  ///
  /// Towards a terminal everything that could steer it is made visible.
  func write(_ text: String) {
    let shown = isatty(rawValue) == 1 ? Self.harmless(text) : text
    var bytes = Array(shown.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { systemWrite(rawValue, $0.baseAddress, $0.count) }
      // Nobody reads any more, as after `| head`: there is nothing left to say it to.
      guard count > 0 || errno == EINTR else { return }
      bytes = bytes.dropFirst(max(0, count))
    }
  }

  private static func harmless(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Sanitize.text(String($0)) }.joined(separator: "\n")
  }
}

/// write(2), under a name that a member called `write` does not hide.
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}
