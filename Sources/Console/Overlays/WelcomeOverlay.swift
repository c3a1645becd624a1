import Terminal

/// The card of the first run: what this is, three keys, how to make a workspace of one's own.
enum WelcomeOverlay {
  private static func paragraphs(_ keymap: Keymap) -> [Line] {
    let keys = [CommandID.eventFire, .paneNext, .helpOpen].map { keymap.name(of: $0) }
    let width = keys.map { TextWidth.of($0) }.max() ?? 0
    let names = keys.map { $0 + String(repeating: " ", count: width - TextWidth.of($0)) }
    return [
      """
      Fire a Segment event and see, live, what Segment's Iterate destination makes of it, what Iterate \
      answers, and why a survey appears or does not.
      """,
      "",
      """
      This is a demo workspace on the built-in simulator: a real HTTP server on this machine. Nothing \
      leaves it.
      """,
      "",
      Line([Span(names[0], .keyHint), Span("  fire the selected event")]),
      Line([Span(names[1], .keyHint), Span("  go to the next pane")]),
      Line([Span(names[2], .keyHint), Span("  every key")]),
      "",
      Line([Span("Your own:  ", .muted), Span("iterate-preview init", .strong)]),
    ]
  }

  static func draw(in screen: Rect, state: State, on grid: inout Grid) {
    let width = max(20, min(70, screen.columns) - 4)
    let lines = paragraphs(state.keymap).flatMap { $0.isEmpty ? [$0] : $0.wrapped(width: width) }
    let inner = OverlayBox.draw(
      Size(rows: lines.count + 2, columns: width + 4), title: "Welcome to iterate-preview",
      bottomNote: Line("any key goes on", .muted), glyphs: state.glyphs, in: screen, on: &grid)
    for (index, line) in lines.enumerated() {
      grid.write(Line(" ") + line, in: inner, row: index)
    }
  }
}
