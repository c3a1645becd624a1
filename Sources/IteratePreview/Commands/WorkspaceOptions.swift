internal import ArgumentParser
internal import Console
internal import Iterate

/// What every command that reads a workspace accepts.
struct WorkspaceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The workspace file.", valueName: "path"))
  var workspace: String?

  @Option(help: ArgumentHelp("The profile that says where firings go.", valueName: "name"))
  var profile: String?

  /// The loader for the file these options name.
  func loader(in world: World) -> WorkspaceLoader {
    WorkspaceLoader(explicit: workspace, world: world)
  }
}

extension Failure {
  /// A profile was named that the workspace does not have.
  static func unknownProfile(_ name: String, in workspace: Workspace) -> Failure {
    let names = workspace.profiles.map(\.name)
    let near = NameDistance.nearest(to: name, among: names)
    return Failure(
      "The workspace has no profile \(name)",
      fix: near.map { "Did you mean \($0.name)?" }
        ?? "It has \(names.joined(separator: ", ")).",
      category: .notFound)
  }
}
