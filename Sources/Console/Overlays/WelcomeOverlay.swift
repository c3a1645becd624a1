import Terminal

/// The card of the first run: what this is, three keys, how to make a workspace of one's own.
enum WelcomeOverlay {
  private static let paragraphs: [Line] = [
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
    Line([Span("enter", .keyHint), Span("  fire the selected event")]),
    Line([Span("tab  ", .keyHint), Span("  go to the next pane")]),
    Line([Span("?    ", .keyHint), Span("  every key")]),
    "",
    Line([Span("Your own:  ", .muted), Span("iterate-preview init", .strong)]),
  ]

  static func draw(in screen: Rect, glyphs: Glyphs, on grid: inout Grid) {
    let width = max(20, min(70, screen.columns) - 4)
    let lines = paragraphs.flatMap { $0.isEmpty ? [$0] : $0.wrapped(width: width) }
    let inner = OverlayBox.draw(
      Size(rows: lines.count + 2, columns: width + 4), title: "Welcome to iterate-preview",
      bottomNote: Line("any key goes on", .muted), glyphs: glyphs, in: screen, on: &grid)
    for (index, line) in lines.enumerated() {
      grid.write(Line(" ") + line, in: inner, row: index)
    }
  }
}
