extension LiquidValue {
  /// Whether `==` holds.
  ///
  /// - Parameters:
  ///   - other: the value on the right.
  ///   - visits: how many values are looked at, which is added to it.
  /// - Returns: the result.
  func equals(_ other: LiquidValue, visits: inout Int) -> Bool {
    visits &+= 1
    if case .special(let special) = self, special != .promise { return special.equals(other) }
    if case .special(let special) = other, special != .promise { return special.equals(self) }
    if let count = elementCount {
      guard count == other.elementCount else { return false }
      if case .range(let left) = self, case .range(let right) = other {
        return count == 0 || left.low == right.low
      }
      for place in 0..<count {
        guard element(at: place).equals(other.element(at: place), visits: &visits) else {
          return false
        }
      }
      return true
    }
    switch (self, other) {
    case (.undefined, .undefined), (.json(.null), .json(.null)):
      return true
    case (.json(.bool(let left)), .json(.bool(let right))):
      return left == right
    case (.json(.number(let left)), .json(.number(let right))):
      return left.double == right.double
    case (.json(.string(let left)), .json(.string(let right))):
      return left.isExactly(right)
    case (.json(.object(let left)), .json(.object(let right))):
      return left.isSameObject(as: right)
    case (.halfPair(let left), .halfPair(let right)):
      return left == right
    default:
      return false
    }
  }

  /// Whether `left < right`, `>`, `<=` or `>=` holds: two texts by code unit, all else as numbers.
  static func compare(
    _ left: LiquidValue,
    _ right: LiquidValue,
    by texts: (String, String) -> Bool,
    _ numbers: (Double, Double) -> Bool
  ) throws(LiquidError) -> Bool {
    if left.isWordValue || right.isWordValue { return false }
    if left.isComparedAsText, right.isComparedAsText {
      return texts(try left.javaScriptText(), try right.javaScriptText())
    }
    return numbers(try left.javaScriptNumber(), try right.javaScriptNumber())
  }

  /// Whether `contains` holds; the number of elements looked at is added to `visits`.
  func contains(_ other: LiquidValue, visits: inout Int) throws(LiquidError) -> Bool {
    if let count = elementCount {
      for place in 0..<count where element(at: place).equals(other, visits: &visits) {
        return true
      }
      return false
    }
    let text: String
    switch self {
    case .json(.string(let own)): text = own
    case .special(.empty), .special(.blank): text = ""
    default: return false
    }
    switch other {
    case .special(.null): return text.containsUnits(of: "null")
    case .special(.empty), .special(.blank): return true
    default: return text.containsUnits(of: try other.javaScriptText())
    }
  }

  private var isWordValue: Bool {
    if case .special(let special) = self { special != .promise } else { false }
  }

  /// Whether the value is compared as a text with another such: objects and arrays are too.
  private var isComparedAsText: Bool {
    switch self {
    case .json(.string), .json(.object), .json(.array), .list, .range, .halfPair: true
    default: false
    }
  }
}

extension LiquidSpecial {
  /// Whether the word equals `value`.
  func equals(_ value: LiquidValue) -> Bool {
    switch self {
    case .null:
      return value.isNil
    case .empty:
      return isEmpty(value)
    case .blank:
      switch value {
      case .json(.bool(false)): return true
      case .json(.string(let text)): return text.unicodeScalars.allSatisfy(\.isJavaScriptWhitespace)
      default: return value.isNil || isEmpty(value)
      }
    case .promise:
      return false
    }
  }

  private func isEmpty(_ value: LiquidValue) -> Bool {
    switch value {
    case .json(.string(let text)): text.isEmpty
    case .json(.array(let elements)): elements.isEmpty
    case .json(.object(let members)): members.isEmpty
    case .list(let elements): elements.isEmpty
    case .range(let range): range.count == 0
    default: false
    }
  }
}

extension JSONObject {
  /// Whether both are the same object, not merely equal ones.
  ///
  /// Values have no identity; two that share their storage came from the same place in the event.
  /// Empty ones share it, too, unless they were made as `distinct`.
  fileprivate func isSameObject(as other: JSONObject) -> Bool {
    slots.withUnsafeBufferPointer { left in
      other.slots.withUnsafeBufferPointer { right in
        left.count == right.count && left.baseAddress == right.baseAddress
      }
    }
  }
}
