extension Trigger {
  /// What of an event the trigger looks at.
  var selection: MemberSelection {
    var selection = MemberSelection()
    for condition in program.conditions { selection.insert(condition.names) }
    return selection
  }
}

extension FQLCondition {
  /// The names that lead to what is looked at.
  fileprivate var names: [String] {
    switch route {
    case .part: [part.key]
    case .key: [part.key, name]
    case .keys: [part.key] + (keys?.keys.map(\.text) ?? [])
    case .empty, .invalid: [part.key]
    }
  }
}
