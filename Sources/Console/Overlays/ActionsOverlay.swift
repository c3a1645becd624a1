import Terminal

/// What can be done with what is selected.
public struct ActionsOverlay: Hashable, Sendable {
  func draw(in screen: Rect, state: State, on grid: inout Grid) {}
}
