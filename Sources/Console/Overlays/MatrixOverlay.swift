import Terminal

/// Which event displays which survey.
public struct MatrixOverlay: Hashable, Sendable {
  func draw(in screen: Rect, state: State, on grid: inout Grid) {}
}
