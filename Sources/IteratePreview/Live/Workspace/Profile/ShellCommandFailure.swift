/// Why a shell command gave no line of output.
enum ShellCommandFailure: Error, Hashable, Sendable {
  /// It could not be started, for this reason.
  case notStarted(reason: String)
  /// It ended with this exit code.
  case failed(exitCode: Int32)
  /// It was ended by this signal.
  case killed(signal: Int32)
  /// It was not done in time and was ended.
  case timedOut(Duration)
  /// It printed nothing.
  case printedNothing
  /// The first line it printed is no text, or too long.
  case printedNoText
}

extension ShellCommandFailure {
  /// The cause, as a part of a sentence.
  var why: String {
    switch self {
    case .notStarted(let reason): "it could not be started: \(reason)"
    case .failed(let exitCode): "it ended with exit code \(exitCode)"
    case .killed(let signal): "it was ended by signal \(signal)"
    case .timedOut(let limit): "it was not done after \(limit.components.seconds) s"
    case .printedNothing: "it printed nothing"
    case .printedNoText: "the first line it printed is not a text of reasonable length"
    }
  }
}
