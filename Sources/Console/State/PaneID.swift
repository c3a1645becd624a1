/// The five panes, in the order of their numbers.
public enum PaneID: Int, Hashable, Sendable, CaseIterable {
  case surveys = 1
  case events
  case payload
  case response
  case log

  /// What stands in the frame.
  public var title: String {
    switch self {
    case .surveys: "Surveys"
    case .events: "Events"
    case .payload: "Payload"
    case .response: "Response"
    case .log: "Log"
    }
  }

  /// The context its keys are looked up in, but for tabs that have one of their own.
  public var context: Contexts {
    switch self {
    case .surveys: .surveys
    case .events: .events
    case .payload: .payload
    case .response: .response
    case .log: .log
    }
  }

  /// The pane `steps` further in the order, round and round.
  func neighbour(_ steps: Int) -> PaneID {
    let count = Self.allCases.count
    let index = ((rawValue - 1 + steps) % count + count) % count
    return Self.allCases[index]
  }
}
