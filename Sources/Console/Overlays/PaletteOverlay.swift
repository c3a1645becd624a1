import Terminal

/// Commands, all or some, found by typing a part of its name, with its key and, where it cannot be used now,
/// the reason.
public struct PaletteOverlay: Hashable, Sendable {
  /// What stands in the border.
  let title: String
  /// What there is to choose from, in the order in which it is shown.
  let commands: [Command]
  var field = TextField()
  var cursor = ListCursor()

  /// A palette of `commands`; of all by default.
  init(_ commands: [Command] = Command.table, title: String = "Commands") {
    self.commands = commands
    self.title = title
  }

  /// A command that matches, and where.
  struct Row {
    var command: Command
    var ranges: [Range<Int>]
  }

  /// The commands that match, the best first.
  var rows: [Row] {
    let found = commands.compactMap { command -> (row: Row, score: Int)? in
      guard let match = Fuzzy.match(field.text, in: Self.text(of: command)) else { return nil }
      return (Row(command: command, ranges: match.ranges), match.score)
    }
    guard !field.text.isEmpty else { return found.map(\.row) }
    return found.enumerated()
      .sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
      .map(\.element.row)
  }

  private static func text(of command: Command) -> String {
    "\(command.title): \(command.help)"
  }

  // MARK: Reduce

  /// What a key in the palette leads to.
  enum Outcome {
    case stays
    case closes
    case performs(CommandID)
  }

  mutating func handle(_ press: KeyPress, rows visible: Int) -> Outcome {
    let rows = rows
    switch press.key {
    case .escape: return .closes
    case .enter:
      guard rows.indices.contains(cursor.selected) else { return .closes }
      return .performs(rows[cursor.selected].command.id)
    default:
      if let motion = CursorMotion(listKey: press) {
        cursor.move(motion, rows: visible, count: rows.count)
      } else if field.handle(press) {
        cursor = ListCursor()
      }
    }
    return .stays
  }

  // MARK: View

  /// The size it would like to have.
  private static let wanted = Size(rows: 20, columns: 92)

  /// The whole box.
  func box(on screen: Size) -> Rect { OverlayBox.rect(Self.wanted, in: Rect(screen)) }

  /// Where the commands are.
  func listRect(on screen: Size) -> Rect { box(on: screen).inset().splitTop(1).rest }

  func draw(in screen: Rect, state: State, on grid: inout Grid) {
    let inner = OverlayBox.draw(
      Self.wanted, title: Line(title), bottomNote: Line("enter does it · esc closes", .muted),
      glyphs: state.glyphs, in: screen, on: &grid)
    let (row, list) = inner.splitTop(1)
    grid.write(Line(":", .keyHint), in: row)
    field.draw(in: row.splitLeft(1).rest, on: &grid)
    let rows = rows
    guard !rows.isEmpty else {
      EmptyState.draw(["no command matches"], in: list, on: &grid)
      return
    }
    ListView(
      count: rows.count, selected: cursor.selected, offset: cursor.window.offset, isFocused: true,
      glyphs: state.glyphs
    ) { index in
      Self.line(rows[index], state: state, width: list.columns)
    }.draw(in: list, on: &grid)
  }

  private static func line(_ row: Row, state: State, width: Int) -> Line {
    let reason = Availability.of(row.command.id, in: state).reason
    let text = Line(Self.text(of: row.command), reason == nil ? .text : .muted)
      .highlighting(ranges: row.ranges, with: .match)
    let right =
      reason.map { Line($0, .warning) }
      ?? Line(state.keymap.keys(of: row.command.id).joined(separator: " "), .keyHint)
    return Columns.line(left: text, right: right, width: width)
  }
}
