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
    isLength = text.isExactly("length")
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
    guard let root else { return nil }
    return value(in: root)
  }

  /// What the path leads to from `root`; `nil` is `undefined`.
  func value(in root: JSONValue) -> JSONValue? {
    // `if case` would copy the object.
    switch root {
    case .object(let object): value(in: object, from: 0)
    default: value(in: root, from: 0)
    }
  }

  /// The same for objects, most of which have only objects inside.
  ///
  /// Nothing is written, which the compiler does not see as the function calls itself; told so, it
  /// copies nothing on the way.
  @_effects(readonly)
  private func value(in object: JSONObject, from place: Int) -> JSONValue? {
    // Only a path without keys is over before it has begun.
    guard place < keys.count else { return .object(object) }
    guard let position = object.position(of: keys[place].text) else { return nil }
    if place + 1 == keys.count { return object.slots[position].value }
    if case .object(let inner) = object.slots[position].value {
      return value(in: inner, from: place + 1)
    }
    return value(in: object.slots[position].value, from: place + 1)
  }

  @_effects(readonly)
  private func value(in root: JSONValue, from start: Int) -> JSONValue? {
    var value = root
    for place in start..<keys.count {
      guard value.isTruthy else { return value }
      guard let next = value.member(keys[place]) else { return nil }
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
    keys = text.withBytes { MappingPathReader.keys(in: $0) }
  }

  /// A path as `@path` writes it: the first `$.`, wherever it is, is dropped before splitting.
  init(directivePath text: String) {
    keys = text.withBytes { units in
      let start = units.indices.first { offset in
        units[offset] == UInt8(ascii: "$") && offset + 1 < units.count
          && units[offset + 1] == UInt8(ascii: ".")
      }
      guard let start else { return MappingPathReader.keys(in: units) }
      if start == 0 {
        return MappingPathReader.keys(in: UnsafeBufferPointer(rebasing: units[2...]))
      }
      let rest = Array(units[..<start]) + units[(start + 2)...]
      return rest.withUnsafeBufferPointer { MappingPathReader.keys(in: $0) }
    }
  }

  /// A path as triggers split it: at every dot and bracket; `nil` if nothing is left.
  init?(triggerPath text: String) {
    let pieces = text.utf8.split(whereSeparator: \.separatesFQLKeys)
    guard !pieces.isEmpty else { return nil }
    self.init(pieces.map { String(decoding: $0, as: UTF8.self) })
  }

  /// The path as the rest of the program writes paths.
  var jsonPath: JSONPath {
    JSONPath(keys.map { key in key.index.map { .index($0) } ?? .key(key.text) })
  }
}
