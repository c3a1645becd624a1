internal import ArgumentParser
internal import Console
internal import Iterate
internal import Segment

/// `iterate-preview workspace`: where workspaces are, whether one is right, and its schema.
struct WorkspaceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workspace", abstract: "Find and check workspaces.",
    subcommands: [Path.self, Check.self, Schema.self])

  /// `workspace path`: every place that is looked at.
  struct Path: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print where workspaces and settings are looked for, and which are used.")

    @OptionGroup var options: WorkspaceOptions

    /// Where the operator's settings are; `nil` where there is no home for them.
    fileprivate static var settingsPath: String? {
      World().directories.map { Settings.path(in: $0) }
    }

    func run() throws {
      let location = options.loader(in: World()).location
      var lines = location.places.map { place in
        let state = place.isUsed ? "used" : place.exists ? "there" : "not there"
        return "\(place.path)  \(state)"
      }
      if location.path == nil { lines.append("the demo workspace  used") }
      if let path = Self.settingsPath {
        lines.append("\(path)  settings, \(LocalFile.exists(path) ? "used" : "not there")")
      }
      try StandardStream.output.write(lines: lines)
    }
  }

  /// `workspace check`: reads it and says what is wrong.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check a workspace, and your settings, and name every mistake.")

    @Argument(help: ArgumentHelp("The workspace file, like --workspace.", valueName: "path"))
    var file: String?

    @OptionGroup var options: WorkspaceOptions

    func validate() throws {
      if file != nil, options.workspace != nil {
        throw ValidationError("The workspace is named twice. Leave --workspace out.")
      }
    }

    func run() throws {
      var options = options
      options.workspace = options.workspace ?? file
      let loaded = try options.loader(in: World()).load()
      let workspace = loaded.workspace
      let hints = workspace.subscriptions.flatMap(Self.hints)
      // What is well formed can still be of no use.
      let found = hints.isEmpty ? "no mistakes" : "well formed, with the remarks above"
      let lines =
        loaded.notes + hints + [
          """
          \(loaded.path ?? "the demo workspace"): \(found); surveys: \(workspace.surveys.count), \
          events: \(workspace.events.count), profiles: \(workspace.profiles.count)
          """
        ]
      try StandardStream.output.write(lines: lines)
      try checkSettings()
    }

    /// Checks the settings file too, if there is one.
    private func checkSettings() throws {
      guard let path = Path.settingsPath, try SettingsReader.read(path) != nil else { return }
      try StandardStream.output.write(lines: ["\(path): no mistakes"])
    }

    /// Where a subscription does not do what was surely meant, and what to write instead.
    private static func hints(on subscription: Subscription) -> [String] {
      subscription.lints.flatMap { lint -> [String] in
        let correction =
          switch lint {
          case .trigger(let lint): lint.correction
          case .mapping(let lint): lint.correction?.text
          }
        return ["\(subscription.name): \(lint.explanation) (\(lint.name))"]
          + (correction.map { ["  meant: \($0)"] } ?? [])
      }
    }
  }

  /// `workspace schema`: the JSON Schema.
  struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the JSON Schema of workspaces, for editors.")

    @Flag(help: "Print that of the settings file instead.")
    var settings = false

    func run() throws {
      try StandardStream.output.write(settings ? SettingsSchema.text : WorkspaceSchema.text)
    }
  }
}
