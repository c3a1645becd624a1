extension MappingLinter {
  private static let longestLiquid = 1_000

  /// Notes what is odd about a Liquid template.
  ///
  /// - Parameters:
  ///   - text: the template.
  ///   - path: where it is in the mapping.
  ///   - readsEvent: whether names in it lead into the event.
  mutating func liquid(_ text: String, at path: JSONPath, readsEvent: Bool) {
    let length = text.utf16.count
    if length > Self.longestLiquid {
      note(
        .longLiquid, path,
        "The template has \(length) characters, and fails: at most 1,000 are allowed.")
      return
    }
    if length >= Self.longestLiquid * 9 / 10 {
      note(.longLiquid, path, "The template has \(length) of at most 1,000 characters.")
    }
    let template = LiquidTemplate(text, timeZones: .utc)
    switch template.nodes {
    case .failure(let failure):
      broken(text, failure, at: path)
    case .success(let nodes):
      let filters = nodes.flatMap(\.node.filterNames).filter(LiquidFilter.disabled.contains)
      for filter in filters {
        note(
          .disabledLiquid, path,
          "The filter \(filter) is switched off: the template fails when it gets there.")
      }
      if readsEvent { names(in: template, at: path) }
    }
  }

  private mutating func broken(_ text: String, _ failure: EvaluationFailure, at path: JSONPath) {
    if let corrected = LiquidRewriting(text).withoutRoots {
      note(
        .misplacedRoot, path,
        "Names in Liquid have no \"$.\" in front: the template fails for every event.",
        instead: .string(corrected))
      return
    }
    let isDisabled = failure.text.firstRange(of: "is disabled") != nil
    note(
      isDisabled ? .disabledLiquid : .brokenLiquid, path,
      "The template fails for every event: \(failure.text).")
  }

  /// Notes the names that the events do not have, each once.
  private mutating func names(in template: LiquidTemplate, at path: JSONPath) {
    // What the template sets anywhere is taken for its own: it need not be in the event.
    var known = template.ownNames
    for name in template.eventPaths.compactMap({ $0.keys.first?.text }) where !known.contains(name)
    {
      known.append(name)
      event(name, at: path) { meant in
        LiquidRewriting(template.source).replacing(name, with: meant).map { .string($0) }
      }
    }
  }
}

extension LiquidNode {
  /// The names of the filters in the node and inside it.
  fileprivate var filterNames: [String] {
    switch self {
    case .output(let expression), .assign(_, let expression):
      expression.filters.map(\.name)
    case .capture(_, let body), .group(let body, _):
      body.flatMap(\.node.filterNames)
    case .branches(let branches, let otherwise):
      branches.flatMap { $0.condition.filters.map(\.name) + $0.body.flatMap(\.node.filterNames) }
        + otherwise.flatMap(\.node.filterNames)
    case .text, .counter, .cycle, .stop: []
    }
  }
}
