/// A trigger, compiled: the FQL text by which a subscription selects events.
public struct Trigger: Hashable, Sendable {
  /// The text.
  public let text: String
  /// Its tree; `nil` when it cannot be parsed.
  public let tree: FQLNode?
  /// Why it can never match; `nil` when it can be parsed.
  public let syntaxError: FQLSyntaxError?

  /// Compiles `text`; one that cannot be parsed makes a trigger that never matches.
  public init(_ text: String) {
    self.text = text
    do throws(FQLSyntaxError) {
      tree = try FQLParser.tree(of: text)
      syntaxError = nil
    } catch {
      tree = nil
      syntaxError = error
    }
  }

  /// Whether `event` is selected; `nil` stands for `undefined`.
  ///
  /// - Throws: where the reference throws: at an empty group, at a path of only separators, and at
  ///   an event that is `null`.
  public func matches(_ event: JSONValue?) throws(EvaluationFailure) -> Bool {
    guard let tree, let event else { return false }
    return try tree.matches(event)
  }
}
