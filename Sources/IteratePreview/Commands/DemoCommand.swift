internal import ArgumentParser
internal import Console

/// `iterate-preview demo`: the console on the demo workspace, whatever files there are.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Open the console on the demo workspace and the built-in simulator.")

  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    let world = World()
    try ConsoleProgram(
      world: world, loader: .demo(in: world), profile: nil, color: terminal.color,
      theme: terminal.theme
    ).run()
  }
}
