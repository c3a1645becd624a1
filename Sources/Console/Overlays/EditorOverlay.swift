import Terminal

/// The selected event, being edited.
public struct EditorOverlay: Hashable, Sendable {
  /// Whether keys are text.
  var isTyping: Bool { false }

  func draw(in screen: Rect, state: State, on grid: inout Grid) {}
}
