import Iterate
import Terminal

extension State {
  /// Asks how often the event is to be fired.
  mutating func openBurst() {}

  /// Takes a key for the burst.
  mutating func key(
    _ press: KeyPress, for overlay: BurstOverlay, at moment: Moment
  ) -> [Effect] {
    self.overlay = nil
    return []
  }
}
