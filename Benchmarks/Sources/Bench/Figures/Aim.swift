/// What a figure should be.
struct Aim: Hashable {
  /// The value that counts.
  enum Statistic: String {
    case p50, p95
    case all = ""
  }

  /// How the value has to lie to the limit.
  enum Relation: String {
    case atLeast = "≥"
    case atMost = "≤"
    case below = "<"
    case equal = "="
  }

  /// The value that counts.
  var statistic: Statistic
  /// How it has to lie to the limit.
  var relation: Relation
  /// The limit, in the figure's unit.
  var limit: Double
  /// The program that has set the limit in the same run, if any.
  var peer: String?

  /// An aim for one statistic.
  init(_ statistic: Statistic, _ relation: Relation, _ limit: Double, setBy peer: String? = nil) {
    self.statistic = statistic
    self.relation = relation
    self.limit = limit
    self.peer = peer
  }

  /// Whether the values meet it; where nothing could be measured they do not.
  func isMet(by samples: Samples) -> Bool {
    let values: [Double] =
      switch statistic {
      case .p50: [samples.p50].compactMap { $0 }
      case .p95: [samples.p95].compactMap { $0 }
      case .all: samples.sorted
      }
    return !values.isEmpty && values.allSatisfy(holds)
  }

  private func holds(_ value: Double) -> Bool {
    switch relation {
    case .atLeast: value >= limit
    case .atMost: value <= limit
    case .below: value < limit
    case .equal: value == limit
    }
  }
}

extension [Aim] {
  /// Whether the values meet all of them.
  func areMet(by samples: Samples) -> Bool { allSatisfy { $0.isMet(by: samples) } }
}
