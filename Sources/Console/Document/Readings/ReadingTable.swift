import Iterate
import Terminal

/// What each client makes of one reply: side by side where there is room, else one below the other.
struct ReadingTable {
  /// One for each client.
  var readings: [PersonaReading]
  /// The client in use, which the others are compared with.
  var current: Persona
  /// The person and the device.
  var situation: Persona.Situation
  var glyphs: Glyphs

  /// The narrowest pane that the clients stand side by side in.
  static let sideBySideWidth = 72

  /// The table as lines of at most `width` columns.
  func lines(width: Int) -> [Line] {
    let facts = [
      "device: \(situation.deviceLanguage)", situation.isDark ? "dark" : "light",
      "\(differs) differs from \(current.title), where that is known",
    ]
    let head = Line(facts.joined(separator: " \(glyphs.dot) "), .muted)
    let body = width < Self.sideBySideWidth ? stacked(width: width) : sideBySide(width: width)
    return head.sanitized(ascii: glyphs.isASCII).wrapped(width: width) + body
  }

  /// The sign of what is not the same as for the client in use.
  private var differs: String { glyphs.isASCII ? "!=" : "≠" }
  private var sameWidth: String { String(repeating: " ", count: differs.count) }

  private func title(_ persona: Persona) -> Line {
    let isCurrent = persona == current
    let name = Line(
      (isCurrent ? "\(glyphs.cursorMark) " : "  ") + persona.title,
      isCurrent ? Ink(.accent, .bold) : .strong)
    return persona == .web ? name + Line(" (likely)", .muted) : name
  }

  /// What the cells of a row are compared with: the client in use, else the first that is known.
  private func reference(_ row: ReadingRow) -> String? {
    let inUse = readings.first { $0.persona == current }
    return inUse.flatMap { row.cell($0, glyphs: glyphs).key }
      ?? readings.lazy.compactMap { row.cell($0, glyphs: glyphs).key }.first
  }

  /// A cell, and the sign in front of it that says whether it differs.
  private func marked(_ row: ReadingRow, of reading: PersonaReading) -> (sign: Line, cell: Line) {
    let cell = row.cell(reading, glyphs: glyphs)
    let isDifferent =
      if let key = cell.key, let other = reference(row) { key != other } else { false }
    return (Line(isDifferent ? "\(differs) " : "\(sameWidth) ", .warning), cell.line)
  }

  // MARK: One below the other

  private func stacked(width: Int) -> [Line] {
    let label = 10
    return readings.flatMap { reading -> [Line] in
      var lines = [Line(), title(reading.persona)]
      for row in ReadingRow.allCases {
        let name = row == .properties ? "props" : row.title
        let (sign, cell) = marked(row, of: reading)
        let start = sign + Line(name.padding(to: label), .muted)
        lines += cell.hanging(after: start, width: width, ascii: glyphs.isASCII)
      }
      return lines + findings(of: reading, width: width)
    }
  }

  // MARK: Side by side

  private func sideBySide(width: Int) -> [Line] {
    let gap = Line(" \(glyphs.separator) ", .border)
    let columns = (width - gap.width * (readings.count - 1)) / max(1, readings.count)
    func joined(_ cells: [(sign: Line, cell: Line)]) -> [Line] {
      let wrapped = cells.map { sign, cell in
        cell.hanging(after: sign, width: columns, ascii: glyphs.isASCII)
      }
      let rows = wrapped.map(\.count).max() ?? 0
      return (0..<rows).map { row in
        wrapped.enumerated().reduce(into: Line()) { line, column in
          let cell = column.element.indices.contains(row) ? column.element[row] : Line()
          let padding = String(repeating: " ", count: max(0, columns - cell.width))
          line += (column.offset > 0 ? gap : Line()) + cell + Line(padding)
        }
      }
    }
    var lines = [Line()] + joined(readings.map { (Line(), title($0.persona)) })
    for row in ReadingRow.allCases {
      let keys = Set(readings.compactMap { row.cell($0, glyphs: glyphs).key })
      let rule = keys.count > 1 ? "\(differs) \(row.title)" : "= \(row.title)"
      lines.append(Line(rule, keys.count > 1 ? .warning : .muted))
      lines += joined(readings.map { marked(row, of: $0) })
    }
    for reading in readings where !reading.findings.isEmpty {
      lines += [Line(), title(reading.persona)] + findings(of: reading, width: width)
    }
    return lines
  }

  // MARK: What is worth knowing

  private func findings(of reading: PersonaReading, width: Int) -> [Line] {
    reading.findings.sorted { $0.severity > $1.severity }.flatMap { finding -> [Line] in
      let (sign, ink): (String, Ink) =
        switch finding.severity {
        case .failure: ("!!!", .failure)
        case .warning: (glyphs.warning, .warning)
        case .note: (glyphs.skipped, .muted)
        }
      let text =
        Line("\(finding.fact)\(finding.grade.remark)") + Line("  \(finding.source)", .muted)
      let start = Line("  ") + Line(sign.padding(to: 4), ink)
      return text.hanging(after: start, width: width, ascii: glyphs.isASCII)
    }
  }
}

extension Line {
  /// The line wrapped behind `start`, whose width the further rows are indented by.
  fileprivate func hanging(after start: Line, width: Int, ascii: Bool) -> [Line] {
    let rows = sanitized(ascii: ascii).wrapped(width: max(8, width - start.width))
    let indent = Line(String(repeating: " ", count: start.width))
    return rows.enumerated().map { ($0.offset == 0 ? start : indent) + $0.element }
  }
}

extension String {
  /// The text with blanks behind it, so that it takes `columns`.
  fileprivate func padding(to columns: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, columns - TextWidth.of(self)))
  }
}
