extension LiquidFilter {
  /// Filters of numbers.
  static let math: [String: LiquidFilter] = [
    "abs": number { value, _ in abs(value) },
    "ceil": number { value, _ in value.rounded(.up) },
    "floor": number { value, _ in value.rounded(.down) },
    "plus": number { value, others in others.first.map { value + $0 } ?? .nan },
    "minus": number { value, others in others.first.map { value - $0 } ?? .nan },
    "times": number { value, others in others.first.map { value * $0 } ?? .nan },
    "modulo": number { value, others in
      guard let other = others.first, other != 0 else { return .nan }
      let remainder = value.truncatingRemainder(dividingBy: other) + other
      return remainder.truncatingRemainder(dividingBy: other)
    },
    "at_least": number { value, others in others.reduce(value, max) },
    "at_most": number { value, others in others.reduce(value, min) },
    "round": number { value, others in
      let scale = JavaScriptMath.powerOfTen(others.first ?? 0)
      return JavaScriptMath.round(value * scale * (1 + Double.ulpOfOne)) / scale
    },
    "divided_by": LiquidFilter { (input, arguments, _) throws(LiquidError) in
      guard arguments.values.count > 0 else { return .number(.nan) }
      let quotient = try input.number() / arguments[0].number()
      return .number(try arguments[1].number() != 0 ? quotient.rounded(.down) : quotient)
    },
    "to_integer": LiquidFilter { (input, _, _) throws(LiquidError) in
      .number(try input.javaScriptNumber())
    },
  ]
}
