extension LiquidFilter {
  /// Filters that make, join and measure arrays.
  static let arrays: [String: LiquidFilter] = [
    "join": LiquidFilter { (input, arguments, context) throws(LiquidError) in
      let elements = input.asArray
      let separator = arguments[0].isNil ? " " : try arguments[0].text()
      try context.use(elements.count * (1 + separator.utf16.count))
      try context.work(elements.count * separator.utf8.count)
      return .text(
        try LiquidValue.joined(elements, separator: separator) { (element) throws(LiquidError) in
          element.mapped.isPresent ? try element.javaScriptText() : ""
        })
    },
    "compact": array { elements, _ in elements.filter { !$0.isNil } },
    "push": nesting { elements, value in elements + [value] },
    "unshift": nesting { elements, value in [value] + elements },
    "pop": array { elements, _ in elements.dropLast() },
    "shift": array { elements, _ in Array(elements.dropFirst()) },
    // The reference draws at random; here the first ones are taken.
    "sample": LiquidFilter { (input, arguments, context) throws(LiquidError) in
      let elements = input.asArray
      try context.use(elements.count)
      if case .undefined = arguments[0] { return elements.first ?? .undefined }
      let count = JavaScriptMath.offset(try arguments[0].number(), in: elements.count)
      return .list(Array(elements.prefix(count)))
    },
    "size": LiquidFilter { input, _, _ in
      switch input {
      case .json(.object(let members)):
        let length = members["length"]
        return length?.isTruthy ?? false ? .json(length ?? .null) : .number(0)
      case .json(.string(let text)):
        return .number(Double(text.utf16.count))
      default:
        return .number(Double(input.elementCount ?? 0))
      }
    },
    "first": LiquidFilter { input, _, _ in
      input.isArrayLike ? input.member(LookupKey("0")) : .text("")
    },
    "last": LiquidFilter { input, _, _ in
      guard input.isArrayLike else { return .text("") }
      guard case .json(.object(let members)) = input else {
        let count = input.elementCount ?? input.unitCount
        return input.member(LookupKey(String(count - 1)))
      }
      let length = members["length"]?.doubleValue ?? 0
      return input.member(LookupKey((length - 1).javaScriptText))
    },
  ]

  /// A filter that makes an array of one, counting its elements as memory.
  private static func array(
    _ apply: @escaping @Sendable ([LiquidValue], LiquidArguments) -> [LiquidValue]
  ) -> LiquidFilter {
    LiquidFilter { (input, arguments, context) throws(LiquidError) in
      let elements = input.asArray
      try context.use(elements.count)
      return .list(apply(elements, arguments))
    }
  }
}

extension LiquidFilter {
  /// The most values that arrays in arrays may hold together.
  private static let mostNested = 1_000_000

  /// A filter that adds its argument to an array.
  ///
  /// An array that is added to itself doubles each time, of which the reference's count of memory
  /// takes no notice, but its time runs out.
  private static func nesting(
    _ apply: @escaping @Sendable ([LiquidValue], LiquidValue) -> [LiquidValue]
  ) -> LiquidFilter {
    LiquidFilter { (input, arguments, context) throws(LiquidError) in
      let elements = input.asArray
      try context.use(elements.count)
      let result = LiquidValue.list(apply(elements, arguments[0]))
      var allowed = mostNested
      guard result.fits(in: &allowed) else { throw LiquidError("template render limit exceeded") }
      return result
    }
  }
}

extension LiquidValue {
  /// Whether there are no more than `allowed` values inside, which are taken off it.
  fileprivate func fits(in allowed: inout Int) -> Bool {
    guard let count = elementCount else { return true }
    allowed -= count
    guard allowed >= 0 else { return false }
    if case .range = self { return true }
    return (0..<count).allSatisfy { element(at: $0).fits(in: &allowed) }
  }

  /// The elements of an array; one for anything else that is there, the words being empty texts.
  var asArray: [LiquidValue] {
    switch self {
    case .special(.empty), .special(.blank): [.text("")]
    default: elements ?? (isNil ? [] : [self])
    }
  }

  /// Whether the value is an array or a text, or an object with a `length`.
  fileprivate var isArrayLike: Bool {
    switch self {
    case .json(.string(let text)): !text.isEmpty
    case .json(.object(let members)): members["length"]?.doubleValue != nil
    default: isArray
    }
  }

  fileprivate var unitCount: Int {
    if case .json(.string(let text)) = self { text.utf16.count } else { 0 }
  }
}
