import Iterate
import Terminal

extension State {
  /// Shows what can be copied.
  mutating func openCopyMenu() {}

  /// Saves the shown firing as a file.
  mutating func saveFiring() -> [Effect] { [] }

  /// Takes a key for the copy menu.
  mutating func key(
    _ press: KeyPress, for overlay: CopyOverlay, at moment: Moment
  ) -> [Effect] {
    self.overlay = nil
    return []
  }
}
