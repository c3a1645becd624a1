/// Reads a trigger as people do: `and` before `or`, groups in groups, negations of anything.
struct ConventionalParser {
  private let text: String
  private let tokens: [ConventionalToken]
  private var position = 0
  private var depth = 0

  private static let maximumDepth = 48

  /// A parser at the start of `text`; `nil` when that means nothing to anybody.
  private init?(_ text: String) {
    guard let tokens = ConventionalLexer.tokens(of: text) else { return nil }
    self.text = text
    self.tokens = tokens
  }

  /// What `text` says; `nil` when that is not clear.
  static func node(of text: String) -> ConventionalNode? {
    guard var parser = ConventionalParser(text) else { return nil }
    guard let node = parser.alternatives(isNegated: false), parser.peek == .end else { return nil }
    return node
  }

  var peek: ConventionalToken.Kind { tokens[position].kind }
  var current: ConventionalToken { tokens[position] }
  /// The token behind the current one.
  var following: ConventionalToken? {
    position + 1 < tokens.count ? tokens[position + 1] : nil
  }

  @discardableResult
  mutating func take() -> ConventionalToken {
    let token = tokens[position]
    if position + 1 < tokens.count { position += 1 }
    return token
  }

  /// Takes the next token if it is of `kind`.
  mutating func take(_ kind: ConventionalToken.Kind) -> Bool {
    guard peek == kind else { return false }
    take()
    return true
  }

  /// What stands in `range` of the text.
  func written(in range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }
}

extension ConventionalParser {
  // An outer `nil` means "not clear", an inner one an empty group, which asks for nothing.

  private mutating func alternatives(isNegated: Bool) -> ConventionalNode?? {
    guard depth < Self.maximumDepth else { return nil }
    depth += 1
    defer { depth -= 1 }
    var nodes: [ConventionalNode] = []
    repeat {
      guard let node = sequence(isNegated: isNegated) else { return nil }
      if let node { nodes.append(node) }
    } while takeWord("or", or: .or)
    guard nodes.count > 1 else { return .some(nodes.first) }
    return isNegated ? .all(nodes) : .any(nodes)
  }

  private mutating func sequence(isNegated: Bool) -> ConventionalNode?? {
    var nodes: [ConventionalNode] = []
    repeat {
      guard let node = factor(isNegated: isNegated) else { return nil }
      if let node { nodes.append(node) }
      // Without a conjunction, `and` is what the runtime takes.
    } while takeWord("and", or: .and) || startsFactor
    guard nodes.count > 1 else { return .some(nodes.first) }
    return isNegated ? .any(nodes) : .all(nodes)
  }

  private mutating func factor(isNegated: Bool) -> ConventionalNode?? {
    var isNegated = isNegated
    while takeWord("not", or: .not) { isNegated.toggle() }
    guard take(.open) else {
      guard let condition = condition(isNegated: isNegated) else { return nil }
      return .some(condition)
    }
    if take(.close) { return .some(nil) }
    guard let node = alternatives(isNegated: isNegated), take(.close) else { return nil }
    return node
  }

  private var startsFactor: Bool {
    switch peek {
    case .open, .sign(.not): true
    case .word: current.keyword != "or"
    default: false
    }
  }

  private mutating func takeWord(_ word: String, or sign: ConventionalToken.Sign) -> Bool {
    guard current.keyword == word || peek == .sign(sign) else { return false }
    take()
    return true
  }
}
