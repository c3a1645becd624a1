/// A bound on how far the aliases of a YAML file can make it grow, found before it is parsed.
///
/// A few lines of anchors that repeat one another (`b: &b [*a, *a]`) can stand for billions of
/// values. The parser shares them, but hashes those that are keys, so that it has to be stopped
/// before it starts.
enum AliasExpansion {
  /// How many copies of one value the aliases of a text may ask for together: fewer in a long text,
  /// whose values can be large.
  private static func limit(for text: String) -> Int {
    min(1_000_000, max(100, 1_000_000_000 / max(1, text.utf8.count)))
  }

  /// The error for a text that could grow beyond the limit; `nil` when it cannot.
  ///
  /// Anchors and aliases are counted where they would be ones if no quotes were about; only names
  /// that occur as both count. Each definition can multiply the size by its uses and one.
  static func excess(in text: String) -> YAMLSyntaxError? {
    guard text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: "*")) else {
      return nil
    }
    let limit = limit(for: text)
    var anchors: [Substring: Int] = [:]
    var aliases: [Substring: Int] = [:]
    var position = TextPosition.start
    var isAtTokenStart = true
    var growth = 1
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      let start = position
      position.column += 1
      if isAtTokenStart, scalar == "&" || scalar == "*" {
        let name = Substring(rest.prefix(while: isNameScalar))
        if scalar == "&", !name.isEmpty {
          anchors[name, default: 0] += 1
        } else if !name.isEmpty, let definitions = anchors[name] {
          let uses = aliases[name, default: 0] + 1
          aliases[name] = uses
          // One definition used n times multiplies by n + 1; a name that is defined anew can hold
          // its former self, so that every use may double what is there.
          let factor = definitions == 1 ? Double(uses + 1) / Double(uses) : 2
          let grown = (Double(growth) * factor).rounded(.up)
          guard grown <= Double(limit) else { return .tooManyNodes(at: start) }
          growth = Int(grown)
        }
      }
      if scalar == "\n" { position = TextPosition(line: position.line + 1, column: 1) }
      isAtTokenStart = scalar.properties.isWhitespace || "[{,:?-!".unicodeScalars.contains(scalar)
    }
    return nil
  }

  private static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
      || scalar == "_" || scalar == "-"
  }
}
