/// What becomes of a command where there is no screen.
enum TailUse: Hashable {
  /// It is done.
  case performs
  /// What it would show is told.
  case reports(TailReport)
  /// It is about the screen, or needs one; the clause says what to do instead.
  case needsScreen(String)
}

extension CommandID {
  /// What becomes of the command in the tail.
  var tailUse: TailUse {
    switch self {
    case .eventFire, .surveyPreview, .eventRevert, .templateSave, .previewToggle, .dryRunToggle,
      .personaNext, .personReset, .surveysReload, .exchangeCancel, .firingSave, .appBackOrQuit,
      .appQuit:
      .performs
    case .namesOpen: .reports(.names)
    case .personOpen: .reports(.persons)
    case .profileSwitch: .reports(.profiles)
    case .subscriptionsOpen: .reports(.subscriptions)
    case .linkShow: .reports(.link)
    case .simulatorOpen: .reports(.simulator)
    case .firingCompare: .reports(.comparison)
    case .ladderShow: .reports(.ladder)
    case .firingShow: .reports(.firing)
    case .helpOpen, .paletteOpen, .actionsMenu: .reports(.help)
    case .eventEdit, .eventEditExternal:
      .needsScreen("edit the event in the workspace file: it is read again at once")
    case .matrixOpen, .burstOpen:
      .needsScreen("fire the events one by one")
    case .copyMenu: .needsScreen("the lines can be copied as they are")
    case .gateJump: .needsScreen("why tells every gate")
    case .surveyAppearance, .nodeToggle, .nodeCollapseAll, .nodeExpandAll, .tabPrevious, .tabNext,
      .logFollow, .logClear, .viewWrap, .viewTimes, .viewLeft, .viewRight, .searchStart,
      .searchNext, .searchPrevious, .cursorUp, .cursorDown, .cursorLeft, .cursorRight,
      .cursorPageUp, .cursorPageDown, .cursorHalfUp, .cursorHalfDown, .cursorTop, .cursorBottom,
      .paneSurveys, .paneEvents, .panePayload, .paneResponse, .paneLog, .paneNext, .panePrevious,
      .paneFullscreen, .mouseToggle, .appSuspend, .appRedraw:
      .needsScreen("it is about the screen, and here is none")
    }
  }
}
