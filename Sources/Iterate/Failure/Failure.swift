/// Anything that went wrong, as people read it: what happened, why, and what to do about it.
///
/// Every error type at a boundary turns into one of these; toasts, the log, standard error and JSON
/// are all made from it by the same functions.
public struct Failure: Error, Hashable, Sendable {
  /// What happened, as one sentence without a full stop at the end.
  public var what: String
  /// The cause, when it is known and `what` does not already say it.
  public var why: String?
  /// What to do next.
  ///
  /// Never empty.
  public var fix: String
  /// The kind of failure, which decides the exit code.
  public var category: Category

  /// A failure from its parts.
  public init(_ what: String, why: String? = nil, fix: String, category: Category) {
    self.what = what
    self.why = why
    self.fix = fix
    self.category = category
  }

  /// The kinds of failure a script can tell apart.
  ///
  /// Public contract: stable and documented.
  public enum Category: String, Hashable, Sendable, CaseIterable {
    /// The API answered that it will not (status 400 or above other than the key, or `errors`).
    case refused
    /// The command line, or the way the program was started, is wrong.
    case usage
    /// Data given by the operator, such as an event, cannot be used.
    case data
    /// The workspace has no such survey, profile or person.
    case notFound
    /// The API could not be reached.
    case unreachable
    /// Time ran out; trying again may work.
    case timedOut
    /// The reply could not be understood.
    case undecodable
    /// The key is missing or was rejected.
    case key
    /// The workspace or the settings are wrong.
    case configuration
    /// The operator stopped it.
    case interrupted

    /// The process's exit code for this kind of failure.
    public var exitCode: Int32 {
      switch self {
      case .refused: 2
      case .usage: 64
      case .data: 65
      case .notFound: 66
      case .unreachable: 69
      case .timedOut: 75
      case .undecodable: 76
      case .key: 77
      case .configuration: 78
      case .interrupted: 130
      }
    }
  }

  /// What happened and why on one line, without what to do.
  public var statement: String {
    guard let why else { return what + "." }
    // A cause may come from a host, or be a list with a line for each.
    let causes = why.split(separator: "\n").map { $0.hasSuffix(".") ? $0.dropLast() : $0 }
    return "\(what): \(causes.joined(separator: "; "))."
  }

  /// The one line for a toast or the log.
  public var sentence: String { "\(statement) \(fix)" }

  /// The lines for standard error: what happened, why, what to do.
  public var lines: [String] {
    let causes = (why ?? "").split(separator: "\n").enumerated().map { index, cause in
      (index == 0 ? "  because: " : "           ") + cause
    }
    return [what] + causes + ["  to do:   \(fix)"]
  }
}
