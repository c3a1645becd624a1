import Iterate

/// Whether a command can be used now and, if not, why.
public enum Availability: Hashable, Sendable {
  /// It can.
  case available
  /// It cannot; the reason is a short clause.
  case disabled(String)

  /// Why it cannot be used.
  public var reason: String? {
    if case .disabled(let reason) = self { reason } else { nil }
  }

  /// Whether `command` can be used in `state`.
  public static func of(_ command: CommandID, in state: State) -> Availability {
    switch command {
    case .eventFire: fire(in: state)
    case .surveyPreview:
      state.selectedSurvey == nil ? .disabled("no survey is selected") : .available
    case .eventEdit, .eventEditExternal, .firingCompare, .linkShow:
      state.selectedEvent == nil ? .disabled("no event is selected") : .available
    case .burstOpen: burst(in: state)
    case .matrixOpen: matrix(in: state)
    case .eventRevert: revert(in: state)
    case .templateSave: save(in: state)
    case .exchangeCancel: .available
    case .surveyAppearance:
      state.response.tab == .survey || state.response.tab == .sdks
        ? .available : .disabled("neither Survey nor SDKs is shown")
    case .firingShow:
      state.log.selection(of: state) == nil ? .disabled("the log is empty") : .available
    case .firingSave: saveFiring(in: state)
    case .logClear:
      state.log.entries.isEmpty ? .disabled("the log is empty") : .available
    case .searchNext, .searchPrevious:
      state.focusedDocument?.search?.pattern == nil ? .disabled("no search") : .available
    case .viewWrap:
      state.isReading ? .available : .disabled("a list is not wrapped")
    case .viewLeft, .viewRight:
      !state.isReading
        ? .disabled("a list has nothing aside")
        : state.isWrapped ? .disabled("lines are wrapped") : .available
    case .profileSwitch:
      state.workspace.profiles.count < 2
        ? .disabled("the workspace has one profile") : .available
    case .surveysReload:
      state.source.path == nil ? .disabled("the demo workspace is built in") : .available
    default: .available
    }
  }

  private static func saveFiring(in state: State) -> Availability {
    guard let record = state.firingToSave else {
      return .disabled(
        state.focus == .log ? "the line belongs to no firing" : "nothing was fired yet")
    }
    return record.firing.hasForgottenBodies
      ? .disabled("the body of its response is no longer kept") : .available
  }

  private static func burst(in state: State) -> Availability {
    guard state.selectedEvent != nil else { return .disabled("no event is selected") }
    if case .failure(let failure)? = state.plan { return .disabled(failure.what) }
    return state.isDryRun ? .disabled("dry run is on: nothing is sent") : .available
  }

  private static func matrix(in state: State) -> Availability {
    if state.workspace.surveys.isEmpty { return .disabled("the workspace has no survey") }
    let hasEvents =
      !state.workspace.events.isEmpty || state.workspace.surveys.contains { !$0.events.isEmpty }
    return hasEvents ? .available : .disabled("there is no event to fire")
  }

  private static func revert(in state: State) -> Availability {
    guard let identity = state.selectedIdentity else { return .disabled("no event is selected") }
    return state.sessionEvents.canRevert(identity)
      ? .available : .disabled("the event is as in the workspace")
  }

  private static func save(in state: State) -> Availability {
    guard let item = state.selectedItem else { return .disabled("no event is selected") }
    return !item.isEdited && state.workspace.events.contains(item.original)
      ? .disabled("the event is in the workspace as it is") : .available
  }

  private static func fire(in state: State) -> Availability {
    guard state.selectedEvent != nil else { return .disabled("no event is selected") }
    if case .failure(let failure)? = state.plan { return .disabled(failure.what) }
    let limit = state.preferences.requestLimit
    guard state.pending.count < limit else {
      let requests = limit == 1 ? "1 request is" : "\(limit) requests are"
      let key = state.keymap.name(of: .exchangeCancel)
      return .disabled("\(requests) in flight: wait, or \(key) cancels one")
    }
    return .available
  }
}
