internal import ArgumentParser

/// What is opened: a workspace named as an argument or with its option, and what goes with it.
struct OpeningOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("The workspace file.", valueName: "workspace"))
  var file: String?

  @OptionGroup var options: WorkspaceOptions

  func validate() throws {
    if file != nil, options.workspace != nil {
      throw ValidationError("Name the workspace once: as an argument, or with --workspace.")
    }
  }

  /// The profile to start with.
  var profile: String? { options.profile }

  /// Reads the workspace.
  func loader(in world: World) -> WorkspaceLoader {
    WorkspaceLoader(explicit: file ?? options.workspace, world: world)
  }
}
