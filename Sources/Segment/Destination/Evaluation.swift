/// Everything the destination did with one event.
public struct Evaluation: Hashable, Sendable {
  /// One outcome a subscription, in the order of the workspace.
  public var outcomes: [SubscriptionOutcome]
  /// The calls of Iterate's SDK, in the order in which the runtime makes them: grouped by action.
  public var commands: [IterateCommand]
  /// What went wrong, at most one failure an action.
  public var failures: [PluginFailure]

  /// An evaluation from its parts.
  public init(
    outcomes: [SubscriptionOutcome],
    commands: [IterateCommand],
    failures: [PluginFailure]
  ) {
    self.outcomes = outcomes
    self.commands = commands
    self.failures = failures
  }

  /// An error that ended one action for this event.
  public struct PluginFailure: Hashable, Sendable {
    /// The action that ended.
    public var action: DestinationAction
    /// What was thrown.
    public var failure: EvaluationFailure

    /// A failure of `action`.
    public init(action: DestinationAction, failure: EvaluationFailure) {
      self.action = action
      self.failure = failure
    }
  }
}
