extension String {
  /// Whether both texts are the same bytes; `==` takes `é` for `e` with an accent added.
  func isExactly(_ other: String) -> Bool {
    utf8.elementsEqual(other.utf8)
  }

  /// Whether the bytes of `part` occur in a row; an empty text occurs everywhere.
  func containsExactly(_ part: String) -> Bool {
    utf8.contains(part.utf8)
  }
}
