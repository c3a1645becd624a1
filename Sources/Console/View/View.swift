public import Terminal

/// The whole screen of a state: a pure function, drawn anew each time.
public func view(_ state: State) -> Grid {
  var grid = Grid(size: state.size)
  let layout = state.layout
  guard layout.kind != .tooSmall else {
    TooSmall.draw(size: state.size, keymap: state.keymap, on: &grid)
    return grid
  }
  HeaderBar.draw(in: layout.header, state: state, on: &grid)
  if let crumbs = layout.breadcrumbs { Breadcrumbs.draw(in: crumbs, state: state, on: &grid) }
  for pane in PaneID.allCases {
    guard let rect = layout.panes[pane] else { continue }
    switch pane {
    case .surveys: state.surveys.draw(in: rect, state: state, on: &grid)
    case .events: state.events.draw(in: rect, state: state, on: &grid)
    case .payload: state.payload.draw(in: rect, state: state, on: &grid)
    case .response: state.response.draw(in: rect, state: state, on: &grid)
    case .log: state.log.draw(in: rect, state: state, on: &grid)
    }
  }
  VerdictBar.draw(in: layout.verdict, state: state, on: &grid)
  FooterBar.draw(in: layout.footer, state: state, on: &grid)
  drawOverlay(of: state, on: &grid)
  drawBanner(of: state, layout: layout, on: &grid)
  if state.glyphs.isASCII { grid.writePunctuationInASCII() }
  return grid
}

/// Above the footer; what lies over the panes says its keys itself, and then the footer's row is free.
private func drawBanner(of state: State, layout: ScreenLayout, on grid: inout Grid) {
  guard let banner = state.banner else { return }
  var place = layout.banner
  let isFooterFree = state.toast == nil || state.tour != nil
  if state.overlay != nil, isFooterFree { place.row += layout.footer.rows }
  banner.draw(in: place, on: state.size, on: &grid)
}

private func drawOverlay(of state: State, on grid: inout Grid) {
  let screen = Rect(row: 0, column: 0, rows: state.size.rows, columns: state.size.columns)
  switch state.overlay {
  case .welcome: WelcomeOverlay.draw(in: screen, state: state, on: &grid)
  case .help(let help): help.draw(in: screen, state: state, on: &grid)
  case .palette(let palette): palette.draw(in: screen, state: state, on: &grid)
  case .profiles(let profiles): profiles.draw(in: screen, state: state, on: &grid)
  case .subscriptions(let list): list.draw(in: screen, state: state, on: &grid)
  case .comparison(let comparison): comparison.draw(in: screen, glyphs: state.glyphs, on: &grid)
  case .names(let names): names.draw(in: screen, state: state, on: &grid)
  case .persons(let persons): persons.draw(in: screen, state: state, on: &grid)
  case .editor(let editor): editor.draw(in: screen, state: state, on: &grid)
  case .copy(let menu): menu.draw(in: screen, state: state, on: &grid)
  case .actions(let menu): menu.draw(in: screen, state: state, on: &grid)
  case .matrix(let matrix): matrix.draw(in: screen, state: state, on: &grid)
  case .burst(let burst): burst.draw(in: screen, state: state, on: &grid)
  case .link(let link): link.draw(in: screen, state: state, on: &grid)
  case .simulator(let steering): steering.draw(in: screen, state: state, on: &grid)
  case .message(let message): message.draw(in: screen, glyphs: state.glyphs, on: &grid)
  case .question(let question): question.draw(in: screen, glyphs: state.glyphs, on: &grid)
  case nil: break
  }
}
