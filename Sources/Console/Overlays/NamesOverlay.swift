import Iterate
import Terminal

/// What the clinic for names has found, the worst first, with where each name stands.
public struct NamesOverlay: Hashable, Sendable {
  /// What was found when it was opened.
  let findings: [NameFinding]
  var cursor = ListCursor()

  // MARK: Reduce

  /// What a key leads to.
  enum Outcome {
    case stays
    case closes
    case goes(to: NameFinding)
  }

  mutating func handle(_ press: KeyPress, screen: Size) -> Outcome {
    switch press.key {
    case .escape, .character("q"): return .closes
    case .enter:
      return findings.indices.contains(cursor.selected)
        ? .goes(to: findings[cursor.selected]) : .closes
    default:
      if let motion = CursorMotion(overlayKey: press) {
        cursor.move(motion, rows: listRows(on: screen), count: findings.count)
      }
      return .stays
    }
  }

  // MARK: View

  static func size(on screen: Size) -> Size {
    Size(rows: max(3, screen.rows - 2), columns: max(10, min(110, screen.columns - 2)))
  }

  /// The rows the list has: what there is, but at most half of the box.
  func listRows(on screen: Size) -> Int {
    max(1, min(findings.count, (Self.size(on: screen).rows - 3) / 2))
  }

  func draw(in screen: Rect, state: State, on grid: inout Grid) {
    let inner = OverlayBox.draw(
      Self.size(on: state.size), title: "Names of events",
      note: findings.isEmpty ? nil : Line("\(findings.count)", .muted),
      bottomNote: Line(
        findings.isEmpty
          ? "esc closes" : "enter goes there \(state.glyphs.dot) esc closes", .muted),
      glyphs: state.glyphs, in: screen, on: &grid)
    guard !findings.isEmpty else {
      EmptyState.draw(["every name fits"], in: inner, on: &grid)
      return
    }
    let (list, rest) = inner.splitTop(listRows(on: state.size))
    var window = cursor.window
    window.reveal(cursor.selected, rows: list.rows, count: findings.count)
    ListView(
      count: findings.count, selected: cursor.selected, offset: window.offset, isFocused: true,
      glyphs: state.glyphs
    ) { index in
      Self.row(findings[index], width: list.columns, glyphs: state.glyphs)
    }.draw(in: list, on: &grid)
    let (gap, detail) = rest.splitTop(1)
    grid.write(
      Line(String(repeating: state.glyphs.dash, count: gap.columns), .overlayBorder), in: gap)
    let lines = detailLines(width: detail.columns - 2)
    for (row, line) in lines.prefix(detail.rows).enumerated() {
      let isCut = row == detail.rows - 1 && lines.count > detail.rows
      grid.write(
        isCut ? Line(" \(state.glyphs.ellipsis)", .muted) : Line(" ") + line, in: detail, row: row)
    }
  }

  private static func row(_ finding: NameFinding, width: Int, glyphs: Glyphs) -> Line {
    let sign: Line =
      switch finding.severity {
      case .error: Line("!!! ", .failure)
      case .warning: Line(" \(glyphs.warning)  ", .warning)
      case .note: Line(" -  ", .muted)
      }
    let names =
      finding.names.isEmpty ? finding.places.map(\.text) : finding.names.map { "\"\($0)\"" }
    return Columns.line(
      left: sign + Line(names.joined(separator: " / ")),
      right: Line(title(of: finding.kind) + " ", finding.severity == .note ? .muted : .text),
      width: width)
  }

  private static func title(of kind: NameFinding.Kind) -> String {
    switch kind {
    case .nearMiss: "near-miss"
    case .blankAtEdge: "blank at an edge"
    case .notForTriggers: "not for triggers"
    case .surveyWithoutEvents: "targets no event"
    case .unknownToTrigger: "only in a trigger"
    case .withoutTemplate: "no template"
    case .untargeted: "no survey"
    case .neverFired: "never fired"
    }
  }

  private func detailLines(width: Int) -> [Line] {
    guard findings.indices.contains(cursor.selected) else { return [] }
    let finding = findings[cursor.selected]
    func wrapped(_ text: String, _ ink: Ink = Ink()) -> [Line] {
      Line(text, ink).sanitized().wrapped(width: max(10, width))
    }
    return wrapped(finding.sentence)
      + wrapped(finding.remedy, .accent)
      + [Line()]
      + finding.places.flatMap { wrapped($0.text, .muted) }
  }
}
