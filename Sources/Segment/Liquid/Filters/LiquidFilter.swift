/// A filter: what stands behind a `|`.
struct LiquidFilter: Sendable {
  /// Makes the result of an input and arguments.
  typealias Function =
    @Sendable (
      LiquidValue, LiquidArguments, inout LiquidContext
    ) throws(LiquidError) -> LiquidValue

  /// What the filter does.
  let apply: Function

  init(_ apply: @escaping Function) {
    self.apply = apply
  }

  /// All filters by name.
  static let named: [String: LiquidFilter] = {
    var named: [String: LiquidFilter] = [:]
    for group in [math, texts, cutting, markup, encoding, arrays, selecting, general, dates] {
      named.merge(group) { first, _ in first }
    }
    return named
  }()

  /// The filters that Segment does not allow.
  static let disabled: Set<String> = [
    "array_to_sentence_string", "concat", "find", "find_exp", "find_index", "find_index_exp",
    "group_by", "group_by_exp", "has", "has_exp", "map", "newline_to_br", "reject", "reject_exp",
    "reverse", "sort", "sort_natural", "uniq", "where_exp", "type",
  ]

  /// A filter of texts: the input and the arguments as output would show them, their lengths
  /// counted as memory.
  static func text(
    _ apply: @escaping @Sendable (String, [String]) throws(LiquidError) -> String
  ) -> LiquidFilter {
    LiquidFilter { (input, arguments, context) throws(LiquidError) in
      let text = try input.text()
      var texts: [String] = []
      for value in arguments.values { texts.append(try value.text()) }
      try context.use(texts.reduce(text.utf16.count) { $0 + $1.utf16.count })
      return .text(try apply(text, texts))
    }
  }

  /// A filter of numbers, what is no number being 0.
  static func number(
    _ apply: @escaping @Sendable (Double, [Double]) -> Double
  ) -> LiquidFilter {
    LiquidFilter { (input, arguments, _) throws(LiquidError) in
      var numbers: [Double] = []
      for value in arguments.values { numbers.append(try value.number()) }
      return .number(apply(try input.number(), numbers))
    }
  }
}

/// The arguments of a filter.
struct LiquidArguments: Sendable {
  /// The values; a pair is an array of its key and its value.
  let values: [LiquidValue]

  init(_ values: [LiquidValue]) {
    self.values = values
  }

  /// The argument at `index`; `undefined` when it is missing.
  subscript(index: Int) -> LiquidValue {
    values.indices.contains(index) ? values[index] : .undefined
  }

  /// The argument at `index`, or `fallback` when it is missing.
  func value(_ index: Int, default fallback: LiquidValue) -> LiquidValue {
    if case .undefined = self[index] { fallback } else { self[index] }
  }
}

extension [String] {
  /// The argument at `index`; empty when it is missing.
  func argument(_ index: Int) -> String {
    indices.contains(index) ? self[index] : ""
  }
}
