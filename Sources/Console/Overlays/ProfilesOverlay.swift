import Iterate
import Terminal

/// Where firings can go: the workspace's profiles, found by typing a part of their names.
public struct ProfilesOverlay: Hashable, Sendable {
  var field = TextField()
  var cursor = ListCursor()

  /// The profiles that the typed text lets through, in workspace order.
  func matching(_ profiles: [Profile]) -> [Profile] {
    profiles.filter { Fuzzy.match(field.text, in: $0.name) != nil }
  }

  // MARK: Reduce

  /// What a key leads to.
  enum Outcome {
    case stays
    case closes
    case chooses(Profile)
  }

  mutating func handle(_ press: KeyPress, profiles: [Profile], rows: Int) -> Outcome {
    let matching = matching(profiles)
    switch press.key {
    case .escape: return .closes
    case .enter:
      guard matching.indices.contains(cursor.selected) else { return .stays }
      return .chooses(matching[cursor.selected])
    default:
      if let motion = CursorMotion(listKey: press) {
        cursor.move(motion, rows: rows, count: matching.count)
      } else if field.handle(press) {
        cursor = ListCursor()
      }
      return .stays
    }
  }

  // MARK: View

  /// The size it would like to have for so many profiles.
  static func wanted(for count: Int) -> Size { Size(rows: count + 3, columns: 64) }

  func draw(in screen: Rect, state: State, on grid: inout Grid) {
    let profiles = matching(state.workspace.profiles)
    let inner = OverlayBox.draw(
      Self.wanted(for: state.workspace.profiles.count), title: "Profiles",
      bottomNote: Line("enter switches · esc closes", .muted), glyphs: state.glyphs, in: screen,
      on: &grid)
    let (row, list) = inner.splitTop(1)
    grid.write(Line("/", .keyHint), in: row)
    field.draw(in: row.splitLeft(1).rest, on: &grid)
    guard !profiles.isEmpty else {
      EmptyState.draw(["no profile matches"], in: list, on: &grid)
      return
    }
    var window = cursor.window
    window.reveal(cursor.selected, rows: list.rows, count: profiles.count)
    ListView(
      count: profiles.count, selected: cursor.selected, offset: window.offset, isFocused: true,
      glyphs: state.glyphs
    ) { index in
      Self.line(profiles[index], state: state, width: list.columns)
    }.draw(in: list, on: &grid)
  }

  private static func line(_ profile: Profile, state: State, width: Int) -> Line {
    let mark = profile == state.profile ? state.glyphs.success : " "
    var right = Line()
    if profile.isProtected { right.append("protected ", .warning) }
    switch profile.target {
    case .simulator: right.append("built-in simulator", .modeSimulated)
    case .host(let url): right.append(url, .muted)
    }
    return Columns.line(
      left: Line("\(mark) ", .success) + Line(profile.name), right: right, width: width)
  }
}
