import Terminal

/// The room that a text is shown in, and the text.
struct TextRoom {
  /// The rows and columns there are.
  var size: Size
  /// How many lines the text has.
  var count: Int
  /// Whether lines are wrapped or cut.
  var layout: TextLayout
  /// Makes a line of the text.
  var line: (Int) -> Line

  func height(of line: Int) -> Int {
    guard layout.isWrapped else { return 1 }
    return layout.height(of: self.line(line), width: max(1, size.columns))
  }

  /// The line that is drawn so many rows below the first row in sight; `nil` below the last.
  func row(at place: Int, in window: TextWindow) -> Int? {
    guard place >= 0, place < size.rows else { return nil }
    guard layout.isWrapped else {
      return window.line + place < count ? window.line + place : nil
    }
    var left = place + window.skipped
    for line in window.line..<max(window.line, count) {
      let height = height(of: line)
      if left < height { return line }
      left -= height
    }
    return nil
  }
}

/// Which line of a text is selected, and which rows and columns of the text are in sight.
struct TextCursor: Hashable, Sendable {
  /// The selected line; of a text without a cursor the first in sight, or the one gone to.
  private(set) var selected = 0
  /// The rows in sight.
  private(set) var window = TextWindow()
  /// How many columns are out of sight at the left of lines that are cut.
  private(set) var column = 0

  /// A cursor on a line, which is brought into sight by the next motion.
  init(on line: Int = 0) { selected = line }

  /// Selects `line`, or the nearest one there is, and brings it into sight.
  mutating func select(_ line: Int, in room: TextRoom) {
    selected = max(0, min(line, room.count - 1))
    window = windowInSight(in: room)
  }

  /// Moves what is in sight, as a wheel does; the selection stays, unless it would be left behind.
  mutating func roll(by lines: Int, in room: TextRoom) {
    window = windowInSight(in: room)
    window.scroll(by: lines, rows: room.size.rows, count: room.count, height: room.height)
    window.settle(rows: room.size.rows, count: room.count, height: room.height)
    // Without wrapping, a row or two beyond the selection are kept in sight.
    let margin = room.layout.isWrapped ? 0 : min(2, max(0, room.size.rows - 1) / 2)
    let bottom = room.row(at: room.size.rows - 1, in: window) ?? room.count - 1
    let first = window.line == 0 ? 0 : window.line + margin
    let last = bottom >= room.count - 1 ? room.count - 1 : bottom - margin
    selected = max(0, max(first, min(selected, last)))
  }

  /// Selects a line without bringing it into sight yet: for lines that come by the thousand.
  mutating func follow(_ line: Int) { selected = max(0, line) }

  /// The rows in sight when the selected line has to be among them.
  func windowInSight(in room: TextRoom) -> TextWindow {
    guard room.layout.isWrapped else {
      var rows = ScrollWindow(offset: window.line)
      rows.reveal(selected, rows: room.size.rows, count: room.count)
      return TextWindow(line: rows.offset)
    }
    var window = window
    if window.line == selected {
      // A line that is taller than the window is scrolled through.
      window.settle(rows: room.size.rows, count: room.count, height: room.height)
    } else {
      window.reveal(
        selected, rows: room.size.rows, count: room.count, height: room.height)
    }
    return window
  }

  /// Moves the selection and brings it into sight.
  mutating func move(_ motion: CursorMotion, in room: TextRoom) {
    guard room.layout.isWrapped else {
      let target = motion.target(from: selected, rows: room.size.rows, count: room.count)
      return select(target, in: room)
    }
    window = windowInSight(in: room)
    switch motion {
    case .top: select(0, in: room)
    case .bottom: select(room.count - 1, in: room)
    case .by(let steps): step(steps, in: room)
    case .pages(let pages):
      let rows = max(1, Int(Double(room.size.rows) * abs(pages)))
      step(rows: pages < 0 ? -rows : rows, in: room)
    }
  }

  /// Moves line by line, but through a line that is taller than the window row by row.
  private mutating func step(_ steps: Int, in room: TextRoom) {
    let rest = hiddenRows(in: room)
    if steps > 0, rest.below > 0 {
      window.skipped += min(steps, rest.below)
    } else if steps < 0, rest.above > 0 {
      window.skipped -= min(-steps, rest.above)
    } else {
      select(selected + steps, in: room)
    }
  }

  /// Moves by as many lines as have so many rows.
  private mutating func step(rows: Int, in room: TextRoom) {
    let rest = hiddenRows(in: room)
    let hidden = rows > 0 ? rest.below : rest.above
    guard hidden == 0 else {
      return step(rows > 0 ? min(rows, hidden) : -min(-rows, hidden), in: room)
    }
    let direction = rows > 0 ? 1 : -1
    var left = abs(rows)
    var line = selected
    while left > 0, line + direction >= 0, line + direction < room.count {
      line += direction
      left -= room.height(of: line)
    }
    select(line, in: room)
  }

  /// How many rows of the selected line are out of sight, where it is taller than the window.
  private func hiddenRows(in room: TextRoom) -> (above: Int, below: Int) {
    guard window.line == selected, room.count > 0 else { return (0, 0) }
    let height = room.height(of: selected)
    guard height > room.size.rows else { return (0, 0) }
    return (window.skipped, max(0, height - window.skipped - room.size.rows))
  }

  /// Scrolls a text that has no cursor.
  mutating func scroll(_ motion: CursorMotion, in room: TextRoom) {
    switch motion {
    case .top: window = TextWindow()
    case .bottom: window = TextWindow(line: max(0, room.count - 1), skipped: .max)
    case .by(let steps):
      window.scroll(by: steps, rows: room.size.rows, count: room.count, height: room.height)
    case .pages(let pages):
      let rows = max(1, Int(Double(room.size.rows) * abs(pages)))
      window.scroll(
        by: pages < 0 ? -rows : rows, rows: room.size.rows, count: room.count, height: room.height)
    }
    window.settle(rows: room.size.rows, count: room.count, height: room.height)
    selected = window.line
  }

  /// Moves the window over cut lines by half its width; never so far that nothing would be in sight.
  mutating func scrollSideways(by step: Int, in room: TextRoom) {
    let half = max(1, room.size.columns / 2)
    guard step > 0 else {
      column = max(0, column - half)
      return
    }
    let end = column + room.size.columns
    let last = min(room.count, window.line + room.size.rows)
    let isCut = (min(window.line, last)..<last).contains {
      room.line($0).sanitized(ascii: room.layout.glyphs.isASCII).width > end
    }
    if isCut { column += half }
  }

  /// Brings some columns into sight, as far to the left as before where they already are.
  mutating func revealColumns(_ columns: Range<Int>, width: Int) {
    guard columns.lowerBound < column || columns.upperBound > column + width else { return }
    column = columns.upperBound <= width ? 0 : max(0, columns.lowerBound - width / 2)
  }
}
