extension MappingLinter {
  private static let longestLiquid = 1_000

  /// Notes what is odd about a Liquid template.
  mutating func liquid(_ text: String, at path: JSONPath) {
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
    switch LiquidTemplate(text, timeZones: .utc).nodes {
    case .failure(let failure):
      let isDisabled = failure.text.firstRange(of: "is disabled") != nil
      note(
        isDisabled ? .disabledLiquid : .brokenLiquid, path,
        "The template fails for every event: \(failure.text).")
    case .success(let nodes):
      let filters = nodes.flatMap(\.node.filterNames).filter(LiquidFilter.disabled.contains)
      for filter in filters {
        note(
          .disabledLiquid, path,
          "The filter \(filter) is switched off: the template fails when it gets there.")
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
