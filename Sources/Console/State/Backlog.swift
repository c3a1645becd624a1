/// The last elements of a sequence without end.
///
/// Adding one costs the same however many are kept: elements that are forgotten are left where they
/// are until as many have come together as are kept, and then go all at once.
struct Backlog<Element: Hashable & Sendable>: Hashable, Sendable {
  /// How many have been forgotten since the beginning.
  private(set) var forgotten = 0

  private var storage: [Element] = []
  /// Where in `storage` the first kept one is.
  private var head = 0

  /// One without elements.
  init() {}

  /// How many there have been, forgotten ones included: the number of the next.
  var total: Int { forgotten + count }

  /// The element with this number, counted from the very first; `nil` when it is forgotten, or still
  /// to come.
  subscript(number number: Int) -> Element? {
    number >= forgotten && number < total ? self[number - forgotten] : nil
  }

  /// Adds an element, and forgets the oldest where there would be more than `limit`.
  mutating func append(_ element: Element, limit: Int = .max) {
    storage.append(element)
    if count > limit { forgetFirst(count - limit) }
  }

  /// Forgets some of the oldest.
  mutating func forgetFirst(_ surplus: Int) {
    let surplus = Swift.min(Swift.max(0, surplus), count)
    head += surplus
    forgotten += surplus
    guard head > 64, head >= storage.count - head else { return }
    storage.removeFirst(head)
    head = 0
  }

  static func == (left: Backlog, right: Backlog) -> Bool {
    left.forgotten == right.forgotten && left.elementsEqual(right)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(forgotten)
    hasher.combine(count)
    for element in self { hasher.combine(element) }
  }
}

extension Backlog: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { storage.count - head }
  subscript(position: Int) -> Element { storage[head + position] }
}

extension Backlog {
  /// How many places are taken, by forgotten elements too.
  var roomUsed: Int { storage.count }
}
