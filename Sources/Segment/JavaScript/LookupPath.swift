/// One key of a path, with what it means to arrays worked out in advance.
struct LookupKey: Hashable, Sendable {
  /// The key.
  let text: String
  /// The index that it spells, if it does.
  let index: Int?
  /// Whether it is `length`.
  let isLength: Bool

  /// A key of `text`.
  init(_ text: String) {
    self.text = text
    index = JavaScriptKeyOrder.arrayIndex(text)
    isLength = text == "length"
  }
}

/// A path into an event, split once.
///
/// A falsy value on the way ends the walk and is its result.
struct LookupPath: Hashable, Sendable {
  /// The keys from the outside in; none leads to the root.
  let keys: [LookupKey]

  /// A path of `keys`.
  init(_ keys: some Sequence<String>) {
    self.keys = keys.map { LookupKey($0) }
  }

  /// What the path leads to from `root`; `nil` is `undefined`.
  func value(in root: JSONValue?) -> JSONValue? {
    guard var value = root else { return nil }
    for key in keys {
      guard value.isTruthy else { return value }
      guard let next = value.member(key) else { return nil }
      value = next
    }
    return value
  }
}

extension LookupPath {
  /// A path as the mapping kit splits it: at dots, at brackets next to a quote or a digit.
  ///
  /// Quotes are then removed wherever they are. A piece without anything left is the empty key.
  init(mappingPath text: String) {
    let units = Array(text.utf8)
    func isQuoteOrDigit(_ offset: Int) -> Bool {
      guard units.indices.contains(offset) else { return false }
      let unit = units[offset]
      return unit == UInt8(ascii: "\"") || unit == UInt8(ascii: "'") || unit &- 0x30 < 10
    }
    var keys: [String] = []
    var piece: [UInt8] = []
    var isPieceEmpty = true
    func finishPiece() {
      if !isPieceEmpty { keys.append(String(decoding: piece, as: UTF8.self)) }
      piece.removeAll(keepingCapacity: true)
      isPieceEmpty = true
    }
    var offset = 0
    while offset < units.count {
      let unit = units[offset]
      switch unit {
      case UInt8(ascii: "."):
        finishPiece()
      case UInt8(ascii: "[") where isQuoteOrDigit(offset + 1):
        finishPiece()
      case UInt8(ascii: "]") where isQuoteOrDigit(offset - 1):
        finishPiece()
        while offset + 1 < units.count, units[offset + 1] == UInt8(ascii: "]") { offset += 1 }
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        isPieceEmpty = false
      default:
        piece.append(unit)
        isPieceEmpty = false
      }
      offset += 1
    }
    finishPiece()
    self.init(keys)
  }

  /// A path as `@path` writes it: the first `$.`, wherever it is, is dropped before splitting.
  init(directivePath text: String) {
    if let prefix = text.utf8.firstOffset(of: "$.") {
      let head = text.utf8.prefix(prefix)
      let tail = text.utf8.dropFirst(prefix + 2)
      self.init(mappingPath: String(decoding: Array(head) + Array(tail), as: UTF8.self))
    } else {
      self.init(mappingPath: text)
    }
  }

  /// A path as triggers split it: at every dot and bracket; `nil` if nothing is left.
  init?(triggerPath text: String) {
    let separators: Set<UInt8> = [UInt8(ascii: "."), UInt8(ascii: "["), UInt8(ascii: "]")]
    let pieces = text.utf8.split(whereSeparator: separators.contains)
    guard !pieces.isEmpty else { return nil }
    self.init(pieces.map { String(decoding: $0, as: UTF8.self) })
  }

  /// The path as the rest of the program writes paths.
  var jsonPath: JSONPath {
    JSONPath(keys.map { key in key.index.map { .index($0) } ?? .key(key.text) })
  }
}

extension String.UTF8View {
  /// Where the ASCII text `part` occurs first.
  fileprivate func firstOffset(of part: String) -> Int? {
    let units = Array(self)
    let part = Array(part.utf8)
    return units.indices.first { units[$0...].starts(with: part) }
  }
}
