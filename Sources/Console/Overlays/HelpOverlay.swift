import Terminal

/// Every command with its keys, straight from the table that dispatches them; filtered by typing.
public struct HelpOverlay: Hashable, Sendable {
  var field = TextField()
  var window = ScrollWindow()

  /// What is listed for a filter: commands whose name, explanation or key contains it.
  func commands(_ keymap: Keymap) -> [Command] {
    let query = field.text
    guard !query.isEmpty else { return Command.table }
    return Command.table.filter { command in
      keymap.keys(of: command.id).contains(query)
        || Fuzzy.match(query, in: command.title) != nil
        || Self.contains(command.help, query)
    }
  }

  private static func contains(_ text: String, _ query: String) -> Bool {
    text.lowercased().contains(query.lowercased())
  }

  // MARK: Reduce

  /// Takes a key; `false` when the overlay is to be closed.
  mutating func handle(_ press: KeyPress, rows: Int, keymap: Keymap) -> Bool {
    let count = commands(keymap).count
    switch press.key {
    case .escape, .enter: return false
    case .up: window.scroll(by: -1, rows: rows, count: count)
    case .down: window.scroll(by: 1, rows: rows, count: count)
    case .pageUp: window.scroll(by: -rows, rows: rows, count: count)
    case .pageDown: window.scroll(by: rows, rows: rows, count: count)
    case .character("?") where field.text.isEmpty: return false
    case .character("q") where field.text.isEmpty: return false
    default:
      if field.handle(press) { window = ScrollWindow() }
    }
    return true
  }

  // MARK: View

  /// The size it would like to have.
  static let wanted = Size(rows: Command.table.count + 4, columns: 92)

  func draw(in screen: Rect, state: State, on grid: inout Grid) {
    let inner = OverlayBox.draw(
      Self.wanted, title: "Keys", bottomNote: Line("type to filter · esc closes", .muted),
      glyphs: state.glyphs, in: screen, on: &grid)
    let (row, list) = inner.splitTop(1)
    grid.write(Line("/", .keyHint), in: row)
    field.draw(in: row.splitLeft(1).rest, on: &grid)
    let commands = commands(state.keymap)
    guard !commands.isEmpty else {
      EmptyState.draw(["no key or command matches"], in: list, on: &grid)
      return
    }
    ListView(count: commands.count, offset: window.offset, glyphs: state.glyphs) { index in
      Self.line(commands[index], state.keymap, width: list.columns)
    }.draw(in: list, on: &grid)
  }

  private static func line(_ command: Command, _ keymap: Keymap, width: Int) -> Line {
    let keys = keymap.keys(of: command.id)
    let text = keys.isEmpty ? "palette only" : keys.joined(separator: " ")
    let left = Line(pad(text, to: 16), keys.isEmpty ? .muted : .keyHint) + Line(command.help)
    let yours = keymap.isChanged(command.id) ? Line("your key  ", .accent) : Line()
    return Columns.line(
      left: left, right: yours + Line(command.contexts.text, .muted), width: width)
  }

  private static func pad(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - TextWidth.of(text)))
  }
}
