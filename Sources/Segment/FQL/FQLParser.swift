/// Compiles a trigger, bug for bug as the runtime's parser reads it.
///
/// - Source: destination-subscriptions 3.41.0 in segmentio/action-destinations at 970a17ee.
struct FQLParser: ~Copyable {
  var lexer: FQLLexer
  private var program = FQLProgram()
  /// Where the token taken last ends.
  private var end = 0
  /// Where the group begins that is being read.
  private var groupStart: Int?
  /// Whether the end of the text, or of the group, has been taken.
  private var isPastEnd = false

  private init(_ units: UnsafeBufferPointer<UInt8>) {
    lexer = FQLLexer(units)
  }

  /// What `text` asks for.
  static func program(of text: String) throws(FQLSyntaxError) -> FQLProgram {
    let result: Result<FQLProgram, FQLSyntaxError> = text.withBytes { units in
      var parser = FQLParser(units)
      do throws(FQLSyntaxError) {
        try parser.top()
        return .success(parser.finished())
      } catch {
        return .failure(error.isLexical ? error : parser.lexicalErrorAhead ?? error)
      }
    }
    return try result.get()
  }

  /// What has been compiled, which leaves with the parser's end.
  private consuming func finished() -> FQLProgram { program }

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

  private mutating func top() throws(FQLSyntaxError) {
    program.range = 0..<lexer.units.count
    guard program.range.count <= FQLToken.longestText else {
      throw FQLSyntaxError(.tokenTooLong, program.range)
    }
    lexer.skipSpace()
    guard lexer.peek != nil else { throw FQLSyntaxError(.empty, program.range) }
    program.conditions.reserveCapacity(4)
    program.conjunction = try level()
    let single = program.groups.first
    switch (program.conditions.count, program.groups.count) {
    case (0, ...1): throw FQLSyntaxError(.nothingRecognised, program.range)
    case (1, 0):
      program.conjunction = .and
      program.range = program.conditions[0].range
    case (let count, 1) where single?.conditions == 0..<count:
      // A lone group is the top level.
      program.conjunction = single?.conjunction ?? .and
      program.range = single?.range ?? program.range
      program.groups = []
    default: break
    }
  }

  /// Reads up to the end of a group or of the text.
  ///
  /// - Returns: how the parts of the level work together.
  private mutating func level() throws(FQLSyntaxError) -> FQLNode.Conjunction {
    // The last `and` or `or` decides for the whole level.
    var conjunction = FQLNode.Conjunction.and
    while let token = try shift(), token.kind != .end {
      switch token.kind {
      case .identifier: try condition(on: token)
      case .operator where token.range.count == 1 && lexer.byte(at: token) == UInt8(ascii: "!"):
        var ahead = lexer
        guard let name = try ahead.next(), let function = lexer.function(name) else { continue }
        _ = try shift()
        try call(function, isNegated: true, from: token)
      case .openParenthesis: try group(from: token)
      case .and: conjunction = .and
      case .or: conjunction = .or
      default: continue
      }
    }
    return conjunction
  }

  /// The tokens up to the first closing parenthesis, parsed for themselves.
  private mutating func group(from open: FQLToken) throws(FQLSyntaxError) {
    // A group in a group has no closing parenthesis of its own: the outer one ended there.
    guard groupStart == nil else { throw FQLSyntaxError(.unclosedGroup, open.range) }
    let start = open.range.lowerBound
    let first = program.conditions.count
    groupStart = start
    let conjunction = try level()
    groupStart = nil
    isPastEnd = false
    let conditions = first..<program.conditions.count
    guard conditions.count != 1 else { return }
    program.groups.append(
      FQLProgram.Group(conditions: conditions, conjunction: conjunction, range: start..<end))
  }
}

extension FQLParser {
  /// Takes the next token: once the end, then nothing.
  @inline(__always)
  mutating func shift() throws(FQLSyntaxError) -> FQLToken? {
    if isPastEnd { return nil }
    guard let token = try lexer.next() else { return try shiftEnd() }
    end = token.range.upperBound
    guard token.kind == .closeParenthesis, groupStart != nil else { return token }
    isPastEnd = true
    return FQLToken(.end, token.range)
  }

  private mutating func shiftEnd() throws(FQLSyntaxError) -> FQLToken {
    if let groupStart { throw FQLSyntaxError(.unclosedGroup, groupStart..<(groupStart + 1)) }
    isPastEnd = true
    return FQLToken(.end, end..<end)
  }

  /// Adds a condition on `target` that is read from `token` to where the parser is.
  @inline(__always)
  mutating func add(
    _ target: consuming FQLCondition.Target,
    _ comparison: consuming FQLComparison,
    otherOperator: String? = nil,
    from token: FQLToken
  ) {
    program.conditions.append(
      FQLCondition(target, comparison, otherOperator: otherOperator, at: range(from: token)))
  }

  /// What is read from `token` to where the parser is.
  func range(from token: FQLToken) -> Range<Int> {
    token.range.lowerBound..<max(end, token.range.upperBound)
  }
}
