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

  /// Which file it is about.
  enum File: String {
    case workspace, settings

    /// How a sentence begins that has the path of the file next.
    fileprivate var title: String {
      switch self {
      case .workspace: "The workspace"
      case .settings: "The settings file"
      }
    }

    /// What `init` is told to write there.
    fileprivate func command(_ option: String, _ path: String) -> String {
      switch self {
      case .workspace: "iterate-preview init\(option) \(path)"
      case .settings: "iterate-preview init --settings\(option)"
      }
    }
  }

  /// The failure of a workspace as people read it.
  var failure: Failure { failure(in: .workspace) }

  /// The failure as people read it; every mistake is a line of its own in `why`.
  func failure(in file: File) -> Failure {
    switch self {
    case .missing(let path):
      Failure(
        "There is no \(file.rawValue) at \(path)",
        fix: "Check the path, or write a starter there with: "
          + "\(file.command("", Self.word(path))).",
        category: .configuration)
    case .unreadable(let path, let reason):
      Failure(
        "\(file.title) \(path) cannot be read", why: reason,
        fix: "Check that it is a file and that you may read it.", category: .configuration)
    case .tooLarge(let path, let limit):
      Failure(
        "\(file.title) \(path) is larger than \(limit / 1_048_576) MiB",
        fix: "Check that it is the right file, or split it.", category: .configuration)
    case .notText(let path, let position):
      Failure(
        "\(file.title) \(path) is not UTF-8 text",
        why: "\(path):\(position.line):\(position.column): a byte that no such text has",
        fix: "Check that it is the right file, and save it as UTF-8.", category: .configuration)
    case .empty(let path):
      Failure(
        "\(file.title) \(path) is empty",
        fix: "Write a starter over it with: \(file.command(" --force", Self.word(path))).",
        category: .configuration)
    case .syntax(let path, let error):
      Self.failure(
        file, path,
        [
          WorkspaceProblem(
            path: JSONPath(), position: error.position, what: error.what, fix: error.fix)
        ])
    case .problems(let path, let problems):
      Self.failure(file, path, problems)
    }
  }

  private static func failure(
    _ file: File, _ path: String, _ problems: [WorkspaceProblem]
  ) -> Failure {
    var lines = problems.prefix(shownProblems).map { $0.line(file: path) }
    if problems.count > shownProblems {
      lines.append("and \(problems.count - shownProblems) more")
    }
    let count = problems.count == 1 ? "a mistake" : "\(problems.count) mistakes"
    return Failure(
      "\(file.title) \(path) has \(count)", why: lines.joined(separator: "\n"),
      fix: "Correct the file and try again.", category: .configuration)
  }
}
