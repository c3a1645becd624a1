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
    switch target.route {
    case .part: [target.key]
    case .key: [target.key, target.name]
    case .keys: [target.key] + (target.keys?.keys.map(\.text) ?? [])
    case .empty, .invalid: [target.key]
    }
  }
}
