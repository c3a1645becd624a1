import Iterate
import Terminal

extension State {
  /// How many lines one notch of the wheel scrolls.
  private static let notch = 3

  /// Lets the mouse select and scroll, or leaves it to the terminal.
  mutating func toggleMouse() -> [Effect] {
    isMouseOn.toggle()
    show(
      note: isMouseOn
        ? "The mouse selects and scrolls; hold shift to select text"
        : "The mouse is the terminal's again")
    return [.mouse(isMouseOn)]
  }

  /// Takes what the mouse did.
  mutating func mouse(_ event: MouseEvent, at moment: Moment) -> [Effect] {
    guard isMouseOn, layout.kind != .tooSmall else { return [] }
    switch event.action {
    case .press where event.button == 0:
      return overlay == nil
        ? click(row: event.row, column: event.column, at: moment)
        : clickOverlay(row: event.row, column: event.column, at: moment)
    case .wheelUp: return wheel(-1, event, at: moment)
    case .wheelDown: return wheel(1, event, at: moment)
    case .drag where event.button == 0 && !isDragExplained:
      isDragExplained = true
      show(note: "Hold shift to select text; mouse in the palette leaves it to the terminal")
      return []
    case .press, .release, .drag, .move: return []
    }
  }

  // MARK: Panes

  private mutating func click(row: Int, column: Int, at moment: Moment) -> [Effect] {
    let layout = layout
    if layout.footer.contains(row: row, column: column) {
      switch FooterBar.deed(at: column, in: layout.footer, state: self) {
      case .command(let command)?: return perform(command, at: moment)
      case .key(let press)?: return key(press, at: moment)
      case nil: return []
      }
    }
    if let crumbs = layout.breadcrumbs, crumbs.contains(row: row, column: column) {
      if let pane = Breadcrumbs.pane(at: column, in: crumbs, focus: focus) { changePane(to: pane) }
      return []
    }
    guard let pane = layout.pane(row: row, column: column), let rect = layout.panes[pane] else {
      return []
    }
    let wasFocused = focus == pane
    changePane(to: pane)
    if row == rect.row {
      showTab(at: column, of: pane, in: rect)
      return []
    }
    guard rect.inset().contains(row: row, column: column) else { return [] }
    return clickRow(row, of: pane, in: rect, wasFocused: wasFocused, at: moment)
  }

  private mutating func changePane(to pane: PaneID) {
    let commands: [PaneID: CommandID] = [
      .surveys: .paneSurveys, .events: .paneEvents, .payload: .panePayload,
      .response: .paneResponse, .log: .paneLog,
    ]
    if let command = commands[pane], focus != pane { changePane(command) }
  }

  private mutating func showTab(at column: Int, of pane: PaneID, in rect: Rect) {
    func tab(_ titles: [String]) -> Int? {
      PaneFrame.tab(at: column, of: titles, pane: pane, in: rect, glyphs: glyphs)
    }
    switch pane {
    case .payload:
      let all = PayloadPane.Tab.allCases
      if let index = tab(all.map(\.title)) { payload.show(all[index]) }
    case .response:
      let all = ResponsePane.Tab.allCases
      if let index = tab(all.map(\.title)) { response.show(all[index]) }
    case .surveys, .events, .log: break
    }
  }

  /// Selects the row that was clicked; one that was selected already does what enter does.
  private mutating func clickRow(
    _ row: Int, of pane: PaneID, in rect: Rect, wasFocused: Bool, at moment: Moment
  ) -> [Effect] {
    let room = listRoom(of: pane, in: rect)
    let line = row - room.row
    guard line >= 0, let (target, selected) = rowAndSelection(at: line, of: pane, rows: room.rows)
    else { return [] }
    guard target != selected || !wasFocused else {
      return mainCommand.map { perform($0, at: moment) } ?? []
    }
    let document = self.room(of: pane)
    switch pane {
    case .surveys:
      let event = selectedIdentity
      surveys.perform(.by(target - selected), rows: room.rows, surveys: workspace.surveys)
      settleEvents(after: event)
    case .events: events.perform(.by(target - selected), rows: room.rows, source: eventSource)
    case .payload: payload.change { $0.select(target, in: document) }
    case .response: response.change { $0.select(target, in: document) }
    case .log: log.select(target, in: document)
    }
    return []
  }

