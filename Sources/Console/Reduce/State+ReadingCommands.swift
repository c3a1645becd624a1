import Iterate
import Terminal

extension State {
  /// The focused pane's document; `nil` when a list or the log has the focus.
  var focusedDocument: DocumentView? {
    switch focus {
    case .payload: payload.view
    case .response: response.view
    case .surveys, .events, .log: nil
    }
  }

  /// Changes the focused pane's document, if it has one.
  mutating func changeDocument(_ change: (inout DocumentView, DocumentRoom) -> Void) {
    let room = room(of: focus)
    switch focus {
    case .payload: payload.change { change(&$0, room) }
    case .response: response.change { change(&$0, room) }
    case .surveys, .events, .log: break
    }
  }

  /// The room of a pane of documents, or of the log.
  func room(of pane: PaneID) -> DocumentRoom {
    DocumentRoom(inside: layout.panes[pane], isWrapped: isWrapped(pane), glyphs: glyphs)
  }

  private func isWrapped(_ pane: PaneID) -> Bool {
    switch pane {
    case .payload: payload.isWrapped
    case .response: response.isWrapped
    case .log: log.isWrapped
    case .surveys, .events: false
    }
  }

  /// Whether the focused pane has lines that can be longer than it is wide.
  var isReading: Bool { Contexts.reading.contains(context) }

  /// Whether they are wrapped.
  var isWrapped: Bool { isWrapped(focus) }

  // MARK: Search

  /// Begins to narrow the focused list, or to search the focused document.
  mutating func startSearch() {
    editFilter { $0.isEditing = true }
    changeDocument { view, _ in view.startSearch() }
  }

  /// Goes to the next match of the search, or the previous one.
  mutating func goToMatch(_ step: Int) {
    changeDocument { view, room in view.goToMatch(step, in: room) }
  }

  /// Whether a search in sight has work to do.
  var isSearching: Bool {
    let panes = layout.panes
    return (panes[.payload] != nil && payload.view.isSearching)
      || (panes[.response] != nil && response.view.isSearching)
  }

  /// Lets searches in sight do a little of their work: it is bounded, so that no key waits for it.
  mutating func continueSearches() {
    guard isSearching else { return }
    let rooms = (payload: room(of: .payload), response: room(of: .response))
    payload.change { if $0.isSearching { $0.continueSearch(in: rooms.payload) } }
    response.change { if $0.isSearching { $0.continueSearch(in: rooms.response) } }
  }

  // MARK: Long lines

  /// Wraps long lines of the focused pane, or cuts them.
  mutating func switchWrap() {
    switch focus {
    case .payload: payload.isWrapped.toggle()
    case .response: response.isWrapped.toggle()
    case .log: log.isWrapped.toggle()
    case .surveys, .events: break
    }
    changeDocument { view, room in view.settle(in: room) }
    log.settle(in: room(of: .log))
  }

  /// Moves the window over cut lines sideways.
  mutating func scrollSideways(by step: Int) {
    if focus == .log { log.scrollSideways(by: step, in: room(of: .log)) }
    changeDocument { view, room in
      _ = view.perform(step < 0 ? .viewLeft : .viewRight, in: room)
    }
  }

  /// Shows all of the text under the cursor, where the pane does not.
  ///
  /// - Returns: whether it does.
  mutating func showWholeText() -> Bool {
    guard let text = focusedDocument?.textTooLong(for: room(of: focus)) else { return false }
    let path = focusedDocument?.pathText ?? ""
    overlay = .message(MessageOverlay(title: path.isEmpty ? "The whole line" : path, text: text))
    return true
  }

  // MARK: Log

  /// Shows times of day in the log, or the time since the line above.
  mutating func switchTimes() {
    log.showsIntervals.toggle()
  }

  /// Asks whether the log is to be emptied.
  mutating func askToClearLog() {
    let count = log.entries.count
    overlay = .question(
      QuestionOverlay(
        purpose: .clearLog, title: "Clear the log?",
        lines: [
          "\(count) \(count == 1 ? "line goes" : "lines go"); those of firings in flight stay."
        ], word: nil))
  }

  /// Empties the log, but for what is in flight.
  mutating func clearLog() {
    log.clear(keeping: Set(pending))
  }
}
