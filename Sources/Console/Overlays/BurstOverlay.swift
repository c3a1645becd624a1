import Terminal

/// An event fired many times.
public struct BurstOverlay: Hashable, Sendable {
  /// Whether keys are text.
  var isTyping: Bool { false }

  /// Takes pasted text.
  mutating func insert(_ text: String) {}

  func draw(in screen: Rect, state: State, on grid: inout Grid) {}
}
