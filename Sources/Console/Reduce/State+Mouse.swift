import Iterate
import Terminal

extension State {
  /// Lets the mouse select and scroll, or leaves it to the terminal.
  mutating func toggleMouse() -> [Effect] { [] }

  /// Takes what the mouse did.
  mutating func mouse(_ event: MouseEvent, at moment: Moment) -> [Effect] { [] }
}
