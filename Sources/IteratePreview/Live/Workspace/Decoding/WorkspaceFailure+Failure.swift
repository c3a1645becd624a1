internal import Iterate
internal import Segment

extension WorkspaceFailure {
  /// How many mistakes are listed at once.
  private static let shownProblems = 50

  /// A path as one types it in a shell.
  private static func word(_ path: String) -> String {
    let isPlain = path.allSatisfy { $0.isLetter || $0.isNumber || "/._-~".contains($0) }
    let parts = path.split(separator: "'", omittingEmptySubsequences: false)
    return isPlain ? path : "'\(parts.joined(separator: "'\\''"))'"
  }

  /// The failure as people read it; every mistake is a line of its own in `why`.
  var failure: Failure {
    switch self {
    case .missing(let path):
      Failure(
        "There is no workspace at \(path)",
        fix:
          "Check the path, or write a starter there with: iterate-preview init \(Self.word(path)).",
        category: .configuration)
    case .unreadable(let path, let reason):
      Failure(
        "The workspace \(path) cannot be read", why: reason,
        fix: "Check that it is a file and that you may read it.", category: .configuration)
    case .tooLarge(let path, let limit):
      Failure(
        "The workspace \(path) is larger than \(limit / 1_048_576) MiB",
        fix: "Check that it is the right file, or split it.", category: .configuration)
    case .notText(let path):
      Failure(
        "The workspace \(path) is not UTF-8 text",
        fix: "Check that it is the right file, and save it as UTF-8.", category: .configuration)
    case .empty(let path):
      Failure(
        "The workspace \(path) is empty",
        fix: "Write a starter over it with: iterate-preview init --force \(Self.word(path)).",
        category: .configuration)
    case .syntax(let path, let error):
      Self.failure(
        path,
        [
          WorkspaceProblem(
            path: JSONPath(), position: error.position, what: error.what, fix: error.fix)
        ])
    case .problems(let path, let problems):
      Self.failure(path, problems)
    }
  }

  private static func failure(_ path: String, _ problems: [WorkspaceProblem]) -> Failure {
    var lines = problems.prefix(shownProblems).map { $0.line(file: path) }
    if problems.count > shownProblems {
      lines.append("and \(problems.count - shownProblems) more")
    }
    let count = problems.count == 1 ? "a mistake" : "\(problems.count) mistakes"
    return Failure(
      "The workspace \(path) has \(count)", why: lines.joined(separator: "\n"),
      fix: "Correct the file and try again.", category: .configuration)
  }
}
