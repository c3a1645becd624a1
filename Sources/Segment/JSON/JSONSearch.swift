/// A search through a JSON value that can be interrupted and gone on with, so that a body of any
/// size never keeps anybody waiting.
///
/// What is found are values whose name or text contains the pattern, also inside folded ones, in
/// document order. The text of a string is what it says, without quotes or escapes; containers have
/// names only.
public struct JSONSearch: Hashable, Sendable {
  /// What is looked for.
  public let pattern: SearchPattern
  /// What has been found so far.
  public private(set) var places: [JSONPlace] = []
  /// Whether everything has been looked at.
  public var isComplete: Bool { levels.isEmpty }

  /// The containers that are being looked into, the innermost last.
  private var levels: [Level] = []

  private struct Level: Hashable {
    let value: JSONValue
    var next = 0
  }

  /// What looking at one value costs beside its bytes.
  private static let costOfValue = 16
  /// What it costs to write a number as text.
  private static let costOfNumber = 200

  /// A search that has not looked at anything but `value` itself, if it begins there.
  ///
  /// - Parameters:
  ///   - pattern: what is looked for; an empty one is not found anywhere.
  ///   - value: where.
  ///   - place: where in it the search begins; what comes before is left out.
  public init(_ pattern: SearchPattern, in value: JSONValue, from place: JSONPlace = JSONPlace()) {
    self.pattern = pattern
    guard !pattern.isEmpty else { return }
    guard value.hasChildren else {
      if Self.text(of: value, pattern).map(pattern.occurs) ?? false { places = [JSONPlace()] }
      return
    }
    levels = [Level(value: value)]
    for (depth, position) in place.positions.enumerated() {
      let container = levels[depth].value
      guard position >= 0, position < container.childCount else { break }
      let isLast = depth == place.positions.count - 1
      levels[depth].next = isLast ? position : position + 1
      if !isLast { levels.append(Level(value: container.child(at: position))) }
    }
  }

  /// The places found since they were last taken.
  public mutating func takePlaces() -> [JSONPlace] {
    defer { places = [] }
    return places
  }

  /// Looks at values until about `budget` bytes have been read, or nothing is left.
  ///
  /// - Parameters:
  ///   - budget: how much to do, which is used up; at least one value is looked at.
  ///   - limit: how many places are found before the search rests.
  ///   - isShown: whether the pattern is still in a text that contains it once that is shown.
  public mutating func advance(
    budget: inout Int, limit: Int, isShown: (String) -> Bool = { _ in true }
  ) {
    while let level = levels.indices.last, places.count < limit {
      let position = levels[level].next
      guard position < levels[level].value.childCount else {
        levels.removeLast()
        continue
      }
      guard budget > 0 else { return }
      levels[level].next += 1
      let child = levels[level].value.child(at: position)
      budget -= Self.costOfValue
      var isFound = false
      if case .key(let key) = levels[level].value.step(to: position) {
        budget -= key.utf8.count
        isFound = pattern.occurs(in: key) && isShown(key)
      }
      if !isFound, let text = Self.text(of: child, pattern) {
        budget -= text.utf8.count
        if case .number = child { budget -= Self.costOfNumber }
        isFound = pattern.occurs(in: text) && isShown(text)
      }
      if isFound { places.append(JSONPlace(levels.map { $0.next - 1 })) }
      if child.hasChildren { levels.append(Level(value: child)) }
    }
  }

  /// What a value says; `nil` where the pattern cannot be.
  private static func text(of value: JSONValue, _ pattern: SearchPattern) -> String? {
    switch value {
    case .null: "null"
    case .bool(let flag): flag ? "true" : "false"
    case .number(let number): pattern.isNumeric ? number.text : nil
    case .string(let text): text
    case .array, .object: nil
    }
  }
}
