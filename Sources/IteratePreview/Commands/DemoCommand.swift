internal import ArgumentParser
internal import Console

/// `iterate-preview demo`: the console on the demo workspace, whatever files there are.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Open the console on the demo workspace and the built-in simulator.")

  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    let reading = SettingsReading.current()
    let world = World(limits: reading.settings.limits)
    try ConsoleProgram(
      world: world, loader: .demo(in: world), profile: nil, settings: terminal.changing(reading)
    ).run()
  }
}
