/// The numbers from `low` in steps of one, below `high` plus one.
///
/// Of all but the first few the context has seen to it that they are not too many.
struct LiquidRange: Hashable, Sendable {
  let low: Double
  let high: Double

  /// How many numbers there are, roughly; infinite where a step of one leads nowhere.
  var extent: Double {
    guard low < high + 1 else { return 0 }
    return low + 1 == low || high + 1 == high ? .infinity : high - low + 1
  }

  /// How many numbers there are.
  var count: Int {
    guard low < high + 1 else { return 0 }
    guard isWhole else { return stepped(while: { next, _ in next < high + 1 }).steps }
    // The difference itself may be rounded.
    let count = (high + 1 - low).rounded(.up)
    return Int(low + count < high + 1 ? count + 1 : count)
  }

  /// The number at `place`.
  func number(at place: Int) -> Double {
    isWhole ? low + Double(place) : stepped(while: { _, steps in steps < place }).next
  }

  /// The numbers.
  var numbers: [Double] {
    var numbers: [Double] = []
    var next = low
    while next < high + 1 {
      numbers.append(next)
      next += 1
    }
    return numbers
  }

  /// Whether the numbers can be worked out without adding up: sums of whole numbers are exact.
  private var isWhole: Bool { low == low.rounded() }

  private func stepped(while goesOn: (Double, Int) -> Bool) -> (next: Double, steps: Int) {
    var next = low
    var steps = 0
    while goesOn(next, steps) {
      next += 1
      steps += 1
    }
    return (next, steps)
  }
}
