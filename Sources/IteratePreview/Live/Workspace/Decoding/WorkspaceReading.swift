internal import Iterate

/// What a workspace file gave.
struct WorkspaceReading: Hashable, Sendable {
  /// The workspace.
  var workspace: Workspace
  /// What is allowed but likely not meant, in the order of the file.
  var notes: [WorkspaceNote]
}
