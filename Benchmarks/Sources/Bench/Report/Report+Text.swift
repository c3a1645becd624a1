internal import Foundation

extension Report {
  /// The report for people: an aligned table.
  var text: String {
    let runs = options.runs == 1 ? "1 run" : "\(options.runs) runs"
    let head = """
      \(product.name) demo, \(Session.columns)x\(Session.rows), \(runs); \
      \(machine.processors) processors, \(machine.kernel), load \(Self.number(machine.load)), \
      calibration \(Self.number(machine.calibration)) ms
      """
    var rows = [heading]
    for figure in product.figures { rows.append(row(of: figure)) }
    return head + "\n\n" + Table(rows: rows, numbers: 3..<(heading.count - 2)).text + "\n"
      + judgement
  }

  private var heading: [String] {
    var heading = ["", "", "", "p50", "p95"]
    for peer in peers { heading += ["\(peer.name) p50", "p95"] }
    if let first = peers.first { heading.append("/ \(first.name)") }
    return heading + ["aim", ""]
  }

  private func row(of figure: Figure) -> [String] {
    var row = [figure.part.rawValue, figure.title, figure.unit.title]
    row += Self.cells(of: figure)
    for peer in peers {
      row += peer.figures.counterpart(of: figure).map(Self.cells) ?? ["", ""]
    }
    if let first = peers.first {
      row.append(first.figures.ratio(of: figure).map { Self.number($0) } ?? "")
    }
    let aims = aims.aims(for: figure)
    row.append(aims.map { $0.text(in: figure.unit) }.joined(separator: ", "))
    row.append(aims.isEmpty ? "" : verdict(of: figure))
    return row
  }

  private func verdict(of figure: Figure) -> String {
    guard figure.samples.p50 != nil else { return "not measured" }
    return aims.aims(for: figure).areMet(by: figure.samples) ? "ok" : "over"
  }

  private var judgement: String {
    let judged = product.figures.filter { !aims.aims(for: $0).isEmpty }
    let missed = judged.filter { !aims.aims(for: $0).areMet(by: $0.samples) }
    guard !missed.isEmpty else { return "All \(judged.count) figures with an aim are ok." }
    return "Not met: \(missed.map { "\($0.part.rawValue) \($0.title)" }.joined(separator: "; "))."
  }

  /// The median, and the 95th percentile where there is more than one value.
  private static func cells(of figure: Figure) -> [String] {
    let samples = figure.samples
    guard let p50 = samples.p50, let p95 = samples.p95 else { return ["-", ""] }
    if figure.unit == .fact {
      let (smallest, largest) = (samples.smallest ?? 0, samples.largest ?? 0)
      return [smallest == largest ? (smallest == 1 ? "yes" : "no") : "at times", ""]
    }
    return [number(p50), samples.sorted.count > 1 ? number(p95) : ""]
  }

  /// Three digits or so: more would be noise.
  static func number(_ value: Double) -> String {
    let places = value == value.rounded() || abs(value) >= 100 ? 0 : abs(value) >= 10 ? 1 : 2
    return String(format: "%.*f", places, value)
  }
}

extension [Figure] {
  /// How many times the counterpart's median a figure's is.
  func ratio(of figure: Figure) -> Double? {
    guard let own = figure.samples.p50, let other = counterpart(of: figure)?.samples.p50,
      other > 0
    else { return nil }
    return own / other
  }
}

extension Figure.Unit {
  /// The unit as a table shows it.
  var title: String { self == .fact ? "" : rawValue }
}

extension Aim {
  /// The aim in words.
  func text(in unit: Figure.Unit) -> String {
    if unit == .fact { return limit == 1 ? "yes" : "no" }
    let number = Report.number(limit)
    if statistic == .all { return relation == .equal ? number : "\(relation.rawValue) \(number)" }
    let peer = peer.map { " (\($0))" } ?? ""
    return "\(statistic.rawValue) \(relation.rawValue) \(number)\(peer)"
  }
}
