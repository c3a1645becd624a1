extension FQLToken.Kind {
  /// The kind as the reference calls it.
  ///
  /// - Source: `src/token.ts` of segmentio/fql-ts.
  var protocolName: String {
    switch self {
    case .identifier: "ident"
    case .operator: "operator"
    case .conditional: "conditional"
    case .null: "null"
    case .number: "number"
    case .string: "string"
    case .dot: "dot"
    case .openBracket: "brackleft"
    case .closeBracket: "brackright"
    case .comma: "comma"
    case .openParenthesis: "parenleft"
    case .closeParenthesis: "parenright"
    case .end: "eos"
    }
  }
}
