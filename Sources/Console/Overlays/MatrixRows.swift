import Iterate
import Segment
import Terminal

/// The rows of the matrix: an event, its cells, and how many surveys it displays.
struct MatrixRows {
  let overlay: MatrixOverlay
  let layout: MatrixLayout
  let glyphs: Glyphs

  /// Draws the row of an event.
  func draw(_ event: Int, _ surveys: Range<Int>, in rect: Rect, on grid: inout Grid) {
    let isSelected = event == overlay.event
    let template = overlay.matrix.job.events[event]
    let (head, rest) = rect.splitLeft(layout.names)
    var name = Line(isSelected ? "\(glyphs.cursorMark) " : "  ")
    name.append(template.name, isSelected ? Ink(.strong, .bold) : Ink())
    if template.type != .track { name.append(" \(template.type.rawValue)", .muted) }
    grid.write(fitted(name, to: head.columns), in: head)
    var cells = rest
    for survey in surveys {
      let (cell, others) = cells.splitLeft(layout.cell)
      cells = others
      let mark = glyphs.mark(of: overlay.matrix[event, survey])
      let text = Line(layout.hasWords ? "\(mark.sign) \(mark.word)" : " \(mark.sign)", mark.ink)
      grid.write(fitted(text, to: cell.columns), in: cell)
      if isSelected, survey == overlay.survey {
        grid.select(cell.splitRight(1).rest, isFocused: true)
      }
    }
    grid.write(count(of: event), in: cells.splitLeft(layout.counts).left)
  }

  private func count(of event: Int) -> Line {
    guard let row = overlay.matrix.rows[event] else { return Line() }
    let text = String(row.shownCount)
    let blanks = String(repeating: " ", count: max(0, layout.counts - 1 - text.count))
    return Line(blanks + text, row.shownCount > 0 ? .success : .muted)
  }

  private func fitted(_ line: Line, to columns: Int) -> Line {
    line.sanitized(ascii: glyphs.isASCII).truncated(to: max(0, columns - 1))
  }
}

/// What stands above the columns of the matrix: the surveys by name, or by number.
struct MatrixHeader {
  let overlay: MatrixOverlay
  let layout: MatrixLayout
  let glyphs: Glyphs

  /// Draws what stands above the columns.
  func draw(_ surveys: Range<Int>, in rect: Rect, on grid: inout Grid) {
    let last = rect.rowSlice(rect.rows - 1)
    let (names, rest) = rect.splitLeft(layout.names)
    grid.write(Line("  EVENT", .muted), in: names, row: names.rows - 1)
    var cells = rest
    for survey in surveys {
      let (cell, others) = cells.splitLeft(layout.cell)
      cells = others
      draw(survey, in: cell, on: &grid)
    }
    let title = layout.counts >= 7 ? " SHOWN" : "  n"
    grid.write(
      Line(title, .muted),
      in: Rect(row: last.row, column: cells.column, rows: last.rows, columns: cells.columns))
  }

  private func ink(of survey: Int) -> Ink {
    survey == overlay.survey ? Ink(.accent, .bold) : .strong
  }

  /// A survey above its column; the name ends in the last row.
  private func draw(_ survey: Int, in rect: Rect, on grid: inout Grid) {
    guard layout.hasWords else {
      grid.write(Line(" \(survey + 1)", ink(of: survey)), in: rect, row: rect.rows - 1)
      return
    }
    let name = Line(overlay.matrix.surveys[survey].name, ink(of: survey))
      .sanitized(ascii: glyphs.isASCII)
    let width = max(1, layout.cell - 1)
    let all = name.wrapped(width: width)
    var lines = Array(all.prefix(rect.rows))
    if lines.count < all.count, let last = lines.popLast() {
      lines.append((last + Line("…", ink(of: survey))).truncated(to: width))
    }
    for (row, line) in lines.enumerated() {
      grid.write(line, in: rect, row: rect.rows - lines.count + row)
    }
  }

  /// Draws which survey has which number, as many of those in sight as fit.
  func drawNames(of surveys: Range<Int>, in rect: Rect, on grid: inout Grid) {
    guard !rect.isEmpty, !surveys.isEmpty else { return }
    let entries = surveys.map { survey in
      (Line("\(survey + 1) ", .muted)
        + Line(overlay.matrix.surveys[survey].name, ink(of: survey)))
        .sanitized(ascii: glyphs.isASCII).truncated(to: max(1, min(28, rect.columns - 2)))
    }
    // Columns of equal width are read most easily.
    let width = (entries.map(\.width).max() ?? 0) + 2
    let perRow = max(1, (rect.columns - 1) / width)
    // The one that is selected is always among them.
    let rows = (entries.count + perRow - 1) / perRow
    var window = ScrollWindow()
    window.reveal((overlay.survey - surveys.lowerBound) / perRow, rows: rect.rows, count: rows)
    for (row, line) in window.visible(count: rows, rows: rect.rows).enumerated() {
      for place in line * perRow..<min(entries.count, (line + 1) * perRow) {
        let column = rect.column + 1 + (place - line * perRow) * width
        grid.write(entries[place], row: rect.row + row, column: column, columns: width)
      }
    }
  }
}
