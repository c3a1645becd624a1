/// Why there is no workspace to be had from a file.
enum WorkspaceFailure: Error, Hashable, Sendable {
  /// There is no file of this path.
  case missing(path: String)
  /// The operating system does not give the file out, for this reason.
  case unreadable(path: String, reason: String)
  /// The file has more bytes than `limit`.
  case tooLarge(path: String, limit: Int)
  /// The file is not UTF-8 text; the first byte that cannot be in one is at this place.
  case notText(path: String, at: TextPosition)
  /// There is nothing in the file but blanks and comments.
  case empty(path: String)
  /// The file is not YAML.
  case syntax(path: String, YAMLSyntaxError)
  /// The file is YAML but not a workspace. Never empty, in the order of the file.
  case problems(path: String, [WorkspaceProblem])
}
