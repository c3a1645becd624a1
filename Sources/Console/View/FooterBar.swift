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
  ///
  /// While a filter or a search is typed, the keys are its own, and so are the hints.
  static func hints(for state: State) -> Hints { Hints(entries(for: state).map(\.hint)) }

  /// What a hint stands for.
  enum Deed: Hashable {
    case command(CommandID)
    /// A key of the line that is typed.
    case key(KeyPress)
  }

  /// What the hint at a column of the footer stands for; `nil` where there is none.
  static func deed(at column: Int, in rect: Rect, state: State) -> Deed? {
    guard state.toast == nil, state.overlay == nil else { return nil }
    let entries = entries(for: state)
    let place = Hints(entries.map(\.hint)).index(
      at: column - rect.column - 1, width: rect.columns - 1)
    return place.map { entries[$0].deed }
  }

  private typealias Entry = (deed: Deed, hint: Hints.Item)

  private static func entries(for state: State) -> [Entry] {
    state.isFilterEdited ? typedEntries : commandEntries(for: state)
  }

  private static let typedEntries: [Entry] = [
    (.key(KeyPress(.enter)), Hints.Item(key: "enter", title: "keep", rank: 1)),
    (.key(KeyPress(.escape)), Hints.Item(key: "esc", title: "clear", rank: 1)),
  ]

  private static func commandEntries(for state: State) -> [Entry] {
    let commands = ranked[state.context.rawValue, default: []].filter { command in
      !state.keymap.keys(of: command.id).isEmpty
        && Availability.of(command.id, in: state) == .available
    }
    var entries: [Entry] = commands.map { command in
      (
        deed: .command(command.id),
        hint: Hints.Item(
          key: state.keymap.name(of: command.id), title: command.title,
          rank: command.footerRank ?? 0)
      )
    }
    if !state.pending.isEmpty {
      let key = state.keymap.name(of: .exchangeCancel)
      entries.insert(
        (.command(.exchangeCancel), Hints.Item(key: key, title: "cancel", rank: 1)), at: 0)
    }
    let help = state.keymap.keys(of: .helpOpen).first ?? state.keymap.name(of: .paletteOpen)
    return entries + [(.command(.helpOpen), Hints.Item(key: help, title: "help", rank: 0))]
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
