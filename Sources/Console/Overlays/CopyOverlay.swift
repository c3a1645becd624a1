import Terminal

/// What can be copied.
public struct CopyOverlay: Hashable, Sendable {
  func draw(in screen: Rect, state: State, on grid: inout Grid) {}
}
