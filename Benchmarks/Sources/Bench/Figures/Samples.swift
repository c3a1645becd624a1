/// The values of one figure, one for each time it was measured.
struct Samples: Hashable {
  /// The values, smallest first.
  let sorted: [Double]

  /// Values in any order.
  init(_ values: some Sequence<Double>) { sorted = values.sorted() }

  /// A figure that is measured once.
  init(_ value: Double) { sorted = [value] }

  /// A fact: 1 where it holds, 0 where it does not.
  init(facts: some Sequence<Bool>) { self.init(facts.map { $0 ? 1 : 0 }) }

  /// The median.
  var p50: Double? { percentile(50) }
  /// What 19 of 20 stay within.
  var p95: Double? { percentile(95) }
  /// The largest value.
  var largest: Double? { sorted.last }
  /// The smallest value.
  var smallest: Double? { sorted.first }

  /// The smallest value that at least so many per cent of the values do not exceed.
  private func percentile(_ percent: Int) -> Double? {
    guard !sorted.isEmpty else { return nil }
    return sorted[max(0, (sorted.count * percent + 99) / 100 - 1)]
  }
}

extension Samples {
  /// Times, in milliseconds.
  init(_ durations: some Sequence<Duration>) { self.init(durations.map { $0 / .milliseconds(1) }) }
}
