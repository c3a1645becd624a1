internal import Foundation

/// One line that tells somebody who waits how far it is.
enum Progress {
  /// Shows it in place of the last one.
  static func show(_ text: String) { replaceLine(by: "\(text)…") }

  /// Takes it away.
  static func clear() { replaceLine(by: "") }

  private static func replaceLine(by text: String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
  }
}
