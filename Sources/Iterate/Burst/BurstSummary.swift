/// What the firings of a burst have come to so far.
public struct BurstSummary: Hashable, Sendable {
  /// What firings can have in common.
  public enum Kind: Hashable, Sendable {
    /// This survey is shown.
    case shown(SurveyReference)
    /// None is, since this gate holds it back; `nil` where no gate is known to.
    case heldBack(GateID?)
    /// It failed, for this reason.
    case failed(String)
    /// It cannot be said whether one is shown.
    case unknown
    /// It was stopped.
    case cancelled
  }

  /// Firings that came out alike.
  public struct Group: Hashable, Sendable {
    /// What they have in common.
    public let kind: Kind
    /// How many there are.
    public fileprivate(set) var count: Int
    /// What the first of them came to, in words.
    public let sentence: String
  }

  /// The groups, in the order of their first firings.
  public private(set) var groups: [Group] = []
  /// How long each answered embed request took, in microseconds.
  private var times: [Int32] = []
  /// With so many groups, no more failures are told apart.
  private static let failureLimit = 20

  /// Nothing yet.
  public init() {}

  /// How many firings are over.
  public var count: Int { groups.reduce(0) { $0 + $1.count } }

  /// How many of them were stopped.
  public var cancelledCount: Int { groups.first { $0.kind == .cancelled }?.count ?? 0 }

  /// How many persons would see a survey.
  public var shownCount: Int {
    groups.reduce(0) { if case .shown = $1.kind { $0 + $1.count } else { $0 } }
  }

  /// The groups for people: shown first, then held back, then the rest, the largest first of each.
  public var ranking: [Group] {
    let order = groups.enumerated().sorted { left, right in
      (left.element.kind.rank, -left.element.count, left.offset)
        < (right.element.kind.rank, -right.element.count, right.offset)
    }
    return order.map(\.element)
  }

  /// Takes in a firing that is over.
  public mutating func add(_ firing: Firing) {
    let verdict = firing.verdict
    for exchange in firing.exchanges where exchange.kind == .embed {
      guard let response = exchange.response else { continue }
      times.append(Int32(clamping: response.timings.total))
    }
    if firing.isCancelled {
      count(.cancelled, verdict.sentence)
    } else {
      add(verdict)
    }
  }

  /// Takes in what a firing came to that could not be sent.
  public mutating func add(_ verdict: Verdict) {
    switch verdict.outcome {
    case .shown:
      if let survey = verdict.survey { count(.shown(survey), verdict.sentence) }
    case .notShown: count(.heldBack(verdict.gate), verdict.sentence)
    case .undecided:
      count(verdict.failure.map { .failed($0.statement) } ?? .unknown, verdict.sentence)
    }
  }

  private mutating func count(_ kind: Kind, _ sentence: String) {
    var kind = kind
    if case .failed = kind, groups.count >= Self.failureLimit,
      !groups.contains(where: { $0.kind == kind })
    {
      // A host that says something else each time must not fill the memory.
      kind = .failed("Other failures.")
    }
    if let index = groups.firstIndex(where: { $0.kind == kind }) {
      groups[index].count += 1
    } else {
      groups.append(Group(kind: kind, count: 1, sentence: sentence))
    }
  }

  /// The time within which so many percent of the answers came, in microseconds; `nil` without any.
  public func time(ofPercent percent: Int) -> Int? {
    guard !times.isEmpty else { return nil }
    let sorted = times.sorted()
    let place = (sorted.count * percent + 99) / 100 - 1
    return Int(sorted[max(0, min(place, sorted.count - 1))])
  }
}

extension BurstSummary.Kind {
  /// Its place among the kinds.
  fileprivate var rank: Int {
    switch self {
    case .shown: 0
    case .heldBack: 1
    case .unknown: 2
    case .failed: 3
    case .cancelled: 4
    }
  }
}

extension BurstSummary.Group {
  /// What they have in common, in words.
  public var title: String {
    switch kind {
    case .shown(let survey): "shown: \(survey.name)"
    case .heldBack(let gate): "not shown\(gate.map { " by \($0.rawValue)" } ?? ", no gate known")"
    case .failed(let statement): "failed: \(statement)"
    case .unknown: "unknown"
    case .cancelled: "stopped"
    }
  }
}

extension BurstSummary {
  /// The summary in one line: each group with its share, and how long answers took.
  public var line: String {
    let total = max(1, count)
    let parts = ranking.map { "\($0.title) \($0.count) (\(Self.percent($0.count, of: total)) %)" }
    let times = [50, 95].compactMap { percent in
      time(ofPercent: percent).map { "p\(percent) \(Self.milliseconds($0))" }
    }
    return (parts + times).joined(separator: ", ")
  }

  /// A share in whole percent; what is there is never 0, and what is not all never 100.
  public static func percent(_ part: Int, of whole: Int) -> Int {
    guard whole > 0, part > 0 else { return 0 }
    guard part < whole else { return 100 }
    return max(1, min(99, (part * 200 + whole) / (whole * 2)))
  }

  /// A time of microseconds in milliseconds: `0.4 ms`, `12 ms`.
  public static func milliseconds(_ microseconds: Int) -> String {
    microseconds < 10_000
      ? "\(microseconds / 1000).\(microseconds % 1000 / 100) ms"
      : "\((microseconds + 500) / 1000) ms"
  }
}
