internal import Segment

/// What the decoders found that shapes cannot say: mistakes, and what is likely not meant.
struct WorkspaceDiagnostics: Sendable {
  /// Mistakes.
  private(set) var problems: [WorkspaceProblem] = []
  /// What is likely not meant.
  private(set) var notes: [WorkspaceNote] = []

  /// Records a mistake in `node`.
  mutating func problem(
    _ what: String, fix: String, in node: YAMLNode, at path: JSONPath
  ) {
    problems.append(
      WorkspaceProblem(path: path, position: node.position, what: what, fix: fix))
  }

  /// Records a note on `node`.
  mutating func note(_ text: String, on node: YAMLNode, at path: JSONPath) {
    notes.append(WorkspaceNote(path: path, position: node.position, text: text))
  }

  /// Notes blanks around a name, which count when events are compared.
  mutating func noteBlanks(around name: String, in node: YAMLNode, at path: JSONPath) {
    if name.first?.isWhitespace == true || name.last?.isWhitespace == true {
      note("\"\(name)\" begins or ends with a blank, which counts.", on: node, at: path)
    }
  }
}

extension JSONPath {
  /// This path and the member `key`.
  func key(_ key: String) -> JSONPath { appending(.key(key)) }

  /// This path and the element `index`.
  func index(_ index: Int) -> JSONPath { appending(.index(index)) }
}
