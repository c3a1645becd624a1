import Iterate
import Terminal

extension State {
  /// Does what a command says, or shows why it cannot be done now.
  mutating func perform(_ command: CommandID, at moment: Moment) -> [Effect] {
    if let reason = Availability.of(command, in: self).reason {
      show(warning: "Cannot \(Command.named(command)?.title ?? command.rawValue): \(reason)")
      return []
    }
    switch command {
    case .eventFire: return fire(at: moment)
    case .surveyPreview: previewSelectedSurvey()
    case .eventEdit: openEditor()
    case .eventEditExternal: return editExternally()
    case .eventRevert: revertEvent()
    case .templateSave: return saveTemplate()
    case .burstOpen: openBurst()
    case .matrixOpen: return openMatrix(at: moment)
    case .previewToggle: togglePreview()
    case .dryRunToggle: toggleDryRun()
    case .personaNext: nextPersona()
    case .personReset: return resetPerson(at: moment)
    case .profileSwitch: openProfiles()
    case .subscriptionsOpen: overlay = .subscriptions(SubscriptionsOverlay())
    case .namesOpen: openNames()
    case .personOpen: openPersons()
    case .linkShow: return openLink()
    case .simulatorOpen: return openSimulator()
    case .surveysReload: return [.loadWorkspace]
    case .exchangeCancel: return stepBack()
    case .firingShow: showSelectedFiring()
    case .firingCompare: compareFirings(at: moment)
    case .ladderShow: showLadder()
    case .gateJump: return jumpToGate()
    case .logFollow: log.toggleFollowing(in: room(of: .log))
    case .logClear: askToClearLog()
    case .viewTimes: switchTimes()
    case .viewWrap: switchWrap()
    case .viewLeft: scrollSideways(by: -1)
    case .viewRight: scrollSideways(by: 1)
    case .searchStart: startSearch()
    case .searchNext: goToMatch(1)
    case .searchPrevious: goToMatch(-1)
    case .copyMenu: openCopyMenu()
    case .firingSave: return saveFiring()
    case .actionsMenu: openActions()
    case .mouseToggle: return toggleMouse()
    case .paletteOpen: overlay = .palette(PaletteOverlay())
    case .helpOpen: overlay = .help(HelpOverlay())
    case .paneSurveys, .paneEvents, .panePayload, .paneResponse, .paneLog, .paneNext, .panePrevious,
      .paneFullscreen:
      changePane(command)
    case .tabPrevious, .tabNext, .surveyAppearance, .nodeToggle, .nodeCollapseAll, .nodeExpandAll,
      .cursorUp,
      .cursorDown, .cursorLeft, .cursorRight, .cursorPageUp, .cursorPageDown, .cursorHalfUp,
      .cursorHalfDown, .cursorTop, .cursorBottom:
      move(command)
    case .appBackOrQuit: return backOrQuit()
    case .appQuit: return pending.map { .cancel(firing: $0) } + [.quit]
    case .appSuspend: return [.suspend]
    case .appRedraw: return [.redraw]
    }
    return []
  }

  /// One step back, the first that applies: clear the filter, leave full screen, cancel a request.
  private mutating func stepBack() -> [Effect] {
    if focusedFilter?.isShown == true {
      editFilter { $0 = ListFilter() }
    } else if focusedDocument?.search != nil {
      changeDocument { view, _ in view.endSearch() }
    } else if isFullscreen {
      fullscreenPanes.remove(focus)
      settleLists()
    } else if let firing = firingToCancel {
      return cancel(firing)
    }
    return []
  }

  private var focusedFilter: ListFilter? {
    switch focus {
    case .surveys: surveys.filter
    case .events: events.filter
    case .log: log.filter
    case .payload, .response: nil
    }
  }

  /// The request that esc cancels: the selected log line's if it is in flight, else the newest.
  private var firingToCancel: Int? {
    if focus == .log, let record = record(log.selection(of: self)?.firing), !record.isOver {
      return record.id
    }
    return pending.last
  }

  private mutating func backOrQuit() -> [Effect] {
    guard !pending.isEmpty else { return [.quit] }
    overlay = .question(
      QuestionOverlay(
        purpose: .quit, title: "Quit?",
        lines: ["\(pending.count) in flight. Quitting cancels what has not been answered."],
        word: nil))
    return []
  }

  mutating func changePane(_ command: CommandID) {
    switch command {
    case .paneSurveys: focus = .surveys
    case .paneEvents: focus = .events
    case .panePayload: focus = .payload
    case .paneResponse: focus = .response
    case .paneLog: focus = .log
    case .paneNext: focus = focus.neighbour(1)
    case .panePrevious: focus = focus.neighbour(-1)
    case .paneFullscreen: fullscreenPanes.formSymmetricDifference([focus])
    default: break
    }
    if focus == .payload || focus == .response { visibleDocument = focus }
    settleLists()
  }

  /// Moves in the focused pane; left and right leave a list for its neighbour.
  private mutating func move(_ command: CommandID) {
    let rows = layout.rows(of: focus)
    let motion = CursorMotion(command)
    switch focus {
    case .surveys:
      let event = selectedIdentity
      if let motion { surveys.perform(motion, rows: rows, surveys: workspace.surveys) }
      settleEvents(after: event)
      if command == .cursorRight { changePane(.panePayload) }
    case .events:
      if let motion {
        events.perform(motion, rows: rows, source: eventSource)
      }
      if command == .cursorRight { changePane(.panePayload) }
    case .payload, .response:
      if command == .nodeToggle, showWholeText() { return }
      let room = room(of: focus)
      if focus == .payload {
        payload.perform(command, in: room)
      } else {
        response.perform(command, in: room)
      }
    case .log:
      if let motion { log.perform(motion, in: room(of: .log)) }
      if command == .cursorLeft { scrollSideways(by: -1) }
      if command == .cursorRight { scrollSideways(by: 1) }
    }
  }

  /// Another survey brings its own events to the top, and with them the cursor: what is selected is
  /// what the survey waits for.
  mutating func settleEvents(after event: EventIdentity?) {
    let target = selectedSurvey.flatMap { survey in
      survey.events.first.map { targets.template(named: $0).identity }
    }
    events.settle(
      on: target ?? event, rows: layout.rows(of: .events), source: eventSource)
  }

  /// Shows the firing of the log's line; a line of none, and one whose firing is shown already and
  /// that is longer than the pane, is shown whole.
  private mutating func showSelectedFiring() {
    guard let entry = log.selection(of: self) else { return }
    let isShown = isFiringPinned && shownFiring == entry.firing
    guard let id = entry.firing, record(id) != nil,
      !(isShown && log.isCut(entry, in: room(of: .log)))
    else {
      overlay = .message(MessageOverlay(entry))
      return
    }
    shownFiring = id
    isFiringPinned = true
    visibleDocument = .response
  }
}
