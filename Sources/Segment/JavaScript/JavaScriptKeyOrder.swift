/// The order in which JavaScript enumerates the keys of an object: array indexes first, ascending,
/// then all others as they were added.
///
/// - Source: ECMA-262, OrdinaryOwnPropertyKeys.
enum JavaScriptKeyOrder {
  /// The array index that `key` spells in canonical form (`0` to `4294967294`, no leading zero).
  static func arrayIndex(_ key: String) -> Int? {
    let digits = key.utf8
    guard let first = digits.first, first &- 0x30 < 10, digits.count <= 10 else { return nil }
    if first == 0x30 { return digits.count == 1 ? 0 : nil }
    var value = 0
    for digit in digits {
      guard digit &- 0x30 < 10 else { return nil }
      value = value * 10 + Int(digit &- 0x30)
    }
    return value <= 4_294_967_294 ? value : nil
  }

  /// Whether `key` cannot stay where it is in a copy: it moves to the front or, being the name of
  /// the prototype, gets lost.
  @inline(__always)
  static func disturbs(_ key: String) -> Bool {
    guard let first = key.utf8.first else { return false }
    if first &- 0x30 < 10 { return arrayIndex(key) != nil }
    return first == 0x5F && key.isExactly(prototypeKey)
  }

  /// The key that sets the prototype when it is assigned, and so never becomes a member.
  static let prototypeKey = "__proto__"

  /// `members` in JavaScript's order.
  static func sorted<Value>(
    _ members: [(key: String, value: Value)]
  ) -> [(
    key: String, value: Value
  )] {
    var indexed: [(index: Int, member: (key: String, value: Value))] = []
    var others: [(key: String, value: Value)] = []
    for member in members {
      if let index = arrayIndex(member.key) {
        indexed.append((index, member))
      } else {
        others.append(member)
      }
    }
    guard !indexed.isEmpty else { return members }
    return indexed.sorted { $0.index < $1.index }.map(\.member) + others
  }
}

extension JSONObject {
  /// The object with its members in JavaScript's order.
  var inJavaScriptOrder: JSONObject {
    // Hardly any object has a key that would move.
    guard slots.contains(where: { JavaScriptKeyOrder.arrayIndex($0.key) != nil }) else {
      return self
    }
    return JSONObject(JavaScriptKeyOrder.sorted(Array(self)).lazy.map { ($0.key, $0.value) })
  }
}
