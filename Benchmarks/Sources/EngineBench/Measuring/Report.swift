internal import Foundation

/// The figures as a table of plain text.
enum Report {
  /// One measured item.
  struct Row {
    let item: WorkItem
    /// Operations a second.
    let rate: Double

    var isMet: Bool { rate >= item.reference.aim }
  }

  /// What is printed before anything is measured.
  static var head: String {
    let processors = ProcessInfo.processInfo.activeProcessorCount
    let calibration = String(format: "%.1f", Calibration.measure())
    return """
      The engine on one thread, best of several rounds; \(processors) processors, \
      calibration \(calibration) ms

      """
  }

  static func text(of rows: [Row]) -> String {
    let heading = ["", "operations/s", "aim", "of the aim", ""]
    let cells = rows.map { row in
      [
        row.item.title, number(row.rate), number(row.item.reference.aim),
        String(format: "%.2f", row.rate / row.item.reference.aim), row.isMet ? "met" : "not met",
      ]
    }
    return aligned([heading] + cells) + "\n" + note
  }

  private static let note = """
    An aim is a multiple of what the original JavaScript does on a machine of two shared cores whose
    calibration is about 48 ms; rates of different sessions compare no better than within a factor
    of two.
    """

  private static func aligned(_ rows: [[String]]) -> String {
    let widths = (0..<5).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let blanks = String(repeating: " ", count: widths[column] - cell.count)
        return (1...3).contains(column) ? blanks + cell : cell + blanks
      }
      return cells.joined(separator: "  ") + "\n"
    }.joined()
  }

  /// Three digits that count, with a unit of thousands or millions.
  private static func number(_ value: Double) -> String {
    switch value {
    case 1e6...: String(format: "%.2f M", value / 1e6)
    case 1e3...: String(format: "%.0f k", value / 1e3)
    default: String(format: "%.0f", value)
    }
  }
}
