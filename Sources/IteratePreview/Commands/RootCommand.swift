internal import ArgumentParser

/// `iterate-preview`: the console, and everything that works without it.
struct RootCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "iterate-preview",
    abstract: "Fire a Segment event and see, live, what Iterate makes of it, and why.",
    discussion: """
      Without a command it opens the console on ./iterate-preview.yaml, else on your personal
      workspace, else on a demo workspace with a built-in simulator of Iterate.
      """,
    version: Version.text,
    subcommands: [
      ConsoleCommand.self, FireCommand.self, ExplainCommand.self, LinkCommand.self,
      ListCommand.self, MatrixCommand.self, TailCommand.self, DemoCommand.self,
      EvaluateCommand.self, SimulateCommand.self, InitCommand.self, WorkspaceCommand.self,
    ],
    defaultSubcommand: ConsoleCommand.self)
}
