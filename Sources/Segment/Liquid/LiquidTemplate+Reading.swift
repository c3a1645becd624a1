extension LiquidTemplate {
  /// Whether rendering changes the payload.
  var hasCounters: Bool {
    // What cannot be parsed counts nothing.
    ((try? nodes.get()) ?? []).contains(where: \.node.hasCounters)
  }

  /// The paths that names in the template lead along, as far as they are written out.
  var paths: [LookupPath] {
    allNodes.flatMap(\.expressions).flatMap(\.operands).flatMap(\.paths)
  }

  private var allNodes: [LiquidNode] {
    // What cannot be parsed reads nothing.
    ((try? nodes.get()) ?? []).flatMap(\.node.all)
  }
}

extension LiquidNode {
  /// Whether the node is a counter or has one inside.
  fileprivate var hasCounters: Bool {
    switch self {
    case .counter:
      true
    case .capture(_, let body), .group(let body, _):
      body.contains(where: \.node.hasCounters)
    case .branches(let branches, let otherwise):
      branches.contains { $0.body.contains(where: \.node.hasCounters) }
        || otherwise.contains(where: \.node.hasCounters)
    case .text, .output, .assign, .cycle, .stop:
      false
    }
  }

  /// The node and all nodes inside.
  fileprivate var all: [LiquidNode] {
    switch self {
    case .capture(_, let body), .group(let body, _):
      [self] + body.flatMap(\.node.all)
    case .branches(let branches, let otherwise):
      [self] + branches.flatMap { $0.body.flatMap(\.node.all) } + otherwise.flatMap(\.node.all)
    default:
      [self]
    }
  }

  /// The expressions of the node itself.
  fileprivate var expressions: [LiquidExpression] {
    switch self {
    case .output(let expression), .assign(_, let expression):
      [expression]
    case .branches(let branches, _):
      branches.map(\.condition)
    case .cycle(let group, let candidates):
      [
        LiquidExpression(
          postfix: ([group].compactMap { $0 } + candidates).map { .operand($0) }, filters: [])
      ]
    case .counter(let name, _):
      [
        LiquidExpression(
          postfix: [.operand(.member(of: nil, [.literal(.text(name))]))], filters: [])
      ]
    default:
      []
    }
  }
}

extension LiquidExpression {
  /// The operands of the expression and of its filters.
  fileprivate var operands: [LiquidOperand] {
    postfix.compactMap { if case .operand(let operand) = $0 { operand } else { nil } }
      + filters.flatMap { $0.arguments.compactMap(\.operand) }
  }
}

extension LiquidOperand {
  /// The paths inside the operand.
  fileprivate var paths: [LookupPath] {
    switch self {
    case .literal:
      return []
    case .range(let low, let high):
      return low.paths + high.paths
    case .member(let root, let keys):
      let names = keys.prefix { $0.literalText != nil }.compactMap(\.literalText)
      let own = root == nil && !names.isEmpty ? [LookupPath(names)] : []
      return own + (root?.paths ?? []) + keys.flatMap(\.paths)
    }
  }

  private var literalText: String? {
    guard case .literal(.json(let value)) = self else { return nil }
    return value.stringValue ?? value.doubleValue?.javaScriptText
  }
}
