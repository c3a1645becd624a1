internal import Console
internal import Iterate

/// Finds the workspace and reads it; the demo workspace where there is none.
struct WorkspaceLoader: Sendable {
  /// The file named on the command line.
  let explicit: String?
  /// Whether the demo workspace is wanted, whatever files there are.
  var isDemo = false
  /// The demo workspace.
  var demo = DemoWorkspace.value
  /// The variables and folders.
  let world: World

  /// The loader of the demo workspace.
  static func demo(in world: World) -> WorkspaceLoader {
    WorkspaceLoader(explicit: nil, isDemo: true, world: world)
  }

  /// The loader of the same file, whatever else there comes to be: what the console opened with is
  /// what it reads again.
  func pinned(to source: LoadedWorkspace) -> WorkspaceLoader {
    WorkspaceLoader(explicit: source.path, isDemo: source.path == nil, demo: demo, world: world)
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
      return LoadedWorkspace(workspace: demo)
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

  /// Reads the workspace once more.
  ///
  /// A file that is not there any more was there before: that is said, and not how to write one.
  func reload() -> Result<LoadedWorkspace, Failure> {
    do throws(Failure) {
      return .success(try load())
    } catch {
      guard let path = location.path, !LocalFile.exists(path) else { return .failure(error) }
      return .failure(
        Failure(
          "The workspace file \(path) is gone",
          fix: "What was read last stays in use. Put the file back: it is picked up at once.",
          category: .configuration))
    }
  }
}
