import Iterate
import Segment

extension State {
  mutating func previewSelectedSurvey() {
    guard let survey = selectedSurvey else { return }
    preview = .survey(survey.id)
    show(note: "Previewing \(survey.name)")
  }

  /// Off, or back to the survey under the cursor where one was not chosen.
  mutating func togglePreview() {
    if preview == .off {
      preview = .automatic
      show(note: "Preview on: the survey that targets the event goes along")
    } else {
      preview = .off
      show(
        note: usesSimulator
          ? "Preview off: targeting decides" : "Preview off: firing now is LIVE and must be armed")
    }
  }

  mutating func toggleDryRun() {
    isDryRun.toggle()
    show(note: isDryRun ? "Dry run: nothing is sent" : "Dry run off: firings are sent")
  }

  mutating func openProfiles() {
    var profiles = ProfilesOverlay()
    profiles.cursor.selected =
      workspace.profiles.firstIndex { $0.name == profileName } ?? 0
    overlay = .profiles(profiles)
  }

  /// Switches to a profile; a protected one asks for its name first.
  mutating func chooseProfile(_ profile: Profile) -> [Effect] {
    guard profile.isProtected, !consent.unlocked.contains(profile) else {
      return useProfile(profile)
    }
    overlay = .question(
      QuestionOverlay(
        purpose: .unlock(profile), title: "Switch to \(profile.name)?",
        lines: ["This profile is protected: firings go to \(Self.place(of: profile))."],
        word: profile.name))
    return []
  }

  static func place(of profile: Profile) -> String {
    switch profile.target {
    case .simulator: "the built-in simulator"
    case .host(let url): url
    }
  }

  mutating func useProfile(_ profile: Profile) -> [Effect] {
    profileName = profile.name
    if case .failed? = connections[profile] { connections[profile] = .unknown }
    show(note: "Firings go to \(Self.place(of: profile))")
    guard profile.target == .simulator, case .starting = simulator else { return [] }
    return [.serveSurveys(workspace.surveys)]
  }

  /// Forgets the token of the person in use at the host in use.
  mutating func resetPerson(at moment: Moment) -> [Effect] {
    reset(person, at: moment)
  }

  /// Forgets a person's token at the host in use.
  mutating func reset(_ person: Person, at moment: Moment) -> [Effect] {
    freshAnonymousID = moment.uuid
    var effects: [Effect] = []
    if let access = access(of: profile) {
      let key = SessionKey(access: access, person: person)
      sessions[key]?.reset(anonymousID: freshAnonymousID)
      if !usesSimulator { effects = [.forgetSession(key)] }
    }
    let isKnown = person.userID != nil
    show(
      note: "The token of \(person.label) is forgotten"
        + (isKnown ? "; its external_id may bring the same person back" : ""))
    return effects
  }
}

extension State {
  /// The simulator listens, or not: what waited for it goes on or ends.
  mutating func simulatorStarted(_ result: Result<String, Failure>, at moment: Moment) -> [Effect] {
    switch result {
    case .success(let base):
      simulator = .listening(base)
      add(.note, "Simulator listening at \(base)")
    case .failure(let failure):
      simulator = .failed(failure)
      report(failure)
    }
    return pump(at: moment)
  }

  /// What was remembered of persons is there; what has happened meanwhile counts more.
  mutating func sessionsRecalled(_ recalled: [SessionKey: PersonSession]) {
    sessions.merge(recalled) { current, _ in current }
  }

  /// A profile's key is there, or not: what waited for it goes on or ends.
  mutating func accessResolved(
    _ profile: Profile, _ result: Result<ResolvedAccess, Failure>, at moment: Moment
  ) -> [Effect] {
    switch result {
    case .success(let resolved):
      connections[profile] = .ready(resolved.access)
      sessions.merge(resolved.sessions) { current, _ in current }
    case .failure(let failure):
      connections[profile] = .failed(failure)
      report(failure)
    }
    return pump(at: moment)
  }
}
