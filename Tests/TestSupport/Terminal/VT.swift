/// Just enough of an xterm to read back what a program draws.
///
/// Bytes go in through ``feed(_:)``; what a user would see comes out. A sequence it does not know is
/// recorded in ``unhandled`` instead of being guessed at, so that a test can insist on there being
/// none.
public struct VT: Sendable {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  /// The private modes that are on, such as 1049 for the alternate screen.
  public internal(set) var modes: Set<Int> = []
  /// Whether the cursor is to be seen.
  public var isCursorVisible: Bool { modes.contains(25) }
  /// The operating system commands received, such as "52;c;…" for the clipboard.
  public internal(set) var commands: [String] = []
  /// Sequences that were not understood.
  public internal(set) var unhandled: [String] = []

  var screen: Screen
  /// The main screen, while the alternate one is shown.
  var main: Screen?
  var style = Style()
  /// Whether the next character belongs at the start of the next row.
  var isWrapPending = false
  var margins: ClosedRange<Int>
  /// The last character drawn, for the sequence that repeats it.
  var last: Character = " "
  var unread: [UInt8] = []

  /// What one screen holds.
  struct Screen: Sendable {
    var cells: [[Cell]]
    var row = 0
    var column = 0
  }

  /// A character, or nil for the second half of a wide one, and how it is drawn.
  struct Cell: Hashable, Sendable {
    var character: Character?
    var style: Style

    /// A blank of a style.
    static func blank(_ style: Style) -> Cell { Cell(character: " ", style: style) }
  }

  /// A terminal that has just been switched on.
  public init(rows: Int, columns: Int) {
    self.rows = max(1, rows)
    self.columns = max(1, columns)
    margins = 0...(self.rows - 1)
    modes = Self.initialModes
    screen = Self.emptyScreen(rows: self.rows, columns: self.columns, style: Style())
  }

  /// The modes that are on at first: wrapping at the right edge, and a cursor.
  public static let initialModes: Set<Int> = [7, 25]

  /// Whether the alternate screen is shown, which leaves the shell's alone.
  public var isAlternateScreen: Bool { modes.contains(1049) }

  /// Where the cursor is, from zero.
  public var cursor: (row: Int, column: Int) { (screen.row, screen.column) }

  /// A row's text without the blanks at its end.
  public func line(_ row: Int) -> String {
    guard screen.cells.indices.contains(row) else { return "" }
    var text = String(screen.cells[row].compactMap(\.character))
    while text.last == " " { text.removeLast() }
    return text
  }

  /// All rows.
  public var text: String { (0..<rows).map(line).joined(separator: "\n") }

  /// How a cell is drawn.
  public func style(row: Int, column: Int) -> Style {
    guard screen.cells.indices.contains(row), (0..<columns).contains(column) else { return Style() }
    return screen.cells[row][column].style
  }

  /// Whether any cell on the screen has a colour of its own.
  public var hasColors: Bool {
    screen.cells.joined().contains {
      $0.style.foreground != .standard || $0.style.background != .standard
    }
  }

  static func emptyScreen(rows: Int, columns: Int, style: Style) -> Screen {
    let row = Array(repeating: Cell.blank(style), count: columns)
    return Screen(cells: Array(repeating: row, count: rows))
  }
}
