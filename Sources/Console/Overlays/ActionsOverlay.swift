import Terminal

/// What can be done with what is selected: the palette, of the commands that belong here.
public struct ActionsOverlay: Hashable, Sendable {
  /// The list of commands.
  var palette: PaletteOverlay

  /// A list of `commands`.
  init(_ commands: [Command], title: String) {
    palette = PaletteOverlay(commands, title: title)
  }

  func draw(in screen: Rect, state: State, on grid: inout Grid) {
    palette.draw(in: screen, state: state, on: &grid)
  }
}
