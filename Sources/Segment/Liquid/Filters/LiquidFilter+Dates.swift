extension LiquidFilter {
  /// Filters of dates; what is no date comes out as it went in.
  static let dates: [String: LiquidFilter] = [
    "date": LiquidFilter { (input, arguments, context) throws(LiquidError) in
      try context.use(
        input.measuredLength + arguments[0].measuredLength + arguments[1].measuredLength)
      guard let date = try LiquidDate(input, zone: arguments[1], context) else { return input }
      let format = arguments[0].isNil ? defaultFormat : try arguments[0].text()
      return .text(try date.text(format, &context))
    },
    "date_to_xmlschema": formatted("%Y-%m-%dT%H:%M:%S%:z"),
    "date_to_rfc822": formatted("%a, %d %b %Y %H:%M:%S %z"),
    "date_to_string": spelled(month: "%b"),
    "date_to_long_string": spelled(month: "%B"),
  ]

  private static let defaultFormat = "%A, %B %-e, %Y at %-l:%M %P %z"

  private static func formatted(_ format: String) -> LiquidFilter {
    LiquidFilter { (input, _, context) throws(LiquidError) in
      guard let date = try LiquidDate(input, zone: .undefined, context) else { return input }
      return .text(try date.text(format, &context))
    }
  }

  private static func spelled(month: String) -> LiquidFilter {
    LiquidFilter { (input, arguments, context) throws(LiquidError) in
      guard let date = try LiquidDate(input, zone: .undefined, context) else { return input }
      var format = "%d \(month) %Y"
      if case .json(.string("ordinal")) = arguments[0] {
        let isAmerican = if case .json(.string("US")) = arguments[1] { true } else { false }
        format = isAmerican ? "\(month) %-d%q, %Y" : "%-d%q \(month) %Y"
      }
      return .text(try date.text(format, &context))
    }
  }
}

extension LiquidValue {
  /// The length of a text or an array; 0 for anything else.
  fileprivate var measuredLength: Int {
    if case .json(.string(let text)) = self { text.utf16.count } else { elements?.count ?? 0 }
  }
}
