import Iterate
import Segment
import Terminal

extension SimulatorOverlay {
  /// The size it has on a screen.
  static func size(on screen: Size) -> Size {
    Size(rows: max(3, min(34, screen.rows - 4)), columns: max(10, min(100, screen.columns - 4)))
  }

  /// How the rows inside the box are shared out.
  private struct Rows {
    let facts: Int
    let list: Int
    let requests: Int

    init(inside rows: Int) {
      facts = rows >= 8 ? 2 : 1
      // The rule and the tabs above the list, the rule above the requests.
      let room = max(0, rows - facts - 2)
      requests =
        room >= 10 ? min(RequestJournal.limit, room - min(room - 4, Fault.kinds.count) - 1) : 0
      list = max(0, room - (requests > 0 ? requests + 1 : 0))
    }
  }

  /// The rows its list has.
  static func listRows(on screen: Size) -> Int {
    max(1, Rows(inside: size(on: screen).rows - 2).list)
  }

  func draw(in screen: Rect, state: State, on grid: inout Grid) {
    let inner = OverlayBox.draw(
      Self.size(on: state.size), title: "Simulator", bottomNote: hints(state),
      glyphs: state.glyphs, in: screen, on: &grid)
    guard let overview = state.steeredSimulator else {
      EmptyState.draw(Self.whyNot(state), in: inner, on: &grid)
      return
    }
    let rows = Rows(inside: inner.rows)
    let (facts, rest) = inner.splitTop(rows.facts)
    let lines = [clockLine(overview, state), personsLine(overview, state)]
    for (row, line) in lines.prefix(rows.facts).enumerated() {
      grid.write(Self.edged(line.left, line.right, width: facts.columns), in: facts, row: row)
    }
    let (head, below) = rest.splitTop(2)
    grid.write(Self.rule(head.columns, state), in: head)
    grid.write(Line(" ") + tabs(overview, state), in: head, row: 1)
    let (list, requests) = below.splitTop(rows.list)
    drawList(overview, state, in: list, on: &grid)
    if rows.requests > 0 { Self.draw(overview.requests, state, in: requests, on: &grid) }
  }

  /// Why there is nothing to steer, in plain words.
  private static func whyNot(_ state: State) -> [Line] {
    guard state.usesSimulator else {
      return [
        Line(
          "Firings go to \(state.profileName) at \(state.hostLabel), not to the simulator.",
          .warning),
        "Its clock, persons and faults have no effect there.",
        "p switches to a profile of the built-in simulator.",
      ]
    }
    switch state.simulator {
    case .starting, .listening: return ["The simulator is about to listen."]
    case .failed(let failure): return [Line(failure.statement, .failure), Line(failure.fix)]
    }
  }

  private func hints(_ state: State) -> Line {
    let hints =
      switch (list, state.steeredSimulator) {
      case (_, nil): ["esc closes"]
      case (.faults, _):
        [
          "space on/off", "enter next request", "x clear", "X clear all", "tab persons",
          "esc closes",
        ]
      case (.persons, _):
        ["enter next", "x forget", "X forget everyone", "tab faults", "esc closes"]
      }
    return Line(hints.joined(separator: " \(state.glyphs.dot) "), .muted)
  }

  private func clockLine(_ overview: SimulatorOverview, _ state: State) -> (left: Line, right: Line)
  {
    let time = overview.clock.time(at: state.now).iso8601.prefix(16).replacing("T", with: " ")
    var left = Line("Clock    ", .muted) + Line("\(time) UTC")
    if let offset = overview.clock.offsetInWords { left.append("  \(offset)", .warning) }
    let keys = [("h", "+1 h"), ("d", "+24 h"), ("t", "+72 h"), ("n", "now")]
    var right = Line()
    for (key, what) in keys {
      right.append(key, .keyHint)
      right.append(" \(what)  ", .muted)
    }
    return (left, right)
  }

  private func personsLine(
    _ overview: SimulatorOverview, _ state: State
  ) -> (left: Line, right: Line) {
    var left = Line("Persons  ", .muted) + Line("\(overview.personCount)")
    left.append("  \(overview.createdCount) created", .muted)
    if let id = overview.nextPersonID {
      left.append("  next with the embed key: \(Self.name(of: id, in: overview))", .warning)
    }
    return (left, Line("seed \(overview.seed) ", .muted))
  }

  private func tabs(_ overview: SimulatorOverview, _ state: State) -> Line {
    let set = overview.faults.settings.count
    return PaneFrame.tabs(
      [set == 0 ? "Faults" : "Faults, \(set) set", "Persons"], shown: list == .faults ? 0 : 1,
      isFocused: true, glyphs: state.glyphs)
  }

  private func drawList(
    _ overview: SimulatorOverview, _ state: State, in rect: Rect, on grid: inout Grid
  ) {
    let count = count(in: overview)
    guard count > 0 else {
      EmptyState.draw(["nobody yet: whoever is fired as shows up here"], in: rect, on: &grid)
      return
    }
    var window = cursor.window
    let selected = min(cursor.selected, count - 1)
    window.reveal(selected, rows: rect.rows, count: count)
    ListView(
      count: count, selected: selected, offset: window.offset, isFocused: true,
      glyphs: state.glyphs
    ) { index in
      list == .faults
        ? Self.row(Fault.kinds[index], overview, state, width: rect.columns)
        : Self.row(overview.persons[index], overview, state, width: rect.columns)
    }.draw(in: rect, on: &grid)
  }

  private static func draw(
    _ requests: [RequestJournal.Entry], _ state: State, in rect: Rect, on grid: inout Grid
  ) {
    grid.write(rule(rect.columns, state), in: rect)
    guard !requests.isEmpty else {
      grid.write(Line(" no request yet", .muted), in: rect, row: 1)
      return
    }
    for (row, entry) in requests.suffix(rect.rows - 1).reversed().enumerated() {
      let time = entry.time.iso8601.dropFirst(11).prefix(8)
      let isGood = entry.status < 400 && entry.faults.isEmpty
      let left =
        Line(" \(time) ", .muted) + Line("\(entry.status) ", isGood ? .success : .failure)
        + Line("\(entry.method) \(entry.path)")
      let met = entry.faults.map(\.text).joined(separator: ", ")
      grid.write(
        edged(left, Line("\(met) ", .warning), width: rect.columns), in: rect, row: row + 1)
    }
  }

  private static func edged(_ left: Line, _ right: Line, width: Int) -> Line {
    Columns.line(left: Line(" ") + left, right: right, width: width)
  }

  private static func rule(_ columns: Int, _ state: State) -> Line {
    Line(String(repeating: state.glyphs.dash, count: columns), .overlayBorder)
  }
}
