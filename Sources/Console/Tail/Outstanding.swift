/// What was asked of the world and has not come back yet.
public struct Outstanding: Hashable, Sendable {
  private var count = 0
  private var hasServed = false

  /// Nothing was asked.
  public init() {}

  /// Whether everything has come back.
  public var isEmpty: Bool { count == 0 }

  /// Something is asked of the world.
  public mutating func began(_ effect: Effect) {
    switch effect {
    case .serveSurveys:
      if !hasServed { count += 1 }
      hasServed = true
    case .resolveAccess, .recallSessions, .send, .loadWorkspace, .save, .saveTemplate: count += 1
    default: break
    }
  }

  /// Something has come back, if it is what was asked for.
  public mutating func ended(by action: Action) {
    switch action {
    case .simulatorStarted, .accessResolved, .sessionsRecalled, .answered, .saved, .templateSaved,
      .workspaceLoaded(_, by: .order):
      count = max(0, count - 1)
    default: break
    }
  }
}
