internal import Console
internal import Iterate
internal import Terminal

/// Writes the lines of the tail, each by itself and at once, and nothing but lines.
final class TailOutput {
  private let isColored: Bool
  private let hasPrompt: Bool
  private let stream: StandardStream
  /// Whether the last thing written is a prompt, behind which the operator may be typing.
  private var isPrompting = false

  private static let prompt = "> "

  /// An output of which nothing was written.
  init(isColored: Bool, hasPrompt: Bool, to stream: StandardStream = .output) {
    self.isColored = isColored
    self.hasPrompt = hasPrompt
    self.stream = stream
  }

  /// Writes lines.
  ///
  /// - Returns: whether anybody reads them.
  /// - Throws: a failure of the category `data` when they cannot be written.
  func write(_ lines: [TailLine]) throws(Failure) -> Bool {
    for line in lines {
      let start = isPrompting ? "\n" : ""
      isPrompting = false
      guard try write(start + text(of: line) + "\n") else { return false }
    }
    return true
  }

  /// Says that a line is waited for, once.
  ///
  /// - Returns: whether anybody reads it.
  /// - Throws: a failure of the category `data` when it cannot be written.
  func prompt(isWaiting: Bool) throws(Failure) -> Bool {
    guard hasPrompt, isWaiting, !isPrompting else { return true }
    isPrompting = true
    return try write(Self.prompt)
  }

  /// Leaves the operator's shell a line of its own.
  func end() {
    guard isPrompting else { return }
    isPrompting = false
    // Where nobody reads any more nothing is left to be said.
    _ = try? write("\n")
  }

  /// The operator has ended the line behind the prompt.
  func promptIsAnswered() { isPrompting = false }

  private func text(of line: TailLine) -> String {
    let opening = Sanitize.text(line.opening)
    guard !opening.isEmpty else { return Sanitize.text(line.text) }
    return "\(colored(opening, line.kind)): \(Sanitize.text(line.text))"
  }

  private func colored(_ text: String, _ kind: TailLine.Kind) -> String {
    guard isColored, let code = Self.code(of: kind) else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  /// The colour of a kind of line among the terminal's own sixteen; `nil` for its usual one.
  private static func code(of kind: TailLine.Kind) -> Int? {
    switch kind {
    case .sent: 36
    case .answered: 32
    case .cancelled, .question: 33
    case .failed: 31
    case .note, .answer: nil
    }
  }

  private func write(_ text: String) throws(Failure) -> Bool {
    var text = text
    let result = text.withUTF8 { bytes in
      Result { () throws(Failure) in try stream.write(bytes: bytes) }
    }
    return try result.get()
  }
}
