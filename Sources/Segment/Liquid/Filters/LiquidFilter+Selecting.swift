extension LiquidFilter {
  /// Filters that look into the elements of arrays.
  static let selecting: [String: LiquidFilter] = [
    "sum": LiquidFilter { (input, arguments, context) throws(LiquidError) in
      let elements = input.asArray
      try context.use(elements.count)
      // An argument that is there but empty, such as `nil`, is the name of an empty member.
      let property = arguments[0].isTruthyInJavaScript ? try arguments[0].text() : nil
      let keys = property?.splitAsInJavaScript(".").map { LookupKey($0) } ?? []
      try context.work(EvaluationBudget.value * elements.count * (1 + keys.count))
      var sum = 0.0
      for element in elements {
        let number = try keys.reduce(element) { $0.member($1) }.javaScriptNumber()
        sum += number.isNaN ? 0 : number
      }
      return .number(sum)
    },
    "where": LiquidFilter { (input, arguments, context) throws(LiquidError) in
      let elements = input.asArray
      try context.use(elements.count)
      let units = Array(try arguments[0].text().utf16)
      var reader = LiquidReader(units, 0..<units.count)
      let keys = try reader.keys(ofName: true)
      let property = LiquidOperand.member(of: nil, keys)
      try context.work(2 * EvaluationBudget.value * elements.count * (2 + keys.count))
      var chosen: [LiquidValue] = []
      var visits = 0
      for element in elements {
        let value = try context.value(of: property, in: element)
        let isChosen: Bool
        if case .undefined = arguments[1] {
          isChosen = value.isTrue
        } else {
          isChosen = value.equals(arguments[1], visits: &visits)
        }
        if isChosen { chosen.append(element) }
      }
      try context.work(EvaluationBudget.value * visits)
      return .list(chosen)
    },
  ]

  /// Filters for anything.
  static let general: [String: LiquidFilter] = [
    "default": LiquidFilter { (input, arguments, _) throws(LiquidError) in
      switch input {
      case .json(.string(let text)): return text.isEmpty ? arguments[0] : input
      case .json(.array), .list, .range:
        return input.elementCount == 0 ? arguments[0] : input
      case .special(.empty), .special(.blank): return arguments[0]
      case .json(.bool(false)):
        return try allowsFalse(arguments.values.dropFirst()) ? input : arguments[0]
      default:
        return input.isTrue ? input : arguments[0]
      }
    },
    "json": json, "jsonify": json, "inspect": json,
    "raw": LiquidFilter { input, _, _ in input },
  ]

  /// Whether the pairs among `options` say that `false` is a value like others.
  private static func allowsFalse(_ options: some Sequence<LiquidValue>) throws(LiquidError) -> Bool
  {
    var allowsFalse = false
    for option in options {
      switch option {
      case .json(.object), .special:
        continue
      case _ where option.isArray:
        let pair = option.elements ?? []
        guard case .json(.string("allow_false"))? = pair.first else { continue }
        allowsFalse = pair.count > 1 && pair[1].isTruthyInJavaScript
      default:
        throw LiquidError("Iterator value \(try option.javaScriptText()) is not an entry object")
      }
    }
    return allowsFalse
  }

  private static let json = LiquidFilter { (input, arguments, _) throws(LiquidError) in
    let longestIndent = 10
    var indent: String?
    switch arguments[0] {
    case .json(.number(let number)) where number.double > 0:
      // Less than one space still breaks the lines.
      let count = JavaScriptMath.offset(number.double, in: longestIndent)
      indent = String(repeating: " ", count: count)
    case .json(.string(let text)) where !text.isEmpty:
      indent = String(codeUnits: text.utf16.prefix(longestIndent))
    default:
      break
    }
    do throws(EvaluationFailure) {
      let text = try JavaScriptJSON.text(of: input.mapped, indent: indent)
      return text.map { .text($0) } ?? .undefined
    } catch {
      throw LiquidError(error.text)
    }
  }
}
