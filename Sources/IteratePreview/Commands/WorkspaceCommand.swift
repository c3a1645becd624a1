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
      abstract: "Print where workspaces are looked for, and which is used.")

    @OptionGroup var options: WorkspaceOptions

    func run() throws {
      let location = options.loader(in: World()).location
      var lines = location.places.map { place in
        let state = place.isUsed ? "used" : place.exists ? "there" : "not there"
        return "\(place.path)  \(state)"
      }
      if location.path == nil { lines.append("the demo workspace  used") }
      try StandardStream.output.write(lines: lines)
    }
  }

  /// `workspace check`: reads it and says what is wrong.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check a workspace and name every mistake.")

    @OptionGroup var options: WorkspaceOptions

    func run() throws {
      let loaded = try options.loader(in: World()).load()
      let workspace = loaded.workspace
      var lines = loaded.notes + workspace.subscriptions.flatMap(Self.hints)
      lines.append(
        """
        \(loaded.path ?? "the demo workspace"): no mistakes; surveys: \(workspace.surveys.count), \
        events: \(workspace.events.count), profiles: \(workspace.profiles.count)
        """)
      try StandardStream.output.write(lines: lines)
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

    func run() throws {
      try StandardStream.output.write(WorkspaceSchema.text)
    }
  }
}
