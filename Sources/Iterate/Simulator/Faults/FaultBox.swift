/// The faults that are set, and which of them the next request meets.
///
/// A request meets at most one fault of each aspect. Those for a number of requests come first, one
/// after the other in the order set, and then the standing one.
public struct FaultBox: Hashable, Sendable {
  /// What is set, in the order set.
  public private(set) var settings: [FaultSetting] = []

  /// The most settings kept; the oldest goes when there are more.
  static let limit = 100

  /// A box without faults.
  init() {}

  /// Whether nothing is set.
  public var isEmpty: Bool { settings.isEmpty }

  /// Sets a fault; a standing one takes the place of the standing one with the same aspect.
  mutating func set(_ setting: FaultSetting) {
    if setting.remaining == nil {
      settings.removeAll { $0.remaining == nil && $0.fault.aspect == setting.fault.aspect }
    }
    settings.append(setting)
    if settings.count > Self.limit { settings.removeFirst() }
  }

  /// Takes away every setting of the kind `name`.
  mutating func clear(_ name: String) {
    settings.removeAll { $0.fault.name == name }
  }

  /// Takes everything away.
  mutating func clear() {
    settings = []
  }

  /// The faults the next request meets, which are thereby used up for one request.
  mutating func take() -> [Fault] {
    guard !settings.isEmpty else { return [] }
    let chosen = Fault.Aspect.allCases.compactMap { aspect in
      settings.firstIndex { $0.remaining != nil && $0.fault.aspect == aspect }
        ?? settings.firstIndex { $0.fault.aspect == aspect }
    }
    let faults = chosen.map { settings[$0].fault }
    for index in chosen { settings[index].remaining? -= 1 }
    settings.removeAll { $0.remaining == 0 }
    return faults
  }
}
