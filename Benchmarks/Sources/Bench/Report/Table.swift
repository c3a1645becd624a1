/// Rows of text in aligned columns: words to the left, numbers to the right.
struct Table {
  /// The rows, all with as many cells as the first, which is the heading.
  let rows: [[String]]
  /// The columns that hold numbers.
  let numbers: Range<Int>

  /// The table.
  var text: String {
    let count = rows.first?.count ?? 0
    let widths = (0..<count).map { column in rows.map { $0[column].count }.max() ?? 0 }
    var part = ""
    return rows.map { row in
      var cells = row
      // A part's name stands before its first figure only.
      if row[0] == part { cells[0] = "" }
      part = row[0]
      var line = ""
      for column in 0..<count {
        let blanks = String(repeating: " ", count: widths[column] - cells[column].count)
        line += numbers.contains(column) ? blanks + cells[column] : cells[column] + blanks
        line += "  "
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
