/// Turns a trigger into a tree, bug for bug as the runtime's parser does.
///
/// - Source: destination-subscriptions 3.41.0 in segmentio/action-destinations at 970a17ee.
struct FQLParser {
  var lexer: FQLLexer
  /// A token that was looked at without being taken.
  private var ahead: FQLToken?
  /// Where the token taken last ends.
  private var end = 0
  /// Where the group begins that is being read.
  private var groupStart: Int?
  /// Whether the end of the text, or of the group, has been taken.
  private var isPastEnd = false

  private init(_ units: UnsafeBufferPointer<UInt8>) {
    lexer = FQLLexer(units)
  }

  /// The tree of a trigger, at the top of which there is always a group.
  static func tree(of text: String) throws(FQLSyntaxError) -> FQLNode {
    var text = text
    let result: Result<FQLNode, FQLSyntaxError> = text.withUTF8 { units in
      var parser = FQLParser(units)
      do throws(FQLSyntaxError) {
        return .success(try parser.top())
      } catch {
        return .failure(error.isLexical ? error : parser.lexicalErrorAhead ?? error)
      }
    }
    return try result.get()
  }

  /// Why the rest of the text cannot be read, if it cannot: then it has no tokens at all, which
  /// goes before any other error.
  private var lexicalErrorAhead: FQLSyntaxError? {
    var lexer = lexer
    do throws(FQLSyntaxError) {
      while try lexer.next() != nil {}
      return nil
    } catch {
      return error
    }
  }

  private mutating func top() throws(FQLSyntaxError) -> FQLNode {
    let whole = 0..<lexer.units.count
    guard try peek() != nil else { throw FQLSyntaxError(.empty, whole) }
    switch try level(at: whole) {
    case .nothing: throw FQLSyntaxError(.nothingRecognised, whole)
    case .condition(let condition):
      let children: [FQLNode] = [.condition(condition)]
      return .group(FQLGroup(conjunction: .and, children: children, range: condition.range))
    case let group: return group
    }
  }

  /// Everything up to the end of a group or of the text, in `range` if that is known.
  private mutating func level(at range: Range<Int>?) throws(FQLSyntaxError) -> FQLNode {
    let start = groupStart
    var nodes: [FQLNode] = []
    // The last `and` or `or` decides for the whole level.
    var conjunction = FQLNode.Conjunction.and
    while let token = try shift(), token.kind != .end {
      switch token.kind {
      case .identifier:
        if let node = try condition(on: token) { nodes.appendNode(node) }
      case .operator where token.range.count == 1 && byte(at: token) == UInt8(ascii: "!"):
        guard let name = try peek(), let function = function(name) else { continue }
        _ = try shift()
        if let node = try call(function, isNegated: true, from: token) { nodes.appendNode(node) }
      case .openParenthesis:
        nodes.appendNode(try group(from: token))
      case .and: conjunction = .and
      case .or: conjunction = .or
      default: continue
      }
    }
    let range = range ?? (start ?? 0)..<end
    if nodes.count > 1 {
      return .group(FQLGroup(conjunction: conjunction, children: nodes, range: range))
    }
    return nodes.first ?? .nothing(range: range)
  }

  /// The tokens up to the first closing parenthesis, parsed for themselves.
  private mutating func group(from open: FQLToken) throws(FQLSyntaxError) -> FQLNode {
    // A group in a group has no closing parenthesis of its own: the outer one ended there.
    guard groupStart == nil else { throw FQLSyntaxError(.unclosedGroup, open.range) }
    groupStart = open.range.lowerBound
    let node = try level(at: nil)
    groupStart = nil
    isPastEnd = false
    return node
  }
}

extension FQLParser {
  /// The next token, which stays where it is; `nil` at the end of the text.
  private mutating func peek() throws(FQLSyntaxError) -> FQLToken? {
    if ahead == nil, !isPastEnd { ahead = try lexer.next() }
    return ahead
  }

  /// Takes the next token: once the end, then nothing.
  mutating func shift() throws(FQLSyntaxError) -> FQLToken? {
    if isPastEnd { return nil }
    var taken = ahead
    if taken == nil { taken = try lexer.next() }
    ahead = nil
    guard let token = taken else {
      if let groupStart {
        throw FQLSyntaxError(.unclosedGroup, groupStart..<(groupStart + 1))
      }
      isPastEnd = true
      return FQLToken(.end, end..<end)
    }
    end = token.range.upperBound
    guard token.kind == .closeParenthesis, groupStart != nil else { return token }
    isPastEnd = true
    return FQLToken(.end, token.range)
  }

  /// The text of `token`.
  func text(of token: FQLToken) -> String { lexer.text(of: token) }

  /// The first byte of `token`.
  func byte(at token: FQLToken) -> UInt8 { lexer.units[token.range.lowerBound] }

  /// What is read from `token` to where the parser is.
  func range(from token: FQLToken) -> Range<Int> {
    token.range.lowerBound..<max(end, token.range.upperBound)
  }

  /// Runs `body` with the bytes of the text of `token`.
  func withBytes<Outcome>(
    of token: FQLToken,
    _ body: (UnsafeBufferPointer<UInt8>) -> Outcome
  ) -> Outcome {
    guard var text = token.resolvedText else {
      return body(UnsafeBufferPointer(rebasing: lexer.units[token.range]))
    }
    return text.withUTF8(body)
  }
}

extension [FQLNode] {
  /// Adds `node`, with room for a few more from the first on.
  fileprivate mutating func appendNode(_ node: FQLNode) {
    if isEmpty { reserveCapacity(4) }
    append(node)
  }
}
