internal import Foundation

/// A file that the kernel makes up when it is read.
struct ProcFile {
  /// Its text; empty when there is no such file any more.
  let text: String

  /// Reads it.
  init(_ path: String) {
    var bytes: [UInt8] = []
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while descriptor >= 0 {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// Its lines.
  var lines: [Substring] { text.split(separator: "\n") }

  /// Its words.
  var words: [Substring] { text.split(whereSeparator: \.isWhitespace) }

  /// The number after a name and a colon.
  func number(_ name: String) -> Int? {
    let line = lines.first { $0.hasPrefix(name + ":") }
    return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }
  }
}
