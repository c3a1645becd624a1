import Iterate
import Terminal

/// Where firings can go: the workspace's profiles, one of them in use.
public struct ProfilesOverlay: Hashable, Sendable {
  var cursor = ListCursor()

  // MARK: Reduce

  /// What a key leads to.
  enum Outcome {
    case stays
    case closes
    case chooses(Profile)
  }

  mutating func handle(_ press: KeyPress, profiles: [Profile]) -> Outcome {
    let rows = profiles.count
    switch press.key {
    case .escape, .character("q"), .character("p"): return .closes
    case .up, .character("k"): cursor.move(.by(-1), rows: rows, count: rows)
    case .down, .character("j"): cursor.move(.by(1), rows: rows, count: rows)
    case .enter:
      return profiles.indices.contains(cursor.selected)
        ? .chooses(profiles[cursor.selected]) : .closes
    default: break
    }
    return .stays
  }

  // MARK: View

  func draw(in screen: Rect, state: State, on grid: inout Grid) {
    let profiles = state.workspace.profiles
    let inner = OverlayBox.draw(
      Size(rows: profiles.count + 2, columns: 64), title: "Profiles",
      bottomNote: Line("enter switches · esc closes", .muted), glyphs: state.glyphs, in: screen,
      on: &grid)
    ListView(
      count: profiles.count, selected: cursor.selected, offset: cursor.window.offset,
      isFocused: true, glyphs: state.glyphs
    ) { index in
      Self.line(profiles[index], state: state, width: inner.columns)
    }.draw(in: inner, on: &grid)
  }

  private static func line(_ profile: Profile, state: State, width: Int) -> Line {
    let mark = profile.name == state.profileName ? state.glyphs.success : " "
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
