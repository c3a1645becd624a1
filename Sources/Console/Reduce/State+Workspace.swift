import Iterate
import Segment
import Terminal

extension State {
  /// A good workspace replaces the current one; a bad one is reported and changes nothing.
  mutating func workspaceLoaded(
    _ result: Result<LoadedWorkspace, Failure>, by cause: ReloadCause
  ) -> [Effect] {
    let problem = workspaceProblem
    defer { settleLists() }
    switch result {
    case .failure(let failure):
      workspaceProblem = failure
      switch cause {
      case .order:
        report(failure)
        present(MessageOverlay(redactor.redact(failure)), to: .panes)
      case .change:
        // The banner says it; whoever is in the middle of something is not disturbed.
        if failure != problem { add(.failed, failure.sentence) }
      }
      return []
    case .success(let loaded):
      workspaceProblem = nil
      if cause == .change, loaded == source {
        if problem != nil { show(note: "The workspace is as it was again") }
        return []
      }
      return adopt(loaded)
    }
  }

  /// Uses a workspace in place of the current one.
  mutating func adopt(_ loaded: LoadedWorkspace) -> [Effect] {
    let survey = selectedSurvey
    let event = selectedIdentity
    let before = profile
    if loaded.workspace.subscriptions != subscriptions.original { workspaceRevision += 1 }
    source = loaded
    targets = TargetIndex(loaded.workspace)
    let lostSubscriptions = subscriptions.reload(loaded.workspace.subscriptions)
    let checks = subscriptionsChanged()
    if profile != before,
      loaded.workspace.profile(named: profileName) == nil || profile.isProtected
    {
      // What was agreed to does not hold for what the name leads to now.
      profileName = loaded.workspace.defaultProfile.name
    }
    let lostPersons = persons.reload(loaded.workspace)
    use(personAt: persons.current)
    if case .persons(var list) = overlay {
      list.settle(persons: persons)
      overlay = .persons(list)
    }
    settleEditor()
    settleLists(survey: survey, event: event)
    let count = loaded.workspace.surveys.count
    let moved =
      profile == before
      ? "" : ". \(before.name) has changed: firings go to \(Self.place(of: profile)) now"
    show(note: "Workspace read again, surveys: \(count)\(moved)")
    for name in lostSubscriptions {
      add(.note, "The session's change to the subscription \(name) is gone: the file has another")
    }
    for name in lostPersons {
      add(.note, "The session's change to the person \(name) is gone: the file has another")
    }
    noteEditedEvents()
    for note in loaded.notes { add(.note, note) }
    return (usesSimulator ? [.serveSurveys(loaded.workspace.surveys)] : []) + checks
  }
}
