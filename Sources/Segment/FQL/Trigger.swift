/// A trigger, compiled: the FQL text by which a subscription selects events.
public struct Trigger: Hashable, Sendable {
  /// The text.
  public let text: String
  /// What it asks for, or why it can never match.
  let program: Result<FQLProgram, FQLSyntaxError>

  /// Compiles `text`; one that cannot be parsed makes a trigger that never matches.
  public init(_ text: String) {
    self.text = text
    do throws(FQLSyntaxError) {
      program = .success(try FQLParser.program(of: text))
    } catch {
      program = .failure(error)
    }
  }

  /// Its tree; `nil` when it cannot be parsed.
  public var tree: FQLNode? {
    if case .success(let program) = program { program.tree } else { nil }
  }

  /// Why it can never match; `nil` when it can be parsed.
  public var syntaxError: FQLSyntaxError? {
    if case .failure(let error) = program { error } else { nil }
  }

  /// Whether `event` is selected; `nil` stands for `undefined`.
  ///
  /// - Throws: where the reference throws: at an empty group, at a path of only separators, and at
  ///   an event that is `null`.
  public func matches(_ event: JSONValue?) throws(EvaluationFailure) -> Bool {
    guard case .success(let program) = program, let event else { return false }
    return try program.matches(event)
  }
}
