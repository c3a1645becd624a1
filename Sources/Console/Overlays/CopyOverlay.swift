import Terminal

/// What can be copied: a second key picks, or the cursor.
public struct CopyOverlay: Hashable, Sendable {
  /// What there was when it was opened.
  let items: [CopyItem]
  private(set) var cursor = ListCursor()

  /// A menu of `items`, the cursor on the first that can be picked.
  init(_ items: [CopyItem]) {
    self.items = items
    cursor.selected = items.firstIndex { (try? $0.source.get()) != nil } ?? 0
  }

  // MARK: Reduce

  /// What a key leads to.
  enum Outcome {
    case stays
    case closes
    case picks(CopyItem)
  }

  mutating func handle(_ press: KeyPress, screen: Size) -> Outcome {
    if case .character(let key) = press.key, press.modifiers.isEmpty,
      let item = items.first(where: { $0.key == key })
    {
      return .picks(item)
    }
    switch press.key {
    case .escape, .character("q"), .character("y"): return .closes
    case .enter:
      return items.indices.contains(cursor.selected) ? .picks(items[cursor.selected]) : .closes
    default:
      if let motion = CursorMotion(overlayKey: press) {
        cursor.move(motion, rows: listRect(on: screen).rows, count: items.count)
      }
      return .stays
    }
  }

  // MARK: View

  private var wanted: Size { Size(rows: items.count + 2, columns: 72) }

  /// The whole card.
  func box(on screen: Size) -> Rect { OverlayBox.rect(wanted, in: Rect(screen)) }

  /// Where the entries are.
  func listRect(on screen: Size) -> Rect { box(on: screen).inset() }

  func draw(in screen: Rect, state: State, on grid: inout Grid) {
    let inner = OverlayBox.draw(
      wanted, title: "Copy",
      bottomNote: Line("key or enter copies \(state.glyphs.dot) esc closes", .muted),
      glyphs: state.glyphs, in: screen, on: &grid)
    var window = cursor.window
    window.reveal(cursor.selected, rows: inner.rows, count: items.count)
    ListView(
      count: items.count, selected: cursor.selected, offset: window.offset, isFocused: true,
      glyphs: state.glyphs
    ) { Self.line(items[$0], width: inner.columns, glyphs: state.glyphs) }.draw(
      in: inner, on: &grid)
  }

  private static func line(_ item: CopyItem, width: Int, glyphs: Glyphs) -> Line {
    switch item.source {
    case .success:
      let left = Line(" ") + Line(String(item.key), .keyHint) + Line("  \(item.title)")
      let room = max(0, width - left.width - 3)
      let detail = Line(item.detail, .muted).sanitized(ascii: glyphs.isASCII)
        .truncated(to: room, mark: glyphs.ellipsis)
      return Columns.line(left: left, right: detail + Line(" "), width: width)
    case .failure(let unavailable):
      let left = Line(" \(item.key)  \(item.title)", .muted)
      return Columns.line(
        left: left, right: Line(unavailable.reason + " ", .warning), width: width)
    }
  }
}
