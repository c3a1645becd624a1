/// Turns the tokens of a template into nodes.
struct LiquidParser {
  private let units: [UInt16]
  private var tokens: ArraySlice<LiquidToken>

  /// The tags that Segment does not allow.
  private static let disabledTags: Set<String> = [
    "case", "for", "include", "layout", "render", "tablerow",
  ]

  /// The nodes of `units`.
  static func nodes(of units: [UInt16]) throws(LiquidError) -> [LiquidNode.PlacedNode] {
    let tokens = try LiquidTokenizer.tokens(of: units)
    return try nodes(of: tokens, in: units)
  }

  private static func nodes(
    of tokens: [LiquidToken],
    in units: [UInt16]
  ) throws(LiquidError) -> [LiquidNode.PlacedNode] {
    var parser = LiquidParser(units: units, tokens: tokens[...])
    var nodes: [LiquidNode.PlacedNode] = []
    while let token = parser.tokens.popFirst() {
      if let node = try parser.node(token) { nodes.append(node) }
    }
    return nodes
  }

  private init(units: [UInt16], tokens: ArraySlice<LiquidToken>) {
    self.units = units
    self.tokens = tokens
  }

  private func text(_ range: Range<Int>) -> String {
    String(codeUnits: units[range])
  }

  private mutating func node(
    _ token: LiquidToken
  ) throws(LiquidError) -> LiquidNode.PlacedNode? {
    do throws(LiquidError) {
      return try unplacedNode(token).map {
        LiquidNode.PlacedNode(node: $0, offset: token.range.lowerBound)
      }
    } catch {
      throw error.placed(at: token.range.lowerBound)
    }
  }

  private mutating func unplacedNode(_ token: LiquidToken) throws(LiquidError) -> LiquidNode? {
    switch token.kind {
    case .text(let content):
      return .text(text(content))
    case .output(let content):
      var reader = LiquidReader(units, content)
      return .output(try reader.filteredExpression())
    case .tag(let name, let rest):
      var reader = LiquidReader(units, rest)
      return try tag(name, token, &reader)
    }
  }

  private mutating func tag(
    _ name: String,
    _ token: LiquidToken,
    _ reader: inout LiquidReader
  ) throws(LiquidError) -> LiquidNode? {
    switch name {
    case "assign": return try assign(&reader)
    case "capture": return try capture(token, &reader)
    case "increment": return .counter(name: reader.word(), step: 1)
    case "decrement": return .counter(name: reader.word(), step: -1)
    case "cycle": return try cycle(token, &reader)
    case "echo": return reader.isAtEnd ? nil : .output(try reader.filteredExpression())
    case "if": return try condition(token, &reader)
    case "unless": return try unless(token, &reader)
    case "comment": return try comment(token)
    case "raw": return try raw(token)
    case "#": return try inlineComment(reader)
    case "liquid": return .group(try lines(reader), isBlock: false)
    case "block": return try block(token)
    case "break", "continue": return .stop
    case _ where Self.disabledTags.contains(name):
      throw LiquidError("tag \"\(name)\" is disabled")
    default:
      throw LiquidError("tag \"\(name)\" not found")
    }
  }

  private func notClosed(_ token: LiquidToken) -> LiquidError {
    LiquidError("tag \(text(token.range)) not closed")
  }

  // MARK: Single tags

  private func assign(_ reader: inout LiquidReader) throws(LiquidError) -> LiquidNode {
    let name = reader.word()
    guard !name.isEmpty else { throw reader.error("expected variable name") }
    reader.skipBlanks()
    guard reader.isAt("=") else { throw reader.error("expected \"=\"") }
    reader.position += 1
    return .assign(name: name, try reader.filteredExpression())
  }

  private func cycle(
    _ token: LiquidToken,
    _ reader: inout LiquidReader
  ) throws(LiquidError) -> LiquidNode {
    var group: LiquidOperand?
    var candidates: [LiquidOperand] = []
    if let first = try reader.value() {
      reader.skipBlanks()
      if reader.isAt(":") {
        reader.position += 1
        group = first
      } else {
        candidates.append(first)
      }
    }
    while !reader.isAtEnd {
      if let candidate = try reader.value() { candidates.append(candidate) }
      // Whatever stands between a candidate and the comma is skipped.
      _ = reader.skip(past: ",")
    }
    guard !candidates.isEmpty else {
      throw reader.error("empty candidates: \"\(text(token.range))\"")
    }
    return .cycle(group: group, candidates: candidates)
  }

  private func inlineComment(_ reader: LiquidReader) throws(LiquidError) -> LiquidNode? {
    let lineFeed = UInt16(UInt8(ascii: "\n"))
    var isAtLineStart = false
    for unit in reader.rest {
      if unit == lineFeed {
        isAtLineStart = true
      } else if isAtLineStart {
        let isWhitespace = Unicode.Scalar(unit)?.isJavaScriptWhitespace ?? false
        if isWhitespace { continue }
        guard unit == UInt16(UInt8(ascii: "#")) else {
          throw LiquidError("every line of an inline comment must start with a '#' character")
        }
        isAtLineStart = false
      }
    }
    return nil
  }

