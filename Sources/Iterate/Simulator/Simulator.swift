internal import Segment

/// Iterate's embed API as a value: requests in, replies out, without a network and without a clock.
///
/// It speaks the recorded contract of Iterate's SDKs and decides with `SurveyGates`. What it hands
/// out depends on nothing but the seed and the requests so far, so that every run can be repeated.
public struct Simulator: Hashable, Sendable {
  /// The company that `embedKey` belongs to.
  public static let embedKeyCompanyID = "5eed0000000000000000c0de"

  /// The one embed key the simulator accepts, which opens nothing else and is no secret.
  public static let embedKey = Secret(
    SimulatedToken(companyID: embedKeyCompanyID, userID: nil, issuedAt: 1_767_225_600).text(seed: 0)
  )

  /// The most bytes a request's body may have: 1 MiB.
  public static let bodyLimit = 1 << 20

  /// The company that surveys and tokens belong to.
  public let companyID: String
  /// What ids, tokens and samples are drawn from.
  public let seed: UInt64
  /// The surveys, in the order in which they are considered; replacing them keeps the persons.
  public var surveys: [Survey] {
    didSet { prepared = PreparedSurveys() }
  }
  /// Everyone who asked so far.
  public internal(set) var persons = SimulatedPersons()
  /// The person whom the next call with the embed key stands for; `nil` for whoever it says.
  public internal(set) var nextPersonID: String?
  /// The time it goes by.
  public internal(set) var clock = SimulatorClock()
  /// What is set to go wrong.
  public internal(set) var faults = FaultBox()
  /// The last requests.
  public internal(set) var journal = RequestJournal()

  /// What is worked out of the surveys when it is first needed.
  var prepared = PreparedSurveys()
  /// Where the next id comes from.
  var identifiers: SplitMix64

  /// A simulator that knows `surveys` and nobody yet.
  public init(
    companyID: String = Simulator.embedKeyCompanyID, surveys: [Survey], seed: UInt64 = 0
  ) {
    self.companyID = companyID
    self.surveys = surveys
    self.seed = seed
    self.identifiers = SplitMix64(seed: seed, labels: ["identifiers"])
  }

  /// A new id: 24 hexadecimal digits.
  mutating func newID() -> String {
    identifiers.objectID()
  }
}
