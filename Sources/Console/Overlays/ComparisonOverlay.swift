import Iterate
import Terminal

/// The same event fired four ways: the ladders side by side, with the first gate that differs marked.
public struct ComparisonOverlay: Hashable, Sendable {
  /// The event's name.
  let event: String
  let comparison: Comparison
  /// What masks secrets in the facts.
  private let redactor: Redactor
  private var cursor = ListCursor()

  /// The comparison of an event, with the cursor on the first difference.
  init(event: String, comparison: Comparison, redactor: Redactor) {
    self.event = event
    self.comparison = comparison
    self.redactor = redactor
    let gate =
      comparison.firstDifference ?? comparison.ways.lazy.compactMap(\.ladder.decisive?.gate).first
    cursor.selected = gate.flatMap { GateID.allCases.firstIndex(of: $0) } ?? 0
  }

  // MARK: Reduce

  /// Takes a key; `false` closes it.
  mutating func handle(_ press: KeyPress, rows: Int) -> Bool {
    guard let motion = CursorMotion(listKey: press) else {
      return press.key != .escape && press.key != .enter && press.key != .character("q")
    }
    cursor.move(motion, rows: max(1, rows - Self.rowsAround), count: GateID.allCases.count)
    return true
  }

  // MARK: View

  /// The rows that are not gates: two of titles, a rule, and four facts.
  private static let rowsAround = 7
  private static let gateColumns = 18

  /// The size it would like to have.
  static var wanted: Size { Size(rows: GateID.allCases.count + rowsAround + 2, columns: 108) }

  func draw(in screen: Rect, glyphs: Glyphs, on grid: inout Grid) {
    let inner = OverlayBox.draw(
      Self.wanted, title: Line("Four ways at a simulator of its own: \(event)").sanitized(),
      bottomNote: Line("esc closes", .muted), glyphs: glyphs, in: screen, on: &grid)
    let (titles, below) = inner.splitTop(2)
    drawTitles(in: titles, glyphs: glyphs, on: &grid)
    let facts = min(5, max(0, below.rows - 3))
    let (list, foot) = below.splitTop(below.rows - facts)
    var window = cursor.window
    let count = GateID.allCases.count
    window.reveal(cursor.selected, rows: list.rows, count: count)
    ListView(
      count: count, selected: cursor.selected, offset: window.offset, isFocused: true,
      glyphs: glyphs
    ) { line(of: $0, width: list.columns, glyphs: glyphs) }.draw(in: list, on: &grid)
    drawFacts(in: foot, glyphs: glyphs, on: &grid)
  }

  private func column(_ width: Int) -> Int { max(4, (width - Self.gateColumns) / 4) }

  private func drawTitles(in rect: Rect, glyphs: Glyphs, on grid: inout Grid) {
    let width = column(rect.columns)
    let margin = Line(String(repeating: " ", count: Self.gateColumns))
    let titles = comparison.ways.map { Line($0.title, .strong).padded(to: width) }
    let verdicts = comparison.ways.map { way -> Line in
      switch way.verdict.outcome {
      case .shown: Line("\(glyphs.success) shown", .success).padded(to: width)
      case .notShown: Line("\(glyphs.failure) not shown", .failure).padded(to: width)
      case .undecided: Line("\(glyphs.question) undecided", .warning).padded(to: width)
      }
    }
    grid.write(titles.reduce(margin, +).truncated(to: rect.columns), in: rect)
    grid.write(verdicts.reduce(margin, +).truncated(to: rect.columns), in: rect, row: 1)
  }

  private func line(of index: Int, width: Int, glyphs: Glyphs) -> Line {
    let gate = GateID.allCases[index]
    let isFirst = gate == comparison.firstDifference
    let mark = isFirst ? Line("\(glyphs.mark) ", .accent) : Line("  ")
    let name = Line(gate.rawValue, isFirst ? Ink(.accent, .bold) : Ink())
    let cells = comparison.ways.map { way -> Line in
      guard let rung = way.ladder.rungs.first(where: { $0.gate == gate }) else { return Line() }
      let cell = Line("\(glyphs.sign(of: rung.result)) \(rung.result.word)", rung.result.ink)
      return cell.padded(to: column(width))
    }
    return cells.reduce((mark + name).padded(to: Self.gateColumns), +).truncated(to: width)
  }

  /// What decided the gate under the cursor, way by way.
  private func drawFacts(in rect: Rect, glyphs: Glyphs, on grid: inout Grid) {
    let gate = GateID.allCases[cursor.selected]
    let rule = Line(String(repeating: glyphs.dash, count: rect.columns), .border)
    let facts = comparison.ways.map { way -> Line in
      let rung = way.ladder.rungs.first { $0.gate == gate }
      return Line(way.title, .muted).padded(to: 20) + Line(redactor.redact(rung?.fact ?? ""))
    }
    for (row, line) in ([rule] + facts).prefix(rect.rows).enumerated() {
      grid.write(line.sanitized().truncated(to: rect.columns), in: rect, row: row)
    }
  }
}
