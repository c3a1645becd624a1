/// The permanent name of a command.
///
/// Names never change: configuration, scripts and documents refer to them. Keys may.
public enum CommandID: String, Hashable, Sendable, CaseIterable {
  case eventFire = "event.fire"
  case surveyPreview = "survey.preview"
  case previewToggle = "preview.toggle"
  case dryRunToggle = "dry-run.toggle"
  case personaNext = "persona.next"
  case namesOpen = "names.open"
  case personOpen = "person.open"
  case personReset = "person.reset"
  case profileSwitch = "profile.switch"
  case subscriptionsOpen = "subscriptions.open"
  case linkShow = "link.show"
  case simulatorOpen = "simulator.open"
  case surveysReload = "surveys.reload"

  case exchangeCancel = "exchange.cancel"
  case firingShow = "firing.show"
  case firingCompare = "firing.compare"
  case ladderShow = "ladder.show"
  case gateJump = "gate.jump"

  case nodeToggle = "node.toggle"
  case nodeCollapseAll = "node.collapse-all"
  case nodeExpandAll = "node.expand-all"
  case tabPrevious = "tab.previous"
  case tabNext = "tab.next"

  case logFollow = "log.follow"

  case surveyAppearance = "survey.appearance"
  case searchStart = "search.start"

  case cursorUp = "cursor.up"
  case cursorDown = "cursor.down"
  case cursorLeft = "cursor.left"
  case cursorRight = "cursor.right"
  case cursorPageUp = "cursor.page-up"
  case cursorPageDown = "cursor.page-down"
  case cursorHalfUp = "cursor.half-up"
  case cursorHalfDown = "cursor.half-down"
  case cursorTop = "cursor.top"
  case cursorBottom = "cursor.bottom"

  case paneSurveys = "pane.1"
  case paneEvents = "pane.2"
  case panePayload = "pane.3"
  case paneResponse = "pane.4"
  case paneLog = "pane.5"
  case paneNext = "pane.next"
  case panePrevious = "pane.previous"
  case paneFullscreen = "pane.fullscreen"

  case paletteOpen = "palette.open"
  case helpOpen = "help.open"
  case appBackOrQuit = "app.back-or-quit"
  case appQuit = "app.quit"
  case appSuspend = "app.suspend"
  case appRedraw = "app.redraw"
}
