extension Trigger {
  /// How `event` comes to be selected or not; `nil` stands for `undefined`.
  ///
  /// Every condition is looked at, also those that the runtime does not get to.
  public func trace(_ event: JSONValue?) -> TriggerTrace {
    TriggerTrace(of: self, at: event)
  }
}

extension TriggerTrace {
  /// The trace of `trigger` at `event`.
  init(of trigger: Trigger, at event: JSONValue?) {
    root = trigger.tree.map { Node($0, at: event, isEvaluated: event != nil, isLast: event != nil) }
    syntaxError = trigger.syntaxError
    matches = root?.outcome == .holds
    failure = if case .throws(let failure)? = root?.outcome { failure } else { nil }
  }
}

extension TriggerTrace.Node {
  /// - Parameters:
  ///   - node: the part of the trigger.
  ///   - event: the event.
  ///   - isEvaluated: whether the runtime looks at the part.
  ///   - isLast: whether it looks at nothing behind it.
  fileprivate init(_ node: FQLNode, at event: JSONValue?, isEvaluated: Bool, isLast: Bool) {
    range = node.range
    self.isEvaluated = isEvaluated
    switch node {
    case .condition(let condition):
      let trace = ConditionTrace(condition, at: event)
      kind = .condition(trace)
      outcome = trace.failure.map { .throws($0) } ?? (trace.isSatisfied ? .holds : .fails)
      isDeciding = isLast
    case .nothing:
      kind = .emptyGroup
      // Without an event the runtime does not even get here.
      outcome = event == nil ? .fails : .throws(.emptyGroup)
      isDeciding = isLast
    case .group(let group):
      let goesOn: TriggerTrace.Outcome = group.conjunction == .and ? .holds : .fails
      let outcomes = group.children.map {
        Self($0, at: event, isEvaluated: false, isLast: false).outcome
      }
      let last = outcomes.firstIndex { $0 != goesOn } ?? outcomes.count - 1
      let children = group.children.enumerated().map { index, child in
        Self(
          child, at: event, isEvaluated: isEvaluated && index <= last,
          isLast: isLast && index == last)
      }
      kind = .group(group.conjunction, children)
      outcome = outcomes[last]
      isDeciding = false
    }
  }
}
