internal import ArgumentParser
internal import Console
internal import Iterate

/// `iterate-preview tail`: the console without a screen.
struct TailCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tail",
    abstract: "Take commands line by line and tell in words what happens; for screen readers too.",
    discussion: """
      Reads one command a line from standard input: fire Checkout Finished, preview off, why, \
      help, quit. Prints one line for everything that happens, without control characters. From a \
      pipe a line waits for what is in flight. At another host it asks before it sends, and the \
      next line answers. docs/TAIL.md shows it all.

      Exit codes: 0 ended by quit or by the end of the input; 66 no such profile; \
      78 configuration; 130 interrupted.
      """)

  @OptionGroup var opening: OpeningOptions
  @OptionGroup var limits: LimitOptions

  @Flag(help: "Begin each line with a coloured word.")
  var color = false

  func run() throws {
    let reading = SettingsReading.current()
    let world = World(limits: limits.value(over: reading.settings.limits))
    let end = try TailProgram(
      world: world, loader: opening.loader(in: world),
      profile: opening.profile, settings: reading, isColored: color
    ).run()
    if end == .interrupted { throw ExitCode(Failure.Category.interrupted.exitCode) }
  }
}
