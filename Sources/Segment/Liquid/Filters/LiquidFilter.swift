/// A filter: what stands behind a `|`.
struct LiquidFilter: Sendable {
  /// Makes the result of an input and arguments.
  typealias Function =
    @Sendable (
      LiquidValue, LiquidArguments, inout LiquidContext
    ) throws(LiquidError) -> LiquidValue

  /// What the filter does.
  let apply: Function
  /// What the characters of input and arguments cost; `nil` when it takes the same time for any.
  private(set) var price: CharacterPrice? = usualPrice

  init(_ apply: @escaping Function) {
    self.apply = apply
  }

  /// What a name can stand for.
  enum Named: Sendable {
    case known(LiquidFilter)
    /// A filter that Segment does not allow.
    case disabled
    /// None, which does nothing.
    case unknown
  }

  /// What is called `name`.
  static func named(_ name: String) -> Named { all[name] ?? .unknown }

  private static let all: [String: Named] = {
    var all: [String: Named] = [:]
    for group in [math, texts, cutting, markup, encoding, arrays, selecting, general, dates] {
      for (name, var filter) in group where all[name] == nil {
        filter.price = immediate.contains(name) ? nil : prices[name] ?? usualPrice
        all[name] = .known(filter)
      }
    }
    for name in disabled { all[name] = .disabled }
    return all
  }()

  /// The filters that Segment does not allow.
  static let disabled: Set<String> = [
    "array_to_sentence_string", "concat", "find", "find_exp", "find_index", "find_index_exp",
    "group_by", "group_by_exp", "has", "has_exp", "map", "newline_to_br", "reject", "reject_exp",
    "reverse", "sort", "sort_natural", "uniq", "where_exp", "type",
  ]

  /// The filters that take the same time for any value.
  private static let immediate: Set<String> = [
    "default", "first", "last", "raw", "sha256", "hmac_sha256", "size",
  ]

  /// What the characters of input and arguments cost most filters.
  private static let usualPrice = CharacterPrice(ascii: 2, other: 16)

  /// What they cost filters that take another time than most.
  private static let prices: [String: CharacterPrice] = {
    let cases = CharacterPrice(ascii: 2, other: 32)
    let scalars = CharacterPrice(ascii: 16, other: 32)
    let bytes = CharacterPrice(ascii: 4, other: 4)
    return [
      "upcase": cases, "downcase": cases, "capitalize": cases, "slugify": scalars,
      "escape_once": scalars, "normalize_whitespace": scalars, "number_of_words": scalars,
      "truncatewords": scalars, "split": scalars, "cgi_escape": scalars, "escape": bytes,
      "xml_escape": bytes, "remove": bytes, "replace": bytes, "strip_newlines": bytes,
      "uri_escape": scalars, "url_encode": scalars, "url_decode": scalars,
      "base64_encode": scalars, "base64_decode": scalars,
    ]
  }()

  /// A filter of texts: the input and the arguments as output would show them, their lengths
  /// counted as memory.
  static func text(
    _ apply: @escaping @Sendable (String, LiquidTexts) throws(LiquidError) -> String
  ) -> LiquidFilter {
    LiquidFilter { (input, arguments, context) throws(LiquidError) in
      let text = try input.text()
      let texts = try LiquidTexts(arguments)
      try context.use(texts.all.reduce(text.utf16.count) { $0 + $1.utf16.count })
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

/// The arguments of a filter of texts, each with the text that output would show.
///
/// Some filters look at an argument itself before they look at its text: `0` is as good as none.
struct LiquidTexts: Sendable {
  /// The texts.
  let all: [String]
  private let arguments: LiquidArguments

  /// The texts of `arguments`.
  init(_ arguments: LiquidArguments) throws(LiquidError) {
    var texts: [String] = []
    for value in arguments.values { texts.append(try value.text()) }
    all = texts
    self.arguments = arguments
  }

  /// How many arguments there are.
  var count: Int { all.count }

  /// The text of the argument at `index`; empty when it is missing.
  subscript(index: Int) -> String {
    all.indices.contains(index) ? all[index] : ""
  }

  /// The text of the argument at `index`, when JavaScript takes the argument itself for true.
  func truthy(_ index: Int) -> String? {
    arguments[index].isTruthyInJavaScript ? self[index] : nil
  }
}
