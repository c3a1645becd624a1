import Iterate
import Segment
import Terminal

extension State {
  /// What the simulator is like, when firings go to it and it has been looked at.
  var steeredSimulator: SimulatorOverview? {
    guard canSteerSimulator else { return nil }
    return simulatorOverview
  }

  private var canSteerSimulator: Bool {
    guard usesSimulator, case .listening = simulator else { return false }
    return true
  }

  /// Opens the overlay, and looks at the simulator where firings go to it.
  mutating func openSimulator() -> [Effect] {
    overlay = .simulator(SimulatorOverlay())
    return canSteerSimulator ? [.simulator(nil)] : []
  }

  /// What is to be looked at again after something has happened.
  ///
  /// What it knows of a person decides what is expected of the next firing.
  func simulatorGlance(after action: Action) -> [Effect] {
    guard canSteerSimulator else { return [] }
    switch action {
    case .answered, .simulatorStarted: return [.simulator(nil)]
    default: return []
    }
  }

  /// Takes what the overlay leads to.
  mutating func perform(_ outcome: SimulatorOverlay.Outcome) -> [Effect] {
    switch outcome {
    case .stays: return []
    case .closes:
      overlay = nil
      return []
    case .orders(let order): return steer(order)
    case .forgetsEveryone:
      overlay = .question(
        QuestionOverlay(
          purpose: .forgetEveryone, title: "Forget everyone?",
          lines: [
            "The simulator forgets every person with traits, displays and tokens. "
              + "The next firing creates a new person."
          ], word: nil))
      return []
    }
  }

  /// Tells the simulator to do something, and forgets the tokens that are of no use then.
  mutating func steer(_ order: SimulatorOrder) -> [Effect] {
    guard canSteerSimulator, let access = access(of: profile) else { return [] }
    switch order {
    case .forgetEveryone:
      let host = SessionKey(access: access, person: person).host
      for key in sessions.keys where key.host == host { forgetToken(key) }
      show(note: "The simulator forgets everyone")
    case .forgetPerson(let id):
      for (key, session) in sessions where session.token.flatMap({ EmbedKey($0)?.userID }) == id {
        forgetToken(key)
      }
      show(note: "The simulator forgets the person …\(id.suffix(6))")
    case .chooseNextPerson(let id):
      // Only the embed key lets the simulator choose; with a token the person is settled.
      if id != nil { sessionKey.map { forgetToken($0) } }
      show(
        note: id.map { "The next firing is by the simulator's person …\($0.suffix(6))" }
          ?? "The next firing is by whoever it says")
    case .moveClock, .setFault, .clearFault, .clearFaults:
      break
    }
    return [.simulator(order)]
  }

  private mutating func forgetToken(_ key: SessionKey) {
    sessions[key]?.token = nil
    sessions[key]?.lastUpdated = nil
  }

  /// The simulator has been looked at.
  mutating func simulatorSeen(_ simulator: Simulator) {
    let overview = SimulatorOverview(simulator)
    let before = simulatorOverview
    simulation = simulator
    isSimulationNew = true
    simulatorOverview = overview
    guard let before else { return }
    // A burst that moves the clock would fill the log with it.
    if before.clock != overview.clock, burst?.isMovingClock != true {
      let time = overview.clock.time(at: now).iso8601.prefix(16).replacing("T", with: " ")
      add(
        .note,
        "Simulator's clock: \(time) UTC, \(overview.clock.offsetInWords ?? "the time of day")")
    }
    let set = overview.faults.settings.map(\.text).joined(separator: ", ")
    if before.faults.settings.map(\.fault) != overview.faults.settings.map(\.fault) {
      add(.note, set.isEmpty ? "Simulator's faults: none" : "Simulator's faults: \(set)")
    }
  }

  /// What the main screen says of the simulator when it is not as it usually is.
  var simulatorNotice: String? {
    guard let overview = steeredSimulator else { return nil }
    let faults = overview.faults.settings.map(\.text).joined(separator: " ")
    let parts = [
      overview.clock.offsetInWords.map { "clock \($0)" }, faults.isEmpty ? nil : "faults \(faults)",
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
