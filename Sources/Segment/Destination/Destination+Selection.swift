extension Destination {
  /// What of an event the enabled subscriptions look at.
  var selection: MemberSelection {
    var selection = MemberSelection()
    for rule in rules {
      selection.formUnion(rule.trigger.selection)
      selection.formUnion(rule.mapping.selection)
    }
    return selection
  }
}
