import Iterate
import Terminal

/// The built-in simulator: its clock, its persons, what is set to go wrong, the last requests.
public struct SimulatorOverlay: Hashable, Sendable {
  /// The lists, of which one is in sight.
  enum List: Hashable { case faults, persons }

  var list = List.faults
  var cursor = ListCursor()

  // MARK: Reduce

  /// What a key leads to.
  enum Outcome {
    case stays
    case closes
    case orders(SimulatorOrder)
    /// Everyone is to be forgotten, which is asked for first.
    case forgetsEveryone
  }

  /// The steps of the clock by their keys.
  private static let hours: [Character: Int64] = ["h": 1, "d": 24, "t": 72]

  /// Takes a key.
  ///
  /// - Parameters:
  ///   - press: the key.
  ///   - overview: what the simulator is like; `nil` while that is not known, or it is not in use:
  ///     nothing can be ordered then.
  ///   - rows: how many rows of the list are in sight.
  /// - Returns: what it leads to.
  mutating func handle(_ press: KeyPress, overview: SimulatorOverview?, rows: Int) -> Outcome {
    switch press.key {
    case .escape, .character("q"), .character("O"): return .closes
    default: break
    }
    guard let overview else { return .stays }
    let count = count(in: overview)
    cursor.select(cursor.selected, rows: rows, count: count)
    if let motion = Self.motion(press) {
      cursor.move(motion, rows: rows, count: count)
      return .stays
    }
    switch press.key {
    case .tab:
      list = list == .faults ? .persons : .faults
      cursor = ListCursor()
    case .character("n"): return .orders(.moveClock(.backToNow))
    case .character("x"): return clearing(in: overview)
    case .character("X"): return list == .faults ? .orders(.clearFaults) : .forgetsEveryone
    case .character(" "): return setting(isStanding: true, in: overview)
    case .enter: return setting(isStanding: false, in: overview)
    case .character(let key):
      guard let hours = Self.hours[key] else { return .stays }
      return .orders(.moveClock(.by(milliseconds: hours * 3_600_000)))
    default: break
    }
    return .stays
  }

  private static func motion(_ press: KeyPress) -> CursorMotion? {
    switch press.key {
    case .character("j"): .by(1)
    case .character("k"): .by(-1)
    default: CursorMotion(listKey: press)
    }
  }

  /// How many rows the list in sight has.
  func count(in overview: SimulatorOverview) -> Int {
    switch list {
    case .faults: Fault.kinds.count
    case .persons: overview.persons.count
    }
  }

  /// The selected fault until it is cleared or for one request; the selected person as the next.
  private func setting(isStanding: Bool, in overview: SimulatorOverview) -> Outcome {
    switch list {
    case .faults:
      let fault = Fault.kinds[cursor.selected]
      let stands = overview.faults.settings.contains {
        $0.remaining == nil && $0.fault.name == fault.name
      }
      if isStanding, stands { return .orders(.clearFault(name: fault.name)) }
      return .orders(.setFault(FaultSetting(fault, remaining: isStanding ? nil : 1)))
    case .persons:
      guard let id = selectedPerson(in: overview) else { return .stays }
      return .orders(.chooseNextPerson(overview.nextPersonID == id ? nil : id))
    }
  }

  private func clearing(in overview: SimulatorOverview) -> Outcome {
    switch list {
    case .faults:
      let name = Fault.kinds[cursor.selected].name
      guard overview.faults.settings.contains(where: { $0.fault.name == name }) else {
        return .stays
      }
      return .orders(.clearFault(name: name))
    case .persons:
      return selectedPerson(in: overview).map { .orders(.forgetPerson($0)) } ?? .stays
    }
  }

  private func selectedPerson(in overview: SimulatorOverview) -> String? {
    overview.persons.indices.contains(cursor.selected)
      ? overview.persons[cursor.selected].id : nil
  }
}
