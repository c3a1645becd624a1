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
  static func hints(for state: State) -> Hints { Hints(entries(for: state).map(\.hint)) }

  /// The command whose hint is at a column of the footer; `nil` where there is none.
  static func command(at column: Int, in rect: Rect, state: State) -> CommandID? {
    guard state.toast == nil, state.overlay == nil else { return nil }
    let entries = entries(for: state)
    let place = Hints(entries.map(\.hint)).index(
      at: column - rect.column - 1, width: rect.columns - 1)
    return place.map { entries[$0].command }
  }

  private static func entries(for state: State) -> [(command: CommandID, hint: Hints.Item)] {
    let commands = ranked[state.context.rawValue, default: []].filter { command in
      !state.keymap.keys(of: command.id).isEmpty
        && Availability.of(command.id, in: state) == .available
    }
    var entries = commands.map { command in
      (
        command: command.id,
        hint: Hints.Item(
          key: state.keymap.name(of: command.id), title: command.title,
          rank: command.footerRank ?? 0)
      )
    }
    if !state.pending.isEmpty {
      let key = state.keymap.name(of: .exchangeCancel)
      entries.insert((.exchangeCancel, Hints.Item(key: key, title: "cancel", rank: 1)), at: 0)
    }
    let help = state.keymap.keys(of: .helpOpen).first ?? state.keymap.name(of: .paletteOpen)
    return entries + [(.helpOpen, Hints.Item(key: help, title: "help", rank: 0))]
  }

  /// The commands with a rank, in the order of their ranks, by context.
  private static let ranked: [Contexts.RawValue: [Command]] = Dictionary(
    uniqueKeysWithValues: Contexts.named.map { context, _ in
      let commands = Command.table.filter {
        $0.footerRank != nil && $0.id != .helpOpen && $0.contexts.contains(context)
      }
      return (
        context.rawValue, commands.sorted { ($0.footerRank ?? 0) < ($1.footerRank ?? 0) }
      )
    })
}
