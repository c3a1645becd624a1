public import Terminal

/// What narrows a list: a text that is being typed, or stays after enter until esc.
public struct ListFilter: Hashable, Sendable {
  /// The text.
  public var field = TextField()
  /// Whether keys go to the field.
  public var isEditing = false

  /// Whether the list is narrowed.
  public var isActive: Bool { !field.text.isEmpty }

  /// Whether the filter takes a line on the screen.
  public var isShown: Bool { isEditing || isActive }

  /// Takes a key while the field is edited; `false` when it means something else.
  mutating func handle(_ press: KeyPress) -> Bool {
    switch press.key {
    case .enter:
      isEditing = false
      return true
    case .escape:
      self = ListFilter()
      return true
    default:
      return field.handle(press)
    }
  }

  /// The best match among `texts`, with the index of the text it was found in; `nil` when none
  /// matches.
  ///
  /// Without a filter everything matches.
  func match(_ texts: [String]) -> (index: Int, match: FuzzyMatch)? {
    texts.indices
      .compactMap { index in
        Fuzzy.match(field.text, in: texts[index]).map { (index: index, match: $0) }
      }
      .max { $0.match.score < $1.match.score }
  }
}
