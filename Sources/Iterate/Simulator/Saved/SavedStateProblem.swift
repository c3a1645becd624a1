public import Segment

/// Why a file holds no state of the simulator that can be used.
public enum SavedStateProblem: Error, Hashable, Sendable {
  /// It is not JSON.
  case notJSON(JSONSyntaxError)
  /// It is JSON of something else.
  case foreign
  /// It was written by another version of the program.
  case version(Int)
  /// The value at `path` is not `expected`.
  case wrong(path: String, expected: String)

  /// What is wrong, as a part of a sentence.
  public var why: String {
    switch self {
    case .notJSON(let error): "it is not JSON: \(error)"
    case .foreign: "it holds something else"
    case .version(let version):
      "it has version \(version), and this program reads \(Simulator.savedVersion)"
    case .wrong(let path, let expected): "it needs \(expected) at \(path)"
    }
  }
}
