import Iterate

extension State {
  /// What has to be answered before a burst: at another host always, since it is more than one firing.
  func questionBefore(_ order: BurstOrder) -> QuestionOverlay? {
    switch order.mode {
    case .simulated, .dryRun: return nil
    case .preview, .live: break
    }
    let isElsewhere = order.profile.isElsewhere
    if !isElsewhere, !order.profile.runsCommandForKey || consent.profiles.contains(order.profile) {
      return nil
    }
    let isArming = isElsewhere && order.mode == .live && !consent.armed.contains(order.profile)
    let who =
      order.isByNewPersons
      ? "\(order.count) new anonymous ones, each created at the host" : order.person.label
    var lines = ["This fires \(order.count) times."]
    if order.mode == .live, isElsewhere {
      lines.append(
        "Preview is off: Iterate applies its targeting, and what it shows counts for the person.")
    }
    lines += [
      "Mode: \(order.mode.title)", "Host: \(hostLabel)",
      "\(order.isByNewPersons ? "Persons" : "Person"): \(who)", "Event: \(order.template.name)",
      "Firings: \(order.pace)",
    ]
    return QuestionOverlay(
      purpose: .burst(order),
      title: isArming
        ? "Fire \(order.count) times LIVE?" : "Fire \(order.count) times at \(hostLabel)?",
      lines: lines + commandLine, word: isArming ? order.profile.name : nil)
  }

  /// Goes on with a burst that was asked about.
  mutating func agreed(to order: BurstOrder) {
    guard order.profile == profile else { return }
    consent.profiles.insert(order.profile)
    if order.mode == .live { consent.armed.insert(order.profile) }
    startBurst(order)
  }
}
