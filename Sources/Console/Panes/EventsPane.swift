import Iterate
import Segment
import Terminal

/// Pane 2: the events that can be fired.
///
/// The names the selected survey targets come first, then all templates.
public struct EventsPane: Hashable, Sendable {
  var cursor = ListCursor()
  var filter = ListFilter()
  /// The names that have been fired in this session.
  var fired: Set<ExactText> = []

  /// An event that can be fired.
  struct Item: Hashable {
    /// The event as the workspace has it: a template, or the bare name of a targeted event that has
    /// none.
    var original: EventTemplate
    /// What is fired: the same, unless it was edited in this session.
    var template: EventTemplate
    /// Whether it was.
    var isEdited = false
    /// How many surveys target this name.
    var targetedBy: Int
    /// Whether the selected survey does.
    var isTargetedBySelection: Bool
    var nameRanges: [Range<Int>] = []
  }

  /// The events, before the filter.
  static func items(of source: EventSource) -> [Item] {
    let targeted = source.survey?.events ?? []
    let names = Set(targeted)
    let exactNames = Set(targeted.map { ExactText($0) })
    let first = targeted.map { source.targets.template(named: $0) }
    let others = source.templates.filter { !names.contains($0.name) || $0.type != .track }
    // The places are those of the workspace's events, so that an edited name moves nothing.
    return (first.map { ($0, true) } + others.map { ($0, false) }).map { original, isFirst in
      let template = source.session.event(for: original)
      let isRenamed = !template.name.isExactly(original.name)
      return Item(
        original: original, template: template, isEdited: source.session.isChanged(original),
        targetedBy: source.targets.surveys(targeting: template.name),
        isTargetedBySelection: isRenamed
          ? exactNames.contains(ExactText(template.name)) : isFirst)
    }
  }

  /// The events the filter lets through.
  func items(of source: EventSource) -> [Item] {
    let all = Self.items(of: source)
    guard filter.isActive else { return all }
    return all.compactMap { item in
      if item.original.identity == source.edited { return item }
      guard let found = filter.match([item.template.name]) else { return nil }
      var item = item
      item.nameRanges = found.match.ranges
      return item
    }
  }

  /// The event under the cursor.
  func selection(of source: EventSource) -> Item? {
    let items = items(of: source)
    return items.indices.contains(cursor.selected) ? items[cursor.selected] : nil
  }

  // MARK: Reduce

  mutating func perform(_ motion: CursorMotion, rows: Int, source: EventSource) {
    cursor.move(motion, rows: rows, count: items(of: source).count)
  }

  /// After the filter, the workspace or the selected survey has changed: stays on the event that the
  /// workspace knows as `identity` where it is still to be seen, else goes to the top.
  mutating func settle(on identity: EventIdentity?, rows: Int, source: EventSource) {
    let items = items(of: source)
    let row = items.firstIndex { $0.original.identity == identity } ?? 0
    cursor.select(row, rows: rows, count: items.count)
  }

  // MARK: View

  func draw(in rect: Rect, state: State, on grid: inout Grid) {
    let all = Self.items(of: state.eventSource)
    let items = filter.isActive ? items(of: state.eventSource) : all
    var inner = PaneFrame.draw(
      .events, in: rect, count: items.count, of: all.count, filter: filter, state: state, on: &grid)
    FilterLine.draw(filter, at: &inner, on: &grid)
    guard !items.isEmpty else {
      let text: Line =
        filter.isActive ? "no event matches" : "no events yet: add some under events:"
      EmptyState.draw([text], in: inner, on: &grid)
      return
    }
    var window = cursor.window
    window.reveal(cursor.selected, rows: inner.rows, count: items.count)
    let visible = window.visible(count: items.count, rows: inner.rows)
    let lines = Columns.lines(
      visible.map { index in
        line(items[index], isSelected: index == cursor.selected, glyphs: state.glyphs)
      }, width: inner.columns)
    ListView(
      count: items.count, selected: cursor.selected, offset: window.offset,
      isFocused: state.focus == .events, glyphs: state.glyphs
    ) { visible.contains($0) ? lines[$0 - visible.lowerBound] : Line() }.draw(in: inner, on: &grid)
  }

  private func line(_ item: Item, isSelected: Bool, glyphs: Glyphs) -> Columns.Row {
    let template = item.template
    let mark = isSelected ? glyphs.cursorMark : " "
    let ink: Ink = item.isTargetedBySelection ? .strong : .text
    var left = Line(mark) + (item.isEdited ? Line("*", .warning) : Line(" "))
    left += Line(template.name, ink).highlighting(ranges: item.nameRanges, with: .match)
    if template.type != .track { left.append(" \(template.type.rawValue)", .muted) }

    let isNew = !fired.contains(ExactText(template.name))
    let count =
      item.targetedBy > 0
      ? Line(
        "\(glyphs.targeted) \(item.targetedBy)", item.isTargetedBySelection ? .accent : .success)
      : Line("\(glyphs.untargeted) 0", .muted)
    let edited = item.isEdited ? Line("edited ", .warning) : Line()
    let news = [isNew ? "never fired " : "", isNew ? "new " : "", ""]
    var rights = news.map { edited + Line($0, .muted) + count }
    if item.isEdited { rights.append(count) }
    return Columns.Row(left: left, rights: rights)
  }
}
