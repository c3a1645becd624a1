/// Why nothing could be measured.
enum BenchFailure: Error, CustomStringConvertible {
  /// The system lacks what the figures are taken from.
  case unsupported
  /// The command line is not understood; the text says what is wrong with it.
  case usage(String)
  /// There is no terminal to be had, or the program does not start in it.
  case notStarted(program: String, PtyError)
  /// The program has ended, or has gone on without showing what was waited for.
  case notShown(program: String, waitedFor: [String], screen: String)
  /// A file or a folder could not be written; the text is the system's reason.
  case notWritten(path: String, reason: String)
  /// A tool of the system that a peer needs has failed.
  case toolFailed(String)

  var description: String {
    switch self {
    case .unsupported:
      "The figures come from /proc, which only Linux has."
    case .usage(let what):
      "\(what) See --help."
    case .notStarted(let program, let error):
      "\(program) could not be started in a terminal: \(error)."
    case .notShown(let program, let texts, let screen):
      """
      \(program) did not show \(texts.map { "“\($0)”" }.joined(separator: ", ")). Its screen:
      \(screen)
      """
    case .notWritten(let path, let reason):
      "\(path) could not be written: \(reason)"
    case .toolFailed(let command):
      "This command failed: \(command)."
    }
  }
}
