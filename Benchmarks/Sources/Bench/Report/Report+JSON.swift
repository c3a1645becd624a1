internal import Foundation

extension Report {
  /// Writes the report for programs.
  ///
  /// - Throws: ``BenchFailure/notWritten(path:reason:)``.
  func writeJSON(to file: String) throws(BenchFailure) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      try encoder.encode(JSONForm(self)).write(to: URL(fileURLWithPath: file))
    } catch {
      throw .notWritten(path: file, reason: error.localizedDescription)
    }
  }
}

/// The report as the file has it.
private struct JSONForm: Encodable {
  struct Program: Encodable {
    var name: String
    var figures: [Entry]
  }

  struct Entry: Encodable {
    var part: String
    var list: String?
    var name: String
    var unit: String
    var count: Int
    var p50: Double?
    var p95: Double?
    var smallest: Double?
    var largest: Double?
    /// This median by that of the first peer.
    var ratio: Double?
    var aims: [String]?
    var isMet: Bool?
  }

  var columns = Session.columns
  var rows = Session.rows
  var runs: Int
  var machine: Machine
  var program: Program
  var peers: [Program]

  init(_ report: Report) {
    runs = report.options.runs
    machine = report.machine
    program = Program(
      name: report.product.name,
      figures: report.product.figures.map { figure in
        var entry = Entry(figure)
        let aims = report.aims.aims(for: figure)
        if !aims.isEmpty {
          entry.aims = aims.map { $0.text(in: figure.unit) }
          entry.isMet = aims.areMet(by: figure.samples)
        }
        entry.ratio = report.peers.first?.figures.ratio(of: figure)
        return entry
      })
    peers = report.peers.map { Program(name: $0.name, figures: $0.figures.map(Entry.init)) }
  }
}

extension JSONForm.Entry {
  /// A figure without an aim.
  init(_ figure: Figure) {
    part = figure.part.rawValue
    list = figure.list
    name = figure.name
    unit = figure.unit.rawValue
    count = figure.samples.sorted.count
    p50 = figure.samples.p50
    p95 = figure.samples.p95
    smallest = figure.samples.smallest
    largest = figure.samples.largest
  }
}