  /// The tags of a `liquid` tag, one a line.
  private func lines(_ reader: LiquidReader) throws(LiquidError) -> [LiquidNode.PlacedNode] {
    let hyphen = UInt16(UInt8(ascii: "-"))
    var lines: [LiquidToken] = []
    var start = reader.position
    while start < reader.end {
      let lineFeed = units[start..<reader.end].firstIndex(of: UInt16(UInt8(ascii: "\n")))
      let end = lineFeed.map { $0 + 1 } ?? reader.end
      defer { start = end }
      let contentStart = units[start] == hyphen ? start + 1 : start
      let contentEnd = units[end - 1] == hyphen ? max(contentStart, end - 1) : end
      var line = LiquidReader(units, contentStart..<contentEnd)
      line.skipBlanks()
      if line.isAtEnd { continue }
      let last = units[line.position..<contentEnd].lastIndex { !LiquidReader.isBlank($0) }
      line = LiquidReader(units, line.position..<((last ?? line.position) + 1))
      let name = try line.tagName(orElse: "illegal liquid tag syntax")
      lines.append(
        LiquidToken(kind: .tag(name: name, rest: line.position..<line.end), range: start..<end))
    }
    return try Self.nodes(of: lines, in: units)
  }

  // MARK: Tags with a body

  private mutating func capture(
    _ token: LiquidToken,
    _ reader: inout LiquidReader
  ) throws(LiquidError) -> LiquidNode {
    var name = reader.word()
    if name.isEmpty {
      guard let quoted = reader.quoted() else { throw reader.error("invalid capture name") }
      name = quoted
    }
    return .capture(name: name, try body(of: token, until: "endcapture"))
  }

  private mutating func block(_ token: LiquidToken) throws(LiquidError) -> LiquidNode {
    .group(try body(of: token, until: "endblock"), isBlock: true)
  }

  private mutating func body(
    of token: LiquidToken,
    until name: String
  ) throws(LiquidError) -> [LiquidNode.PlacedNode] {
    var body: [LiquidNode.PlacedNode] = []
    while let next = tokens.popFirst() {
      if next.tagName == name { return body }
      if let node = try node(next) { body.append(node) }
    }
    throw notClosed(token)
  }

  private mutating func comment(_ token: LiquidToken) throws(LiquidError) -> LiquidNode? {
    while let next = tokens.popFirst() {
      if next.tagName == "endcomment" { return nil }
    }
    throw notClosed(token)
  }

  private mutating func raw(_ token: LiquidToken) throws(LiquidError) -> LiquidNode {
    var content = ""
    while let next = tokens.popFirst() {
      if next.tagName == "endraw" { return .text(content) }
      content += text(next.range)
    }
    throw notClosed(token)
  }

  private mutating func condition(
    _ token: LiquidToken,
    _ reader: inout LiquidReader
  ) throws(LiquidError) -> LiquidNode {
    var branch = LiquidNode.Branch(
      condition: try reader.filteredExpression(), isNegated: false, body: [])
    var branches: [LiquidNode.Branch] = []
    var otherwise: [LiquidNode.PlacedNode]?
    while let next = tokens.popFirst() {
      guard case .tag(let name, let rest) = next.kind, ["elsif", "else", "endif"].contains(name)
      else {
        guard let node = try node(next) else { continue }
        if otherwise == nil { branch.body.append(node) } else { otherwise?.append(node) }
        continue
      }
      if name == "elsif" {
        guard otherwise == nil else { throw LiquidError("unexpected elsif after else") }
        branches.append(branch)
        var reader = LiquidReader(units, rest)
        branch = LiquidNode.Branch(
          condition: try reader.filteredExpression(), isNegated: false, body: [])
        continue
      }
      guard rest.isEmpty else {
        throw LiquidError("unexpected \(JSONValue.string(text(rest)).text)")
      }
      if name == "endif" {
        return .branches(branches + [branch], otherwise: otherwise ?? [])
      }
      guard otherwise == nil else { throw LiquidError("duplicated else") }
      otherwise = []
    }
    throw notClosed(token)
  }

  private mutating func unless(
    _ token: LiquidToken,
    _ reader: inout LiquidReader
  ) throws(LiquidError) -> LiquidNode {
    var branches = [
      LiquidNode.Branch(condition: try reader.filteredExpression(), isNegated: true, body: [])
    ]
    var elseCount = 0
    var isIgnored = false
    var otherwise: [LiquidNode.PlacedNode] = []
    while let next = tokens.popFirst() {
      switch next.kind {
      case .tag("endunless", _):
        return .branches(branches, otherwise: otherwise)
      case .tag("elsif", let rest):
        isIgnored = elseCount > 0
        if isIgnored { continue }
        var reader = LiquidReader(units, rest)
        branches.append(
          LiquidNode.Branch(condition: try reader.filteredExpression(), isNegated: false, body: []))
      case .tag("else", _):
        elseCount += 1
        isIgnored = elseCount > 1
      default:
        guard let node = try node(next), !isIgnored else { continue }
        if elseCount > 0 {
          otherwise.append(node)
        } else {
          branches[branches.count - 1].body.append(node)
        }
      }
    }
    throw notClosed(token)
  }
}
