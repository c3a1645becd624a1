import Iterate
import Terminal

extension State {
  /// Opens the matrix and begins to fill it.
  mutating func openMatrix(at moment: Moment) -> [Effect] { [] }

  /// Takes a key for the matrix.
  mutating func key(
    _ press: KeyPress, for overlay: MatrixOverlay, at moment: Moment
  ) -> [Effect] {
    self.overlay = nil
    return []
  }
}
