internal import Console
internal import Iterate

/// Finds the workspace and reads it; the demo workspace where there is none.
struct WorkspaceLoader: Sendable {
  /// The file named on the command line.
  let explicit: String?
  /// Whether the demo workspace is wanted, whatever files there are.
  var isDemo = false
  /// The variables and folders.
  let world: World

  /// The loader of the demo workspace.
  static func demo(in world: World) -> WorkspaceLoader {
    WorkspaceLoader(explicit: nil, isDemo: true, world: world)
  }

  /// Where the workspace is looked for.
  var location: WorkspaceLocation {
    WorkspaceLocation(explicit: explicit, directories: world.directories)
  }

  /// Reads the workspace.
  ///
  /// - Throws: a failure of the category `configuration` that names every mistake.
  func load() throws(Failure) -> LoadedWorkspace {
    guard !isDemo, let path = location.path else {
      return LoadedWorkspace(workspace: DemoWorkspace.value)
    }
    do {
      let reading = try WorkspaceReader(environment: world.environment).read(path)
      return LoadedWorkspace(
        workspace: reading.workspace, path: path,
        notes: reading.notes.map { $0.line(file: path) })
    } catch {
      throw error.failure
    }
  }
}
