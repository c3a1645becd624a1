internal import Iterate
internal import Segment

/// Reads workspace files: YAML or JSON into a `Workspace`, or everything that is wrong with it.
struct WorkspaceReader: Sendable {
  /// The largest file that is read, in bytes.
  static let sizeLimit = 8 * 1_048_576

  /// The variables for `${NAME}`.
  var environment: [String: String]

  /// Reads the file at `path`.
  ///
  /// - Throws: the first thing that keeps it from being text or YAML, else every mistake in it.
  func read(_ path: String) throws(WorkspaceFailure) -> WorkspaceReading {
    try decode(try Self.text(of: path), path: path)
  }

  /// The text of the file at `path`.
  ///
  /// - Throws: what keeps it from being text.
  static func text(of path: String) throws(WorkspaceFailure) -> String {
    let bytes: [UInt8]
    do {
      bytes = try LocalFile.read(path, limit: sizeLimit)
    } catch {
      switch error {
      case .missing: throw .missing(path: path)
      case .tooLarge(_, let limit): throw .tooLarge(path: path, limit: limit)
      case .system(_, let reason): throw .unreadable(path: path, reason: reason)
      }
    }
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
      throw .notText(path: path, at: TextPosition(ofFirstIllegalByteIn: bytes))
    }
    // Editors on Windows begin a file with a byte order mark, which the parser would take for text.
    let start = text.unicodeScalars.first == "\u{FEFF}" ? 1 : 0
    return String(text.unicodeScalars.dropFirst(start))
  }

  /// Reads `text`, the contents of the file at `path`.
  ///
  /// - Throws: why it is not YAML, else every mistake in it.
  func decode(_ text: String, path: String) throws(WorkspaceFailure) -> WorkspaceReading {
    let yaml = path.hasSuffix(".json") ? SurrogateEscapes(json: text).combined : text
    let parsed: YAMLNode?
    do {
      parsed = try YAMLNode.parse(yaml: yaml)
    } catch {
      throw .syntax(path: path, error)
    }
    guard let parsed, parsed.scalar?.value != .null else { throw .empty(path: path) }

    var problems: [WorkspaceProblem] = []
    let root = interpolate(parsed, problems: &problems)
    let unresolved = Set(problems.map(\.path))
    var checker = ShapeChecker()
    checker.check(root, against: .section(WorkspaceGrammar.root), at: JSONPath())
    // A text whose variable is not set is no mistake of its own form as well.
    problems += checker.problems.filter { !unresolved.contains($0.path) }
    var decoder = WorkspaceDecoder()
    var reading = decoder.decode(root, defaultName: Self.name(of: path))
    reading.notes = decoder.diagnostics.notes.sorted {
      ($0.position, $0.text) < ($1.position, $1.text)
    }
    problems += decoder.diagnostics.problems
    guard problems.isEmpty else {
      throw .problems(
        path: path, problems.sorted { ($0.position, $0.what) < ($1.position, $1.what) })
    }
    return reading
  }

  /// Puts the variables in, except into profiles, whose texts are put together when they are used.
  private func interpolate(
    _ root: YAMLNode, problems: inout [WorkspaceProblem]
  ) -> YAMLNode {
    guard let members = root.members else { return root }
    var root = root
    var result: [YAMLNode.Member] = []
    for var member in members {
      if member.key != "profiles" {
        member.value = member.value.interpolated(
          with: environment, at: JSONPath([.key(member.key)]), problems: &problems)
      }
      result.append(member)
    }
    root.content = .mapping(result)
    return root
  }

  /// What a workspace without a name is called: its file, without folders and ending.
  private static func name(of path: String) -> String {
    let file = path.split(separator: "/").last ?? "workspace"
    let name = file.prefix { $0 != "." }
    return name.isEmpty ? String(file) : String(name)
  }
}
