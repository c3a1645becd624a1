/// A trigger as groups of conditions: the deepest form that the runtime reads.
struct NormalForm {
  /// How the groups work together; inside them it is the other way round.
  var outer: FQLNode.Conjunction
  /// The groups.
  var groups: [[RuntimeLiteral]]

  private static let mostGroups = 32
  private static let mostLiterals = 24

  /// `node` in the form that has `outer` between its groups; `nil` when that cannot be written or
  /// gets too long.
  init?(_ node: ConventionalNode, outer: FQLNode.Conjunction) {
    self.outer = outer
    guard let groups = Self.groups(of: node, outer) else { return nil }
    self.groups = Self.simplified(groups)
  }

  private static func groups(
    of node: ConventionalNode,
    _ outer: FQLNode.Conjunction
  ) -> [[RuntimeLiteral]]? {
    switch node {
    case .condition(let condition):
      guard let literals = condition.literals else { return nil }
      return outer == .and ? [literals] : literals.map { [$0] }
    case .all(let nodes):
      return outer == .and ? joined(nodes, outer) : distributed(nodes, outer)
    case .any(let nodes):
      return outer == .or ? joined(nodes, outer) : distributed(nodes, outer)
    }
  }

  private static func joined(
    _ nodes: [ConventionalNode],
    _ outer: FQLNode.Conjunction
  ) -> [[RuntimeLiteral]]? {
    var all: [[RuntimeLiteral]] = []
    for node in nodes {
      guard let groups = groups(of: node, outer), all.count + groups.count <= mostGroups else {
        return nil
      }
      all += groups
    }
    return all
  }

  private static func distributed(
    _ nodes: [ConventionalNode],
    _ outer: FQLNode.Conjunction
  ) -> [[RuntimeLiteral]]? {
    var all: [[RuntimeLiteral]] = [[]]
    for node in nodes {
      guard let groups = groups(of: node, outer), all.count * groups.count <= mostGroups else {
        return nil
      }
      all = simplified(all.flatMap { left in groups.map { left + $0 } })
      guard all.allSatisfy({ $0.count <= mostLiterals }) else { return nil }
    }
    return all
  }

  /// The groups without repetitions, and without those that ask for more than another one.
  private static func simplified(_ groups: [[RuntimeLiteral]]) -> [[RuntimeLiteral]] {
    var kept: [(list: [RuntimeLiteral], set: Set<RuntimeLiteral>)] = []
    for group in groups {
      var set = Set<RuntimeLiteral>()
      let list = group.filter { set.insert($0).inserted }
      if kept.contains(where: { $0.set.isSubset(of: set) }) { continue }
      kept.removeAll { set.isSubset(of: $0.set) }
      kept.append((list, set))
    }
    return kept.map(\.list)
  }
}

extension NormalForm {
  /// The trigger's text; `nil` when a group would hold two calls, the first of which would end it.
  var text: String? {
    let inner: FQLNode.Conjunction = outer == .and ? .or : .and
    if groups.count == 1 { return Self.text(of: groups[0], inner) }
    var texts: [String] = []
    for group in groups {
      let calls = group.filter(\.isCall)
      guard group.count == 1 || calls.count <= 1 else { return nil }
      let text = Self.text(of: group.filter { !$0.isCall } + calls, inner)
      texts.append(group.count == 1 ? text : "(\(text))")
    }
    return texts.joined(separator: " \(outer.rawValue) ")
  }

  private static func text(
    of literals: [RuntimeLiteral],
    _ conjunction: FQLNode.Conjunction
  ) -> String {
    literals.map(\.text).joined(separator: " \(conjunction.rawValue) ")
  }
}
