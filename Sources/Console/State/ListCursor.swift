public import Terminal

/// Which row of a list is selected, and which rows are in sight.
public struct ListCursor: Hashable, Sendable {
  /// The selected row, counted among those the filter lets through.
  public var selected = 0
  /// The rows in sight.
  public var window = ScrollWindow()

  /// Moves the selection and brings it into sight.
  mutating func move(_ motion: CursorMotion, rows: Int, count: Int) {
    select(motion.target(from: selected, rows: rows, count: count), rows: rows, count: count)
  }

  /// Selects `row`, or the nearest one there is, and brings it into sight.
  mutating func select(_ row: Int, rows: Int, count: Int) {
    selected = max(0, min(row, count - 1))
    window.reveal(selected, rows: rows, count: count)
  }

  /// The row that is drawn so many lines below the first in sight; `nil` below the last.
  func row(at line: Int, rows: Int, count: Int) -> Int? {
    var window = window
    window.reveal(selected, rows: rows, count: count)
    let visible = window.visible(count: count, rows: rows)
    return line >= 0 && line < visible.count ? visible.lowerBound + line : nil
  }

  /// Moves the rows in sight; the selection stays, unless it would be left behind.
  mutating func scroll(by lines: Int, rows: Int, count: Int) {
    window.reveal(selected, rows: rows, count: count)
    window.scroll(by: lines, rows: rows, count: count)
    let visible = window.visible(count: count, rows: rows)
    guard !visible.isEmpty else { return }
    let margin = min(2, max(0, rows - 1) / 2)
    let first = visible.lowerBound == 0 ? 0 : visible.lowerBound + margin
    let last = visible.upperBound == count ? count - 1 : visible.upperBound - 1 - margin
    selected = max(first, min(selected, last))
  }
}

/// A way to move through rows.
enum CursorMotion: Hashable {
  case by(Int)
  case pages(Double)
  case top
  case bottom

  /// The motion a command stands for; `nil` when it is no vertical motion.
  init?(_ command: CommandID) {
    switch command {
    case .cursorUp: self = .by(-1)
    case .cursorDown: self = .by(1)
    case .cursorPageUp: self = .pages(-1)
    case .cursorPageDown: self = .pages(1)
    case .cursorHalfUp: self = .pages(-0.5)
    case .cursorHalfDown: self = .pages(0.5)
    case .cursorTop: self = .top
    case .cursorBottom: self = .bottom
    default: return nil
    }
  }

  /// The motion of a key in a list that takes letters as text: arrows and the like only.
  init?(listKey press: KeyPress) {
    switch press.key {
    case .up: self = .by(-1)
    case .down: self = .by(1)
    case .pageUp: self = .pages(-1)
    case .pageDown: self = .pages(1)
    default: return nil
    }
  }

  func target(from row: Int, rows: Int, count: Int) -> Int {
    switch self {
    case .by(let steps): row + steps
    case .pages(let pages): row + (pages < 0 ? -1 : 1) * max(1, Int(Double(rows) * abs(pages)))
    case .top: 0
    case .bottom: count - 1
    }
  }
}