  /// The row drawn at a line of a pane, and the selected one.
  private func rowAndSelection(
    at line: Int, of pane: PaneID, rows: Int
  ) -> (target: Int, selected: Int)? {
    let selected: Int
    let target: Int?
    switch pane {
    case .surveys:
      selected = surveys.cursor.selected
      target = surveys.cursor.row(
        at: line, rows: rows, count: surveys.rows(of: workspace.surveys).count)
    case .events:
      selected = events.cursor.selected
      target = events.cursor.row(
        at: line, rows: rows, count: events.items(of: eventSource).count)
    case .payload:
      selected = payload.view.cursor.selected
      target = payload.view.row(at: line, in: room(of: pane))
    case .response:
      selected = response.view.cursor.selected
      target = response.view.row(at: line, in: room(of: pane))
    case .log:
      selected = log.cursor.selected
      target = log.row(at: line, in: room(of: pane))
    }
    return target.map { ($0, selected) }
  }

  /// Where the rows of a pane are: inside the border, below a filter.
  private func listRoom(of pane: PaneID, in rect: Rect) -> Rect {
    switch pane {
    case .surveys: FilterLine.room(surveys.filter, in: rect.inset())
    case .events: FilterLine.room(events.filter, in: rect.inset())
    case .log: FilterLine.room(log.filter, in: rect.inset())
    case .payload: payload.view.search == nil ? rect.inset() : rect.inset().splitTop(1).rest
    case .response: response.view.search == nil ? rect.inset() : rect.inset().splitTop(1).rest
    }
  }

  /// What enter does in the focused pane.
  private var mainCommand: CommandID? {
    switch context {
    case .surveys: .surveyPreview
    case .events: .eventFire
    case .ladder: .gateJump
    case .payload, .response: .nodeToggle
    case .log: .firingShow
    default: nil
    }
  }

  private mutating func wheel(
    _ direction: Int, _ event: MouseEvent, at moment: Moment
  ) -> [Effect] {
    let lines = direction * Self.notch
    guard overlay == nil else {
      let key = KeyPress(direction < 0 ? .up : .down)
      return (0..<Self.notch).flatMap { _ in overlay == nil ? [] : overlayKey(key, at: moment) }
    }
    let layout = layout
    guard let pane = layout.pane(row: event.row, column: event.column),
      let rect = layout.panes[pane]
    else { return [] }
    let rows = listRoom(of: pane, in: rect).rows
    let document = room(of: pane)
    switch pane {
    case .surveys:
      let (before, selected) = (selectedIdentity, surveys.cursor.selected)
      let count = surveys.rows(of: workspace.surveys).count
      surveys.cursor.scroll(by: lines, rows: rows, count: count)
      if surveys.cursor.selected != selected { settleEvents(after: before) }
    case .events:
      events.cursor.scroll(by: lines, rows: rows, count: events.items(of: eventSource).count)
    case .payload: payload.change { $0.scroll(by: lines, in: document) }
    case .response: response.change { $0.scroll(by: lines, in: document) }
    case .log: log.roll(by: lines, in: document)
    }
    return []
  }

  // MARK: Overlays

  /// Selects the row of an overlay, or does what it stands for when it is selected already; beside
  /// the overlay it does what esc does.
  private mutating func clickOverlay(row: Int, column: Int, at moment: Moment) -> [Effect] {
    switch overlay {
    case .welcome, .message: return overlayKey(KeyPress(.escape), at: moment)
    default: break
    }
    guard let geometry = OverlayGeometry(self) else { return [] }
    guard geometry.box.contains(row: row, column: column) else {
      return overlayKey(KeyPress(.escape), at: moment)
    }
    guard let list = geometry.list, list.rect.contains(row: row, column: column),
      let target = list.row(at: row)
    else { return [] }
    let steps = target - list.cursor.selected
    guard steps != 0 else { return overlayKey(KeyPress(.enter), at: moment) }
    let key = KeyPress(steps < 0 ? .up : .down)
    return (0..<abs(steps)).flatMap { _ in overlayKey(key, at: moment) }
  }
}
