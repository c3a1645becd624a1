extension Command {
  /// Every command, in the order help and documents show them.
  public static let table: [Command] = firing + reading + moving + places + program

  private static let firing: [Command] = [
    Command(
      .eventFire, "fire", "Fire the selected event", keys: ["enter"], in: .events, rank: 1),
    Command(
      .surveyPreview, "preview this", "Preview the selected survey: its id goes along with firings",
      keys: ["enter"], in: .surveys, rank: 1),
    Command(
      .eventEdit, "edit", "Edit the event before it is fired", keys: ["e"],
      in: [.events, .payload], rank: 2),
    Command(
      .eventEditExternal, "edit in $EDITOR", "Edit the whole event as JSON in your editor",
      keys: ["E"], in: [.events, .payload], rank: 9),
    Command(
      .eventRevert, "revert", "Use the event as the workspace has it again", keys: ["u"],
      in: [.events, .payload], rank: 9),
    Command(
      .templateSave, "save as template", "Write the event into the workspace file, under events:",
      keys: ["T"], in: [.events, .payload], rank: 9),
    Command(
      .firingCompare, "compare",
      "Fire the event four ways: preview or live, person new or returning",
      keys: ["C"], in: .events, rank: 8),
    Command(
      .burstOpen, "burst", "Fire the event many times: so many, or so many a second",
      keys: ["B"], in: .events, rank: 9),
    Command(
      .matrixOpen, "matrix",
      "Show which event displays which survey, at the simulator",
      keys: ["M"], in: .all, rank: 7),
    Command(
      .previewToggle, "preview", "Switch preview on or off", keys: ["v"], in: .all, rank: 3),
    Command(
      .dryRunToggle, "dry run", "Switch dry run on or off: firings are worked out but not sent",
      keys: [], in: .all),
    Command(
      .profileSwitch, "profile", "Choose where firings go", keys: ["p"], in: .all, rank: 7),
    Command(
      .subscriptionsOpen, "subscriptions",
      "Show the subscriptions: switch, edit or correct them", keys: ["c"], in: .all, rank: 8),
    Command(
      .personaNext, "client", "Fire as the next client: web, iOS, Android, React Native",
      keys: ["P"],
      in: .all, rank: 8),
    Command(
      .linkShow, "link", "Show the link that fires it on the site, and a QR code",
      keys: ["L"], in: [.surveys, .events], rank: 8),
    Command(
      .namesOpen, "names", "Examine the names of events: near-misses, and what does not fit",
      keys: [], in: .all),
    Command(
      .personOpen, "person", "Choose, create or edit the person who fires", keys: ["i"], in: .all,
      rank: 8),
    Command(
      .simulatorOpen, "simulator",
      "Steer the simulator: its clock, its persons, what goes wrong", keys: ["O"], in: .all,
      rank: 8),
    Command(
      .personReset, "reset person", "Forget the person's token, so that Iterate sees a new person",
      keys: [], in: .all),
    Command(
      .surveysReload, "reload", "Read the workspace again", keys: ["R", "ctrl-r", "f5"], in: .all,
      rank: 8),
    Command(
      .exchangeCancel, "back", "Step back: close, clear, or cancel the request in flight",
      keys: ["esc"], in: .all),
  ]

  private static let reading: [Command] = [
    Command(
      .ladderShow, "because", "Show gate by gate why a survey is shown or not", keys: ["b"],
      in: .all, rank: 5),
    Command(
      .tabPrevious, "tab", "Show the tab to the left", keys: ["["], in: .documents),
    Command(
      .tabNext, "next tab", "Show the tab to the right", keys: ["]"], in: .documents, rank: 6),
    Command(
      .gateJump, "go there", "Go to what decides the gate under the cursor", keys: ["enter"],
      in: .ladder, rank: 1),
    Command(
      .nodeToggle, "fold", "Fold or open the line under the cursor", keys: ["space", "enter"],
      in: .documents, rank: 5),
    Command(
      .nodeCollapseAll, "fold all", "Fold everything", keys: ["-"], in: .documents, rank: 8),
    Command(
      .nodeExpandAll, "open all", "Open everything", keys: ["="], in: .documents, rank: 8),
    Command(
      .surveyAppearance, "light/dark", "Draw and read the survey as on a light or a dark device",
      keys: ["a"], in: .response, rank: 4),
    Command(
      .firingShow, "show", "Show the firing of the selected line, or the whole line",
      keys: ["enter"], in: .log,
      rank: 1),
    Command(
      .logFollow, "follow", "Follow the log's end, or hold it still", keys: ["space", "F"],
      in: .log, rank: 2),
    Command(
      .logClear, "clear", "Empty the log; what is in flight stays", keys: ["z"], in: .log, rank: 9),
    Command(
      .viewTimes, "times", "Show times of day, or the time since the line above", keys: ["t"],
      in: .log, rank: 8),
    Command(
      .viewWrap, "wrap", "Wrap long lines, or cut them", keys: ["w"], in: .reading, rank: 8),
    Command(
      .viewLeft, "scroll left", "Show what is to the left of cut lines", keys: ["<"], in: .reading),
    Command(
      .viewRight, "scroll right", "Show what is to the right of cut lines", keys: [">"],
      in: .reading),
    Command(
      .searchStart, "filter", "Narrow a list, or search a text, as you type; esc clears",
      keys: ["/"], in: .all, rank: 5),
    Command(
      .searchNext, "next match", "Go to the next match of the search", keys: ["n"],
      in: .documents),
    Command(
      .searchPrevious, "previous match", "Go to the previous match of the search", keys: ["N"],
      in: .documents),
    Command(
      .copyMenu, "copy", "Copy a value, a path, a body, a curl command, …", keys: ["y"], in: .all,
      rank: 4),
    Command(
      .firingSave, "save", "Save the firing as a file, secrets left out", keys: ["s"],
      in: [.response, .ladder, .log], rank: 9),
    Command(
      .actionsMenu, "actions", "Show what can be done with what is selected", keys: ["x"], in: .all,
      rank: 8),
  ]

  private static let moving: [Command] = [
    Command(.cursorUp, "up", "Move up", keys: ["up", "k"], in: .all),
    Command(.cursorDown, "down", "Move down", keys: ["down", "j"], in: .all),
    Command(
      .cursorLeft, "left", "Fold, or go to the pane on the left", keys: ["left", "h"], in: .all),
    Command(
      .cursorRight, "right", "Open, or go to the pane on the right", keys: ["right", "l"],
      in: .all),
    Command(.cursorPageUp, "page up", "Move up a page", keys: ["pgup"], in: .all),
    Command(.cursorPageDown, "page down", "Move down a page", keys: ["pgdn"], in: .all),
    Command(.cursorHalfUp, "half page up", "Move up half a page", keys: ["ctrl-u"], in: .all),
    Command(
      .cursorHalfDown, "half page down", "Move down half a page", keys: ["ctrl-d"], in: .all),
    Command(.cursorTop, "top", "Go to the first line", keys: ["g", "home"], in: .all),
    Command(.cursorBottom, "bottom", "Go to the last line", keys: ["G", "end"], in: .all),
  ]

  private static let places: [Command] = [
    Command(.paneSurveys, "surveys", "Go to Surveys", keys: ["1"], in: .all),
    Command(.paneEvents, "events", "Go to Events", keys: ["2"], in: .all),
    Command(.panePayload, "payload", "Go to Payload", keys: ["3"], in: .all),
    Command(.paneResponse, "response", "Go to Response", keys: ["4"], in: .all),
    Command(.paneLog, "log", "Go to Log", keys: ["5"], in: .all),
    Command(.paneNext, "next pane", "Go to the next pane", keys: ["tab"], in: .all, rank: 7),
    Command(
      .panePrevious, "previous pane", "Go to the previous pane", keys: ["shift-tab"], in: .all),
    Command(
      .paneFullscreen, "full screen", "Give the pane the whole screen, or back", keys: ["f"],
      in: .all, rank: 7),
  ]

  private static let program: [Command] = [
    Command(
      .paletteOpen, "commands", "Find any command by name", keys: [":", "ctrl-p"], in: .all,
      rank: 6),
    Command(
      .mouseToggle, "mouse", "Let the mouse select and scroll, or leave it to the terminal",
      keys: [], in: .all),
    Command(.helpOpen, "help", "Show every key", keys: ["?", "f1"], in: .all, rank: 0),
    Command(
      .appBackOrQuit, "quit", "Step back, else quit; asks while a request is in flight",
      keys: ["q"], in: .all, rank: 9),
    Command(
      .appQuit, "quit now", "Quit at once; requests in flight are cancelled",
      keys: ["Q", "ctrl-c"], in: .all),
    Command(
      .appSuspend, "suspend", "Give the terminal back to the shell", keys: ["ctrl-z"], in: .all),
    Command(.appRedraw, "redraw", "Draw the screen anew", keys: ["ctrl-l"], in: .all),
  ]

  /// The command of this name.
  public static func named(_ id: CommandID) -> Command? {
    byID[id]
  }

  private static let byID = Dictionary(uniqueKeysWithValues: table.map { ($0.id, $0) })
}
