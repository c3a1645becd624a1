extension LiquidTemplate {
  /// Whether rendering changes the payload.
  var hasCounters: Bool {
    // What cannot be parsed counts nothing.
    ((try? nodes.get()) ?? []).contains(where: \.node.hasCounters)
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
}
