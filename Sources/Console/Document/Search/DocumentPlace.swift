import Segment

/// Where something is in a document, whatever is folded.
struct DocumentPlace: Hashable, Sendable {
  /// The part.
  var part: Int
  /// The row of a part that is text; of a group, 0 is its heading.
  var row = 0
  /// The place in a part that is JSON.
  var json = JSONPlace()
}

extension DocumentPlace: Comparable {
  static func < (left: DocumentPlace, right: DocumentPlace) -> Bool {
    if left.part != right.part { return left.part < right.part }
    if left.row != right.row { return left.row < right.row }
    return left.json < right.json
  }
}
