import Terminal

/// The last row: the keys that matter where the cursor is, or a message.
enum FooterBar {
  static func draw(in rect: Rect, state: State, on grid: inout Grid) {
    if let toast = state.toast {
      let ink: Ink =
        switch toast.kind {
        case .note: .banner
        case .warning: Ink(.warning, .bold)
        case .failure: Ink(.failure, .bold)
        }
      let sign =
        switch toast.kind {
        case .note: ""
        case .warning: "! "
        case .failure: "!!! "
        }
      let line = Line(" \(sign)\(toast.text)", ink).sanitized().truncated(to: rect.columns)
      grid.write(line, in: rect)
      return
    }
    if case .editor(let editor) = state.overlay {
      grid.write(Line(" ") + editor.hints.line(width: rect.columns - 1), in: rect)
      return
    }
    // The keys of the panes are not heard behind an overlay, which says its own.
    guard state.overlay == nil else { return }
    grid.write(Line(" ") + hints(for: state).line(width: rect.columns - 1), in: rect)
  }

  /// The hints of the focused pane: commands with a rank that can be used now, in the order of their
  /// ranks, help last.
  static func hints(for state: State) -> Hints {
    var commands = Command.table.filter { command in
      command.footerRank != nil && command.id != .helpOpen
        && command.contexts.contains(state.context)
        && Availability.of(command.id, in: state) == .available
    }
    commands.sort { ($0.footerRank ?? 0) < ($1.footerRank ?? 0) }
    var items = commands.map { command in
      Hints.Item(
        key: command.keys.first ?? "", title: command.title, rank: command.footerRank ?? 0)
    }
    if !state.pending.isEmpty {
      items.insert(Hints.Item(key: "esc", title: "cancel", rank: 1), at: 0)
    }
    return Hints(items + [Hints.Item(key: "?", title: "help", rank: 0)])
  }
}
