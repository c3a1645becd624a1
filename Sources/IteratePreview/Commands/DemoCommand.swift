internal import ArgumentParser
internal import Console
internal import Iterate

/// `iterate-preview demo`: the console on the demo workspace, whatever files there are.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Open the console on the demo workspace and the built-in simulator.",
    discussion: """
      It begins the same every time. With --script it is a tour: a blank holds it, q leaves, any \
      other key ends it and leaves the console to you.
      """)

  @OptionGroup var terminal: TerminalOptions

  @Flag(help: "Play a tour of about a minute and a half.")
  var script = false

  @Option(
    help: ArgumentHelp(
      "How many times as fast the tour is played; 0 waits for nothing.", valueName: "number"))
  var speed: Double = 1

  @Option(
    help: ArgumentHelp(
      "Write the tour as text instead of playing it; - is standard output.", valueName: "file"))
  var record: String?

  func validate() throws {
    guard speed == 0 || (0.01...100).contains(speed) else {
      throw ValidationError("--speed must be 0, or from 0.01 to 100.")
    }
    guard script || (record == nil && speed == 1) else {
      throw ValidationError("--speed and --record are about the tour: add --script.")
    }
  }

  func run() throws {
    if let record { return try write(TourRecording().document, to: record) }
    let reading = SettingsReading.current()
    let world = World(limits: reading.settings.limits)
    var loader = WorkspaceLoader.demo(in: world)
    if script { loader.demo = DemoWorkspace.forTour }
    // The tour is told with the keys that everybody starts with.
    let settings = script ? SettingsReading(directories: nil) : reading
    try ConsoleProgram(
      world: world, loader: loader, profile: nil, settings: terminal.changing(settings),
      memory: .none, tour: script ? Tour(.tour, speed: speed) : nil
    ).run()
  }

  private func write(_ text: String, to path: String) throws(Failure) {
    guard path != "-" else { return try StandardStream.output.write(text) }
    do throws(LocalFileFailure) {
      try LocalFile.write(Array(text.utf8), to: path, mode: 0o644)
    } catch {
      throw Failure(
        "The recording could not be written", why: error.why,
        fix: "Choose a place that you may write to.", category: .data)
    }
  }
}
