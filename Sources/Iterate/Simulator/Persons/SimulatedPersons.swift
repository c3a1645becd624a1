internal import Segment

/// The persons the simulator knows.
///
/// Tokens are not kept: a token says whom it was issued for, and its signature that it was issued
/// here. So memory grows with the persons, and not with the calls they make.
public struct SimulatedPersons: Hashable, Sendable {
  /// How many persons were created, those included that were merged or forgotten since.
  public private(set) var createdCount = 0

  private var byID: [String: SimulatedPerson] = [:]
  private var externalIDs: [String: String] = [:]
  /// Who anonymous persons turned out to be.
  private(set) var aliases: [String: String] = [:]
  /// Tokens that somebody else has come to use.
  private(set) var handovers: [Secret: String] = [:]

  /// How often somebody may have turned out to be somebody else.
  private static let longestChain = 16

  init() {}

  /// Persons who were known before.
  init(
    _ persons: [SimulatedPerson], createdCount: Int, aliases: [String: String],
    handovers: [Secret: String]
  ) {
    self.createdCount = createdCount
    self.aliases = aliases
    self.handovers = handovers
    for person in persons {
      byID[person.id] = person
      if let externalID = person.externalID { externalIDs[externalID] = person.id }
    }
  }

  /// How many there are.
  public var count: Int { byID.count }

  /// Everyone, in the order of their first request; sorted anew each time.
  public var all: [SimulatedPerson] {
    byID.values.sorted { $0.number < $1.number }
  }

  /// The person with this id.
  public subscript(id: String) -> SimulatedPerson? {
    byID[id]
  }

  /// Who the person with this id is now: somebody anonymous may have turned out to be another.
  func present(_ id: String) -> String? {
    var id = id
    // Chains are short, but a saved state could hold a circle.
    for _ in 0..<Self.longestChain {
      if byID[id] != nil { return id }
      guard let became = aliases[id] else { return nil }
      id = became
    }
    return nil
  }

  /// The person that a token issued for `userID` stands for now; `nil` when nobody is known by it.
  func personID(of token: Secret, issuedFor userID: String) -> String? {
    present(handovers.isEmpty ? userID : handovers[token] ?? userID)
  }

  /// The person who has this id elsewhere.
  func personID(externalID: String) -> String? {
    externalIDs[externalID]
  }

  /// Makes a person of an id that nobody has yet.
  mutating func create(_ id: String) {
    createdCount += 1
    byID[id] = SimulatedPerson(id: id, number: createdCount)
  }

  /// Notes that a token was issued.
  mutating func issueToken(to personID: String, at seconds: Int) {
    byID[personID]?.tokenIssuedAt = seconds
  }

  /// Adds what a request says of a person; what it does not mention stays as it was.
  mutating func learn(_ traits: JSONObject, of personID: String) {
    let former = byID[personID]?.externalID
    for (name, value) in traits { byID[personID]?.traits[name] = value }
    let current = byID[personID]?.externalID
    guard former != current else { return }
    if let former { externalIDs[former] = nil }
    if let current { externalIDs[current] = personID }
  }

  mutating func record(_ display: SurveyDisplay, of personID: String) {
    byID[personID]?.record(display)
  }

  /// Forgets a person, whose tokens are unknown from then on.
  mutating func forget(_ personID: String) {
    guard let person = byID.removeValue(forKey: personID) else { return }
    if let externalID = person.externalID { externalIDs[externalID] = nil }
    aliases = aliases.filter { $0.value != personID }
    handovers = handovers.filter { $0.value != personID }
  }

  /// Forgets everyone; how many were created stays.
  mutating func forgetAll() {
    self = SimulatedPersons([], createdCount: createdCount, aliases: [:], handovers: [:])
  }
}

extension SimulatedPersons {
  /// Makes `token`, which stands for `present`, stand for the person who has `externalID` elsewhere,
  /// if there is one.
  ///
  /// An anonymous person becomes that person, with everything displayed so far and all tokens. Who
  /// already has another external id stays, and only this token changes hands, as when somebody else
  /// logs in on the same device.
  ///
  /// - Parameters:
  ///   - externalID: what the request calls the person.
  ///   - token: the token of the request.
  ///   - present: the person it has stood for.
  /// - Returns: the person it stands for now.
  mutating func recognise(externalID: String, behind token: Secret, of present: String) -> String {
    guard let known = externalIDs[externalID], known != present else { return present }
    guard let anonymous = byID[present], anonymous.externalID == nil else {
      handovers[token] = known
      return known
    }
    byID[known]?.absorb(anonymous)
    byID[present] = nil
    aliases[present] = known
    return known
  }
}
