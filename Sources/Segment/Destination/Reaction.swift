/// What the destination does with one event, as far as Iterate gets to see it.
///
/// An `Evaluation` has the same and says of every subscription why.
public struct Reaction: Hashable, Sendable {
  /// The calls of Iterate's SDK, in the order in which the runtime makes them: grouped by action.
  public var commands: [IterateCommand]
  /// What went wrong, at most one failure an action.
  public var failures: [Evaluation.PluginFailure]

  /// A reaction from its parts.
  public init(commands: [IterateCommand] = [], failures: [Evaluation.PluginFailure] = []) {
    self.commands = commands
    self.failures = failures
  }
}
