extension UnsafeBufferPointer where Element: Equatable {
  /// Where `part` occurs first at or after `start`; an empty part occurs at once.
  ///
  /// The time it takes grows with the sum of both lengths, not with their product.
  func firstOffset(of part: UnsafeBufferPointer<Element>, from start: Int) -> Int? {
    guard start + part.count <= count else { return nil }
    guard let head = part.first else { return start }
    var offset = start
    // Comparing in place is the fastest way while hardly anything is compared in vain.
    var patience = Self.patience
    while offset + part.count <= count {
      if self[offset] == head {
        var length = 1
        while length < part.count, self[offset &+ length] == part[length] { length &+= 1 }
        if length == part.count { return offset }
        patience &-= length
        if patience < 0 { return firstOffset(ofRepetitive: part, from: offset &+ 1) }
      }
      offset &+= 1
      patience &+= 1
    }
    return nil
  }

  /// How many units more than there are places may be compared in vain.
  private static var patience: Int { 4096 }

  /// The same for a part whose beginnings occur again and again: no unit is looked at twice.
  ///
  /// - Source: Knuth, Morris and Pratt, "Fast Pattern Matching in Strings".
  private func firstOffset(
    ofRepetitive part: UnsafeBufferPointer<Element>, from start: Int
  ) -> Int? {
    let borders = part.borders
    var length = 0
    var offset = start
    while offset < count {
      while length > 0, self[offset] != part[length] { length = borders[length &- 1] }
      if self[offset] == part[length] { length &+= 1 }
      offset &+= 1
      if length == part.count { return offset - length }
    }
    return nil
  }

  /// For each beginning, the length of the longest shorter one that it ends with.
  private var borders: [Int] {
    var borders = [0]
    borders.reserveCapacity(count)
    var length = 0
    for place in indices.dropFirst() {
      while length > 0, self[place] != self[length] { length = borders[length - 1] }
      if self[place] == self[length] { length += 1 }
      borders.append(length)
    }
    return borders
  }
}
