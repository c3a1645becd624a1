internal import ArgumentParser
internal import Dispatch
internal import Iterate

/// The way in.
///
/// The console needs the process's main thread; commands that wait for the network run on another,
/// while the main one serves the dispatch queue.
@main
enum Main {
  static func main() {
    StandardStream.fillGaps()
    do {
      // The commonest starts have nothing to parse. Asking the parser all the same would take a
      // third of the time to the first frame.
      switch CommandLine.arguments.dropFirst() {
      case []: try ConsoleProgram(isDemo: false).run()
      case ["demo"]: try ConsoleProgram(isDemo: true).run()
      default: try runParsedCommand()
      }
    } catch {
      end(with: error)
    }
  }

  private static func runParsedCommand() throws {
    var command = try RootCommand.parseAsRoot()
    guard let waiting = command as? any AsyncParsableCommand else { return try command.run() }
    start(waiting)
    dispatchMain()
  }

  private static func start(_ command: some AsyncParsableCommand) {
    // The value is parsed and not shared with anybody: the task is its only owner from here on.
    nonisolated(unsafe) var command = command
    Task {
      do {
        try await command.run()
        RootCommand.exit()
      } catch {
        end(with: error)
      }
    }
  }

  /// The one place where an error becomes a message and an exit code.
  private static func end(with error: any Error) -> Never {
    guard let failure = error as? Failure else { RootCommand.exit(withError: error) }
    StandardStream.complain(failure.lines)
    RootCommand.exit(withError: ExitCode(failure.category.exitCode))
  }
}
