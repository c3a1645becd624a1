import Iterate
import Terminal

extension State {
  /// Begins to narrow the focused list, or to search the focused document.
  mutating func startSearch() { editFilter { $0.isEditing = true } }

  /// Goes to the next match of the search, or the previous one.
  mutating func goToMatch(_ step: Int) {}

  /// Wraps long lines of the focused pane, or cuts them.
  mutating func switchWrap() {}

  /// Moves the window over cut lines sideways.
  mutating func scrollSideways(by step: Int) {}

  /// Shows times of day in the log, or how long ago.
  mutating func switchTimes() {}

  /// Asks whether the log is to be emptied.
  mutating func askToClearLog() {}
}
