/// What the simulator is like at the moment, for whoever looks at it.
public struct SimulatorOverview: Hashable, Sendable {
  /// What ids, tokens and samples are drawn from.
  public let seed: UInt64
  /// Its clock.
  public let clock: SimulatorClock
  /// What is set to go wrong.
  public let faults: FaultBox
  /// How many persons it knows.
  public let personCount: Int
  /// How many it has ever created.
  public let createdCount: Int
  /// The newest persons, newest first, at most `personLimit`.
  public let persons: [SimulatedPerson]
  /// The person whom the next call with the embed key stands for.
  public let nextPersonID: String?
  /// The last requests, oldest first.
  public let requests: [RequestJournal.Entry]

  /// How many persons are listed.
  public static let personLimit = 200

  /// What `simulator` is like.
  public init(_ simulator: Simulator) {
    seed = simulator.seed
    clock = simulator.clock
    faults = simulator.faults
    personCount = simulator.persons.count
    createdCount = simulator.persons.createdCount
    persons = simulator.persons.latest(Self.personLimit).reversed()
    nextPersonID = simulator.nextPersonID
    requests = simulator.journal.entries
  }
}
