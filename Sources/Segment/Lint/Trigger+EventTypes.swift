extension Trigger {
  /// The types of event that the trigger can select, as far as that can be told from it alone.
  ///
  /// An event's name is taken to be on track calls only.
  public var selectableTypes: Set<EventType> {
    guard let tree else { return [] }
    return Set(EventType.allCases.filter { tree.verdict(on: $0) != false })
  }
}

extension FQLNode {
  /// Whether the node holds for events of `type`; `nil` when it depends on the event.
  fileprivate func verdict(on type: EventType) -> Bool? {
    switch self {
    case .condition(let condition):
      switch condition.part {
      case .type: return condition.isSatisfied(by: .string(type.rawValue))
      case .event where type != .track: return condition.isSatisfied(by: nil)
      default: return nil
      }
    case .nothing: return nil
    case .group(let group):
      let verdicts = group.children.map { $0.verdict(on: type) }
      let isAnd = group.conjunction == .and
      if verdicts.contains(!isAnd) { return !isAnd }
      return verdicts.contains(nil) ? nil : isAnd
    }
  }
}
