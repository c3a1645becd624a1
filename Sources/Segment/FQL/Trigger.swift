/// A trigger, compiled: the FQL text by which a subscription selects events.
public struct Trigger: Hashable, Sendable {
  /// The text.
  public let text: String
  /// Why it can never match; `nil` when it can be parsed.
  public let syntaxError: FQLSyntaxError?
  /// What it asks for; nothing when it cannot be parsed.
  let program: FQLProgram

  /// Compiles `text`; one that cannot be parsed makes a trigger that never matches.
  public init(_ text: String) {
    self.text = text
    do throws(FQLSyntaxError) {
      program = try FQLParser.program(of: text)
      syntaxError = nil
    } catch {
      program = FQLProgram()
      syntaxError = error
    }
  }

  /// Its tree; `nil` when it cannot be parsed.
  public var tree: FQLNode? {
    syntaxError == nil ? program.tree : nil
  }

  /// Whether `event` is selected.
  ///
  /// - Throws: where the reference throws: at an empty group, at a path of only separators, and at
  ///   an event that is `null`.
  public func matches(_ event: JSONValue) throws(EvaluationFailure) -> Bool {
    guard syntaxError == nil else { return false }
    return try program.matches(event)
  }

  /// Whether `event` is selected, which may be `undefined`: `nil`.
  public func matches(_ event: JSONValue?) throws(EvaluationFailure) -> Bool {
    guard let event else { return false }
    return try matches(event)
  }
}
