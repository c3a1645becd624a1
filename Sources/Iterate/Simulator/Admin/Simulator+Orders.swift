public import Segment

extension Simulator {
  /// Does what it is told.
  ///
  /// - Parameters:
  ///   - order: what to do.
  ///   - now: the time of day.
  /// - Throws: why it cannot be done; nothing has changed then.
  public mutating func perform(
    _ order: SimulatorOrder, at now: Instant
  ) throws(SimulatorRefusal) {
    switch order {
    case .moveClock(let move):
      do throws(ClockMoveProblem) {
        try clock.move(move, at: now)
      } catch {
        throw .malformedOrder(error.sentence)
      }
    case .setFault(let setting): faults.set(setting)
    case .clearFault(let name):
      guard faults.settings.contains(where: { $0.fault.name == name }) else {
        throw .faultNotSet(name)
      }
      faults.clear(name)
    case .clearFaults: faults.clear()
    case .chooseNextPerson(let id):
      if let id { try requirePerson(id) }
      nextPersonID = id
    case .forgetPerson(let id):
      try requirePerson(id)
      persons.forget(id)
      if nextPersonID == id { nextPersonID = nil }
    case .forgetEveryone:
      persons.forgetAll()
      nextPersonID = nil
    }
  }

  private func requirePerson(_ id: String) throws(SimulatorRefusal) {
    guard persons[id] != nil else { throw .unknownPerson(id) }
  }
}
