extension FQLToken.Kind {
  /// The kind as the reference calls it.
  ///
  /// - Source: `src/token.ts` of segmentio/fql-ts.
  var protocolName: String {
    switch self {
    case .identifier: "ident"
    case .operator: "operator"
    case .and, .or: "conditional"
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

extension FQLLexer {
  /// The tokens of `text` as the reference prints them, the end of the text included.
  static func protocolForm(of text: String) throws(FQLSyntaxError) -> [JSONValue] {
    var text = text
    let tokens: Result<[JSONValue], FQLSyntaxError> = text.withUTF8 { units in
      var lexer = FQLLexer(units)
      do throws(FQLSyntaxError) {
        var forms: [JSONValue] = []
        while let token = try lexer.next() {
          forms.append(form(token.kind, lexer.text(of: token)))
        }
        return .success(forms + [form(.end, "eos")])
      } catch {
        return .failure(error)
      }
    }
    return try tokens.get()
  }

  private static func form(_ kind: FQLToken.Kind, _ text: String) -> JSONValue {
    ["type": .string(kind.protocolName), "value": .string(text)]
  }
}
