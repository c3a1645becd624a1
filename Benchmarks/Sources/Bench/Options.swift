internal import Foundation

/// What the command line asks for.
struct Options: Hashable {
  /// The groups of figures that can be measured by themselves.
  enum Part: String, CaseIterable {
    case start, keys, idle, memory, resize, large, quit, simulator, size
  }

  /// The program to measure.
  var program: String
  /// How often it is started for the figures that vary from start to start.
  var runs = 20
  /// The file that gets the figures as JSON.
  var jsonFile: String?
  /// The only part to measure; everything when `nil`.
  var only: Part?

  /// Reads the arguments that follow the command's name; `nil` when they ask for help.
  ///
  /// - Throws: ``BenchFailure/usage(_:)``.
  static func parse(_ arguments: [String]) throws(BenchFailure) -> Options? {
    var program: String?
    var options = Options(program: "")
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--help", "-h":
        return nil
      case "--runs":
        guard let runs = rest.popFirst().flatMap({ Int($0) }), 1...1000 ~= runs else {
          throw .usage("--runs wants a number from 1 to 1000.")
        }
        options.runs = runs
      case "--json":
        guard let file = rest.popFirst() else { throw .usage("--json wants a file.") }
        options.jsonFile = file
      case "--only":
        guard let part = rest.popFirst().flatMap(Part.init) else {
          throw .usage("--only wants one of: \(Part.names).")
        }
        options.only = part
      default:
        guard !argument.hasPrefix("-") else { throw .usage("There is no option \(argument).") }
        guard program == nil else { throw .usage("Only one program can be measured.") }
        program = argument
      }
    }
    guard let program else { throw .usage("Name the program to measure.") }
    guard access(program, X_OK) == 0 else {
      throw .usage("\(program) cannot be run. `make release` builds it.")
    }
    options.program = URL(fileURLWithPath: program).path
    return options
  }

  /// Whether a part is wanted.
  func wants(_ part: Part) -> Bool { only == nil || only == part }

  /// What `--help` prints.
  static let help = """
    Measures what the user of a terminal program feels.

    USAGE: bench PROGRAM [--runs 20] [--json FILE] [--only NAME]

      --runs N      how often the program is started (20)
      --json FILE   writes the figures as JSON, too
      --only NAME   measures one part: \(Part.names)
    """
}

extension Options.Part {
  /// All names, as a sentence lists them.
  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
