extension Grid {
  /// Lays the selection bar behind one or more rows, over their full width.
  ///
  /// Plain text takes the role of the bar; other roles keep theirs and get the bar as backdrop.
  public mutating func select(_ rect: Rect, isFocused: Bool) {
    paint(rect) { ink in
      ink.backdrop = isFocused ? .selection : .selectionUnfocused
      if ink.role == .text { ink.role = isFocused ? .selection : .selectionUnfocused }
    }
  }
}
