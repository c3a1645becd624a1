/// A fault and for how long it is in effect.
public struct FaultSetting: Hashable, Sendable {
  /// The fault.
  public var fault: Fault
  /// For how many more requests; `nil` until it is cleared.
  public var remaining: Int?

  /// The most requests it can be set for; any more is for good.
  static let largestCount = 1_000_000

  /// A fault for `remaining` requests, or standing.
  public init(_ fault: Fault, remaining: Int? = nil) {
    self.fault = fault
    self.remaining = remaining
  }

  /// The setting that a text spells: a fault, and after `:` for how many requests.
  ///
  /// - Parameter text: such as `429`, `429:3` or `latency=500:1`.
  /// - Throws: what is wrong with it.
  public init(_ text: String) throws(FaultProblem) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let fault = try Fault(String(parts[0]))
    guard parts.count == 2 else {
      self.init(fault)
      return
    }
    guard let count = Int(parts[1]), (1...Self.largestCount).contains(count) else {
      throw .badCount(String(parts[1]))
    }
    self.init(fault, remaining: count)
  }

  /// The setting as it is written.
  public var text: String {
    remaining.map { "\(fault.text):\($0)" } ?? fault.text
  }
}
