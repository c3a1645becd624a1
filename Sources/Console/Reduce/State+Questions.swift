import Iterate

extension State {
  /// What has to be answered before the selected event is fired.
  ///
  /// The first firing of a session at another host asks; with preview off it is LIVE and asks for
  /// the profile's name. A loopback host is not another host, but a command that is run for its key
  /// is asked for all the same: a workspace from elsewhere may carry one.
  func questionBeforeFiring(_ template: EventTemplate) -> QuestionOverlay? {
    guard !isDryRun, case .success(let plan)? = plan else { return nil }
    switch plan.mode {
    case .simulated, .dryRun: return nil
    case .preview, .live: break
    }
    let facts = [
      "Mode: \(plan.mode.title)", "Host: \(hostLabel)", "Person: \(person.label)",
      "Event: \(template.name)",
    ]
    if !profile.isElsewhere {
      guard profile.runsCommandForKey, !consent.profiles.contains(profile) else { return nil }
      return sendQuestion(["Firing runs a command for the key."], facts)
    }
    if plan.mode == .live, !consent.armed.contains(profile) {
      let warning =
        "Preview is off: Iterate applies its targeting, and what it shows counts for the person."
      return QuestionOverlay(
        purpose: .arm(profile), title: "Fire LIVE?", lines: [warning] + facts + commandLine,
        word: profile.name)
    }
    guard !consent.profiles.contains(profile) else { return nil }
    return sendQuestion(
      ["The first firing of this session at another host. It may create a person at Iterate."],
      facts)
  }

  private func sendQuestion(_ reason: [String], _ facts: [String]) -> QuestionOverlay {
    QuestionOverlay(
      purpose: .sendTo(profile), title: "Send to \(hostLabel)?",
      lines: reason + facts + commandLine, word: nil)
  }

  /// The shell command that would be run for the key.
  var commandLine: [String] {
    guard case .command(let command)? = profile.key else { return [] }
    return ["Runs for the key: \(command)"]
  }

  /// Goes on with what a question stood in front of.
  mutating func agreed(to purpose: QuestionOverlay.Purpose, at moment: Moment) -> [Effect] {
    switch purpose {
    case .sendTo(let profile):
      consent.profiles.insert(profile)
      return fire(at: moment)
    case .arm(let profile):
      consent.profiles.insert(profile)
      consent.armed.insert(profile)
      return fire(at: moment)
    case .burst(let order):
      agreed(to: order)
      return []
    case .unlock(let profile):
      guard workspace.profiles.contains(profile) else {
        show(warning: "\(profile.name) has changed meanwhile: firings stay where they were")
        return []
      }
      consent.unlocked.insert(profile)
      return useProfile(profile)
    case .forgetEveryone:
      overlay = .simulator(SimulatorOverlay())
      return steer(.forgetEveryone)
    case .copySecrets(let item):
      return copy(item)
    case .clearLog:
      clearLog()
      return []
    case .quit:
      return perform(.appQuit, at: moment)
    }
  }
}
