extension LiquidValue {
  /// The member that `key` leads to: `size`, `first` and `last` besides what the value itself has.
  func member(_ key: LookupKey) -> LiquidValue {
    switch self {
    case .undefined, .json(.null):
      return self
    case .special, .json(.bool), .json(.number):
      return .undefined
    case .json(.string(let text)):
      if key.text == "size" { return .number(Double(text.utf16.count)) }
      return LiquidValue(MappedValue(JSONValue.string(text).member(key)))
    case .halfPair:
      return LiquidValue.text("\u{FFFD}").member(key)
    case .json(.object(let members)):
      if let value = members[key.text] { return .json(value) }
      return key.text == "size" ? .number(Double(members.count)) : .undefined
    case .json(.array(let elements)):
      return Self.element(key, count: elements.count) { .json(elements[$0]) }
    case .list(let elements):
      return Self.element(key, count: elements.count) { elements[$0] }
    case .range(let range):
      return Self.element(key, count: range.count) { .number(range.number(at: $0)) }
    }
  }

  /// Whether the value itself has a member of that name.
  func hasOwn(_ key: LookupKey) -> Bool {
    switch self {
    case .json(.object(let members)): members[key.text] != nil
    case .json(.string(let text)): Self.isOwn(key, count: text.utf16.count)
    case .json(.array(let elements)): Self.isOwn(key, count: elements.count)
    case .list(let elements): Self.isOwn(key, count: elements.count)
    default: false
    }
  }

  private static func isOwn(_ key: LookupKey, count: Int) -> Bool {
    key.isLength || (key.index.map { $0 < count } ?? false)
  }

  private static func element(
    _ key: LookupKey,
    count: Int,
    at place: (Int) -> LiquidValue
  ) -> LiquidValue {
    if let index = key.index { return index < count ? place(index) : .undefined }
    switch key.text {
    case "size", "length": return .number(Double(count))
    case "first": return count > 0 ? place(0) : .undefined
    case "last": return count > 0 ? place(count - 1) : .undefined
    default:
      // A negative number counts from the end.
      let number = key.text.javaScriptNumber
      guard number < 0, let index = Int(exactly: Double(count) + number), index >= 0 else {
        return .undefined
      }
      return place(index)
    }
  }
}
