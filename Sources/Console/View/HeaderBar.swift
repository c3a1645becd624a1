import Iterate
import Terminal

/// The first row: mode, profile, host, person, previewed survey, and what is in flight.
///
/// In words, so that nobody ever wonders where firings go.
enum HeaderBar {
  static func draw(in rect: Rect, state: State, on grid: inout Grid) {
    var left = Line(" \(state.mode.title) ", ink(of: state.mode))
    let client = state.persona == .web ? nil : "on \(state.persona.title)"
    let facts = [
      state.profileName, state.hostLabel, state.person.label, client, preview(of: state),
    ].compactMap { $0 }
    left.append("  " + facts.joined(separator: " \(state.glyphs.dot) "))
    if let notice = state.simulatorNotice {
      left.append(" \(state.glyphs.dot) ")
      left.append(notice, .warning)
    }
    var right = Line()
    if !state.pending.isEmpty {
      right.append("\(state.pending.count) in flight ", .pending)
    }
    // Where firings go is worth more than whose they are.
    let name = Line(state.workspace.name + " ", .muted)
    if left.width + right.width + name.sanitized().width < rect.columns { right.append(name) }
    grid.write(Columns.line(left: left, right: right, width: rect.columns), in: rect)
  }

  /// Whether and which survey is previewed, in words.
  static func preview(of state: State) -> String {
    if case .failure? = state.plan { return "nothing to preview" }
    if let survey = state.previewedSurvey { return "previewing \(survey.name)" }
    switch state.preview {
    case .survey(let id) where state.isPreviewOn: return "previewing \(id)"
    case .automatic where state.isPreviewOn: return "preview on"
    case .automatic: return "preview on, nothing to preview"
    case .off, .survey: return "preview off"
    }
  }

  private static func ink(of mode: Mode) -> Ink {
    switch mode {
    case .simulated: .modeSimulated
    case .preview: .modePreview
    case .live: .modeLive
    case .dryRun: .modeDryRun
    }
  }
}

/// The numbers of the panes, where only one is in sight.
enum Breadcrumbs {
  static func draw(in rect: Rect, state: State, on grid: inout Grid) {
    var line = Line(" ")
    for pane in PaneID.allCases {
      line.append(
        text(of: pane, focus: state.focus), pane == state.focus ? .titleFocused : .muted)
    }
    grid.write(line, in: rect)
  }

  private static func text(of pane: PaneID, focus: PaneID) -> String {
    pane == focus ? "[\(pane.rawValue)] \(pane.title) " : " \(pane.rawValue)  "
  }

  /// The pane whose number is at a column.
  static func pane(at column: Int, in rect: Rect, focus: PaneID) -> PaneID? {
    var start = rect.column + 1
    for pane in PaneID.allCases {
      let end = start + TextWidth.of(text(of: pane, focus: focus))
      if column >= start, column < end { return pane }
      start = end
    }
    return nil
  }
}

/// What stands where nothing fits.
enum TooSmall {
  static func draw(size: Size, keymap: Keymap, on grid: inout Grid) {
    let key = keymap.keys(of: .appBackOrQuit).first ?? keymap.name(of: .appQuit)
    let minimum = ScreenLayout.minimum
    let text = Line(
      """
      The terminal is \(size.columns)x\(size.rows); iterate-preview needs \
      \(minimum.columns)x\(minimum.rows). Enlarge it, or press \(key) to leave.
      """)
    let rect = Rect(row: 0, column: 0, rows: size.rows, columns: size.columns)
    for (index, line) in text.wrapped(width: max(1, size.columns)).enumerated() {
      grid.write(line, in: rect, row: index)
    }
  }
}
