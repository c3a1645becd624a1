extension CommandID {
  /// What sort of thing a command is.
  enum Kind: Hashable, Sendable {
    /// It does something with what is selected, or with what is fired.
    case action
    /// It moves about in a pane.
    case movement
    /// It goes to a pane, or gives one more room.
    case place
    /// It concerns the program: menus, help, stepping back, leaving.
    case program
  }

  /// What sort of thing it is.
  var kind: Kind {
    switch self {
    case .eventFire, .surveyPreview, .eventEdit, .eventEditExternal, .eventRevert, .templateSave,
      .burstOpen, .matrixOpen, .previewToggle, .dryRunToggle, .personaNext, .namesOpen, .personOpen,
      .personReset, .profileSwitch, .subscriptionsOpen, .linkShow, .simulatorOpen, .surveysReload,
      .firingShow, .firingCompare, .ladderShow, .gateJump, .copyMenu, .firingSave, .nodeToggle,
      .nodeCollapseAll, .nodeExpandAll, .logFollow, .logClear, .viewWrap, .viewTimes,
      .surveyAppearance, .searchStart:
      .action
    case .cursorUp, .cursorDown, .cursorLeft, .cursorRight, .cursorPageUp, .cursorPageDown,
      .cursorHalfUp, .cursorHalfDown, .cursorTop, .cursorBottom, .viewLeft, .viewRight,
      .tabPrevious, .tabNext, .searchNext, .searchPrevious:
      .movement
    case .paneSurveys, .paneEvents, .panePayload, .paneResponse, .paneLog, .paneNext, .panePrevious,
      .paneFullscreen:
      .place
    case .actionsMenu, .exchangeCancel, .paletteOpen, .helpOpen, .mouseToggle, .appBackOrQuit,
      .appQuit, .appSuspend, .appRedraw:
      .program
    }
  }
}
