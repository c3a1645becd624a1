internal import Foundation

/// Measures the engine by itself: triggers, mappings, the destination and templates, on one thread.
@main
enum EngineBench {
  static func main() {
    do {
      let seconds = try Options.seconds(Array(CommandLine.arguments.dropFirst()))
      let items = try WorkItem.all()
      print(Report.head)
      var rows: [Report.Row] = []
      for item in items {
        rows.append(Report.Row(item: item, rate: try Stopwatch.rate(of: item, seconds: seconds)))
      }
      print(Report.text(of: rows))
    } catch {
      FileHandle.standardError.write(Data("engine-bench: \(error)\n".utf8))
      exit(1)
    }
  }
}

/// What the command line asks for.
enum Options {
  /// How long each item is measured at a time.
  ///
  /// - Throws: ``EngineBenchFailure/usage``.
  static func seconds(_ arguments: [String]) throws(EngineBenchFailure) -> Double {
    switch (arguments.first, arguments.count) {
    case (nil, _):
      return 0.2
    case ("--seconds", 2):
      guard let seconds = Double(arguments[1]), 0.01...60 ~= seconds else { throw .usage }
      return seconds
    default:
      throw .usage
    }
  }
}

/// Why nothing can be measured.
enum EngineBenchFailure: Error, CustomStringConvertible {
  /// The arguments are none that it knows.
  case usage
  /// A file of the work is not there, or not what it should be.
  case unreadable(String)
  /// The engine answers something else than the file says.
  case wrong(String)

  var description: String {
    switch self {
    case .usage: "usage: engine-bench [--seconds 0.2], a number from 0.01 to 60"
    case .unreadable(let name): "the work \(name) cannot be read"
    case .wrong(let name): "the engine does not give the expected result for \(name)"
    }
  }
}
