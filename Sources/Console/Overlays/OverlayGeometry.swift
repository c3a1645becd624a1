import Iterate
import Terminal

/// Where an overlay and its rows are, worked out by what it is drawn with.
struct OverlayGeometry: Hashable {
  /// The whole box with its border.
  var box: Rect
  /// The rows that can be selected; `nil` where there are none.
  var list: List?

  /// A list in an overlay.
  struct List: Hashable {
    /// Where its rows are.
    var rect: Rect
    /// The cursor, and how many rows there are.
    var cursor: ListCursor
    var count: Int

    /// The row of the list at a row of the screen.
    func row(at row: Int) -> Int? {
      cursor.row(at: row - rect.row, rows: rect.rows, count: count)
    }
  }

  private init(_ size: Size, on screen: Size, list: (Rect) -> List? = { _ in nil }) {
    box = OverlayBox.rect(size, in: Rect(screen))
    self.list = list(box.inset())
  }

  private init(box: Rect, list: List) {
    self.box = box
    self.list = list
  }

  private init(_ palette: PaletteOverlay, on screen: Size) {
    box = palette.box(on: screen)
    list = List(
      rect: palette.listRect(on: screen), cursor: palette.cursor, count: palette.rows.count)
  }

  /// The geometry of the overlay of a state; `nil` where it is not known.
  init?(_ state: State) {
    let screen = state.size
    switch state.overlay {
    case .palette(let palette): self.init(palette, on: screen)
    case .actions(let menu): self.init(menu.palette, on: screen)
    case .copy(let menu):
      self.init(
        box: menu.box(on: screen),
        list: List(
          rect: menu.listRect(on: screen), cursor: menu.cursor, count: menu.items.count))
    case .profiles(let profiles):
      let wanted = ProfilesOverlay.wanted(for: state.workspace.profiles.count)
      let count = profiles.matching(state.workspace.profiles).count
      self.init(wanted, on: screen) {
        List(rect: $0.splitTop(1).rest, cursor: profiles.cursor, count: count)
      }
    case .names(let names):
      self.init(NamesOverlay.size(on: screen), on: screen) {
        List(
          rect: $0.splitTop(names.listRows(on: screen)).top, cursor: names.cursor,
          count: names.findings.count)
      }
    case .persons(let persons) where persons.edited == nil && !persons.isTyping:
      let count = state.persons.all.count
      self.init(PersonsOverlay.size(on: screen), on: screen) {
        List(
          rect: $0.splitTop(PersonsOverlay.listRows(count: count, on: screen)).top,
          cursor: persons.cursor, count: count)
      }
    case .subscriptions(let list):
      let count = state.subscriptions.current.count
      self.init(SubscriptionsOverlay.size(on: screen), on: screen) {
        List(
          rect: $0.splitTop(SubscriptionsOverlay.listRows(count: count, on: screen)).top,
          cursor: list.cursor, count: count)
      }
    case .persons: self.init(PersonsOverlay.size(on: screen), on: screen)
    case .simulator: self.init(SimulatorOverlay.size(on: screen), on: screen)
    case .help: self.init(HelpOverlay.wanted, on: screen)
    case .comparison: self.init(ComparisonOverlay.wanted, on: screen)
    case .question(let question): self.init(question.wanted(on: screen), on: screen)
    case .welcome, .message, .link, .editor, .matrix, .burst, nil: return nil
    }
  }
}
