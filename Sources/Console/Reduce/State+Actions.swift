import Iterate
import Terminal

extension State {
  /// Shows what can be done with what is selected.
  mutating func openActions() {}

  /// Takes a key for the actions.
  mutating func key(
    _ press: KeyPress, for overlay: ActionsOverlay, at moment: Moment
  ) -> [Effect] {
    self.overlay = nil
    return []
  }
}
