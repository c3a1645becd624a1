extension LiquidTemplate {
  /// The paths into the event that the template may read, as far as they are written out, in order.
  ///
  /// A name that the template has certainly set before is its own, and no part of the event. One
  /// that has to be worked out may be any, and stands for the event as a whole.
  var eventPaths: [LookupPath] { collector.paths }

  /// The names that the template itself sets somewhere: variables and counters.
  var ownNames: [String] { collector.ownNames }

  private var collector: LiquidPathCollector {
    var collector = LiquidPathCollector()
    // What cannot be parsed reads nothing.
    collector.visit((try? nodes.get()) ?? [])
    return collector
  }
}

/// A walk through a template that collects what is looked up in the event.
private struct LiquidPathCollector {
  private(set) var paths: [LookupPath] = []
  private(set) var ownNames: [String] = []
  /// The variables that are set by now, whatever branches were taken.
  private var variables: [String] = []
  private var blockDepth = 0

  mutating func visit(_ nodes: [LiquidNode.PlacedNode]) {
    for placed in nodes {
      if case .stop = placed.node { return }
      visit(placed.node)
    }
  }

  private mutating func visit(_ node: LiquidNode) {
    switch node {
    case .text, .stop:
      return
    case .output(let expression):
      visit(expression)
    case .assign(let name, let expression):
      visit(expression)
      set(name)
    case .capture(let name, let body):
      visit(body)
      set(name)
    case .counter(let name, _):
      // Counters look past variables, at the event itself.
      paths.append(LookupPath([name]))
      ownNames.append(name)
    case .cycle(let group, let candidates):
      if let group { visit(group) }
      for candidate in candidates { visit(candidate) }
    case .branches(let branches, let otherwise):
      let before = variables
      for branch in branches {
        visit(branch.condition)
        visit(branch.body)
        variables = before
      }
      visit(otherwise)
      variables = before
    case .group(let body, let isBlock):
      blockDepth += isBlock ? 1 : 0
      visit(body)
      blockDepth -= isBlock ? 1 : 0
    }
  }

  private mutating func set(_ name: String) {
    variables.append(name)
    ownNames.append(name)
  }

  private mutating func visit(_ expression: LiquidExpression) {
    for case .operand(let operand) in expression.postfix { visit(operand) }
    for operand in expression.filters.flatMap({ $0.arguments.compactMap(\.operand) }) {
      visit(operand)
    }
  }

  private mutating func visit(_ operand: LiquidOperand) {
    switch operand {
    case .literal:
      return
    case .range(let low, let high):
      visit(low)
      visit(high)
    case .member(let root, let keys):
      if let root { visit(root) }
      let names = keys.lazy.map(\.writtenKey).prefix { $0 != nil }.compactMap { $0 }
      if root == nil, !isOwn(names.first) { paths.append(LookupPath(Array(names))) }
      for key in keys { visit(key) }
    }
  }

  private func isOwn(_ name: String?) -> Bool {
    guard let name else { return false }
    return blockDepth > 0 && name == "block" || variables.contains { $0.isExactly(name) }
  }
}

extension LiquidOperand {
  /// The key that the operand is, when it is written out.
  fileprivate var writtenKey: String? {
    guard case .literal(.json(let value)) = self else { return nil }
    return value.stringValue ?? value.doubleValue?.javaScriptText
  }
}
