internal import Segment

extension Matrix {
  /// The matrix as RFC 4180 has tables: a row an event, a column a survey, lines that end in CRLF.
  ///
  /// A cell is `shown`, `unknown`, `error`, or `not-shown:` with the gate that holds the survey back,
  /// `behind` where another survey comes first, and `none` where no gate is known to.
  public var csv: String {
    let repeated = Dictionary(grouping: surveys, by: \.name).filter { $0.value.count > 1 }
    let names = surveys.map { repeated[$0.name] == nil ? $0.name : "\($0.name) (\($0.id))" }
    var lines = [["event", "type", "displays"] + names]
    for (event, row) in zip(job.events, rows) {
      guard let row else { continue }
      lines.append(
        [event.name, event.type.rawValue, String(row.shownCount)] + row.cells.map(\.code))
    }
    return lines.map { $0.map(Self.quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A field, in quotation marks where it holds what separates fields or lines.
  private static func quoted(_ field: String) -> String {
    let mark = UInt8(ascii: "\"")
    guard field.utf8.contains(where: { $0 == mark || ",\r\n".utf8.contains($0) }) else {
      return field
    }
    // By bytes: a mark that carries an accent is a mark all the same.
    let doubled = field.utf8.flatMap { $0 == mark ? [mark, mark] : [$0] }
    return "\"" + String(decoding: doubled, as: UTF8.self) + "\""
  }
}

extension MatrixCell {
  fileprivate var code: String { outcome == .notShown ? "not-shown:\(word)" : word }
}
