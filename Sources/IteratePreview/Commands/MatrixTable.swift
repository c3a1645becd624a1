internal import Iterate
internal import Segment
internal import Terminal

/// A matrix as text: numbered surveys, a row an event, and why targeted surveys are not displayed.
struct MatrixTable {
  /// The matrix.
  let matrix: Matrix

  /// The longest name in the table; longer ones are cut.
  private static let nameColumns = 40

  /// The lines, without their ends and without secrets.
  var lines: [String] {
    let redactor = Redactor()
    let circumstances =
      ["At the simulator"] + matrix.circumstances
      + [matrix.simulatorNotice].compactMap { $0 }
    return [circumstances.joined(separator: ", ") + "."] + [""] + legend + [""] + table + [""]
      + [
        "\(matrix.displayingCount) of \(matrix.rows.count) events display a survey. "
          + "- the survey does not target the event; otherwise the gate that holds it back."
      ] + surprises.map { redactor.redact($0) }
  }

  private var legend: [String] {
    zip(numbers, matrix.surveys).map { "\(Self.aligned($0, 4))  \($1.name)" }
  }

  private var numbers: [String] { matrix.surveys.indices.map { String($0 + 1) } }

  private var table: [String] {
    let names = matrix.job.events.map { event in
      event.type == .track ? event.name : "\(event.name) \(event.type.rawValue)"
    }
    let words = matrix.rows.map { row in row?.cells.map(Self.word) ?? [] }
    let head = Self.column(["EVENT"] + names, limit: Self.nameColumns)
    let columns = matrix.surveys.indices.map { place in
      Self.column([numbers[place]] + words.map { $0[place] }, limit: Self.nameColumns)
    }
    let counts = ["SHOWN"] + matrix.rows.map { $0.map { String($0.shownCount) } ?? "" }
    return counts.indices.map { row in
      ([head[row]] + columns.map { $0[row] } + [Self.aligned(counts[row], 5)])
        .joined(separator: "  ")
    }
  }

  /// Why surveys are not displayed by events that they target.
  private var surprises: [String] {
    var lines: [String] = []
    for (event, row) in zip(matrix.job.events, matrix.rows) {
      for (survey, cell) in zip(matrix.surveys, row?.cells ?? []) where cell.isSurprise {
        lines += ["", "\(event.name) -> \(survey.name)", "  \(cell.sentence)"]
        if let remedy = cell.remedy { lines.append("  \(remedy)") }
      }
    }
    return lines.isEmpty ? [] : ["", "Targeted and not displayed:"] + lines
  }

  private static func word(of cell: MatrixCell) -> String {
    cell.isElsewhere ? "-" : cell.word
  }

  /// Texts filled up to the width of the widest, by the columns they take on a screen.
  private static func column(_ texts: [String], limit: Int) -> [String] {
    let lines = texts.map { Line($0).sanitized().truncated(to: limit) }
    let width = lines.map(\.width).max() ?? 0
    return lines.map { $0.text + String(repeating: " ", count: width - $0.width) }
  }

  private static func aligned(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
