internal import Segment

/// A YAML scalar before anybody decided what it means.
struct YAMLScalar: Hashable, Sendable {
  /// The text, without quotes and with escapes undone.
  var text: String
  /// Whether it was written without quotes and so may mean a number, a truth value or nothing.
  var isPlain: Bool
  /// Whether a variable was put in: then it may be read as text and as a number alike, because the
  /// author had no say in the quotes.
  var isSubstituted = false
}

extension YAMLScalar {
  /// What the scalar means as data: text when quoted, else what YAML 1.2 reads into it.
  ///
  /// Only numbers that are numbers in JSON, too, are numbers, with the spelling kept: `01234` is a
  /// post code, and `yes`, `0x1F` and `2026-01-01` are texts.
  ///
  /// - Source: YAML 1.2.2, §10.2 and §10.3.
  var value: JSONValue {
    isPlain ? meaning : .string(text)
  }

  /// What the scalar means where a number or a truth value is asked for.
  var typedValue: JSONValue {
    isPlain || isSubstituted ? meaning : .string(text)
  }

  private var meaning: JSONValue {
    switch text {
    case "", "~", "null", "Null", "NULL": .null
    case "true", "True", "TRUE": .bool(true)
    case "false", "False", "FALSE": .bool(false)
    default: Self.isNumber(text.utf8) ? .number(JSONNumber(literal: text)) : .string(text)
    }
  }

  /// Whether `text` is a number by the grammar of RFC 8259, §6.
  private static func isNumber(_ text: String.UTF8View) -> Bool {
    var rest = text[...]
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let whole = takeDigits(&rest)
    guard let first = whole.first, whole.count == 1 || first != UInt8(ascii: "0") else {
      return false
    }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      guard !takeDigits(&rest).isEmpty else { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
      guard !takeDigits(&rest).isEmpty else { return false }
    }
    return rest.isEmpty
  }

  private static func takeDigits(_ rest: inout Substring.UTF8View) -> Substring.UTF8View {
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    rest = rest[digits.endIndex...]
    return digits
  }
}
