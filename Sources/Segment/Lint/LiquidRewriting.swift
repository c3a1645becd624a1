/// Puts other names into a Liquid template.
///
/// Words are exchanged inside outputs and tags where they look like the names of paths; what came
/// out then is read again and has to read the same paths under other names.
struct LiquidRewriting {
  private let source: String
  private let units: [UInt16]

  private static let longest = 1_000

  /// A rewriting of `source`.
  init(_ source: String) {
    self.source = source
    units = Array(source.utf16)
  }

  /// The template with `meant` wherever a path begins with `name`; `nil` when that is not certain to
  /// be all that changes.
  func replacing(_ name: String, with meant: String) -> String? {
    let word = Array(name.utf16)
    guard
      let rewritten = rewritten({ content in
        var result: [UInt16] = []
        var quote: UInt16?
        var position = content.lowerBound
        while position < content.upperBound {
          let unit = units[position]
          if quote == nil, isName(word, at: position, in: content) {
            result += meant.utf16
            position += word.count
            continue
          }
          if unit == quote {
            quote = nil
          } else if quote == nil,
            unit == UInt16(UInt8(ascii: "\"")) || unit == UInt16(UInt8(ascii: "'"))
          {
            quote = unit
          }
          result.append(unit)
          position += 1
        }
        return result
      })
    else { return nil }
    let wanted = paths(of: source).map { Self.renamed($0, name, meant) }
    return paths(of: rewritten) == wanted ? rewritten : nil
  }

  /// The template without the `$.` in front of names; `nil` when there is none, or when it fails all
  /// the same.
  var withoutRoots: String? {
    let root = Array("$.".utf16)
    let rewritten = rewritten { content in
      var result: [UInt16] = []
      var position = content.lowerBound
      while position < content.upperBound {
        if units[position..<content.upperBound].starts(with: root) {
          position += root.count
        } else {
          result.append(units[position])
          position += 1
        }
      }
      return result
    }
    guard let rewritten, rewritten != source,
      case .success = LiquidTemplate(rewritten, timeZones: .utc).nodes
    else { return nil }
    return rewritten
  }

  /// The template with other contents in its outputs and tags; `nil` when it cannot be cut into
  /// them, or gets too long.
  private func rewritten(_ rewrite: (Range<Int>) -> [UInt16]) -> String? {
    // A template that cannot be cut has no contents.
    guard let tokens = try? LiquidTokenizer.tokens(of: units) else { return nil }
    var result: [UInt16] = []
    var position = 0
    for token in tokens {
      let content: Range<Int>
      switch token.kind {
      case .text: continue
      case .output(let range), .tag(_, let range): content = range
      }
      result += units[position..<content.lowerBound]
      result += rewrite(content)
      position = content.upperBound
    }
    result += units[position...]
    return result.count <= Self.longest ? String(decoding: result, as: UTF16.self) : nil
  }

  /// Whether `word` stands at `position` as a whole, and not as the member of something.
  private func isName(_ word: [UInt16], at position: Int, in content: Range<Int>) -> Bool {
    let end = position + word.count
    guard end <= content.upperBound, units[position..<end].elementsEqual(word) else { return false }
    if end < content.upperBound, LiquidReader.isWordUnit(units[end]) { return false }
    guard position > content.lowerBound else { return true }
    let before = units[position - 1]
    return !LiquidReader.isWordUnit(before) && before != UInt16(UInt8(ascii: "."))
  }

  private func paths(of text: String) -> [[String]] {
    LiquidTemplate(text, timeZones: .utc).eventPaths.map { $0.keys.map(\.text) }
  }

  /// The keys of a path that begins with `name`, under the path that is meant.
  private static func renamed(_ keys: [String], _ name: String, _ meant: String) -> [String] {
    guard keys.first == name else { return keys }
    return meant.split(separator: ".").map(String.init) + keys.dropFirst()
  }
}
