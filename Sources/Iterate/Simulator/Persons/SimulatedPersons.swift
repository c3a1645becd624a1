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
  /// Who has come to use the tokens of somebody else: by whom a token was issued for, and when.
  private(set) var handovers: [String: [Int: String]] = [:]

  /// Of how many tokens of a person it is remembered that somebody else uses them.
  ///
  /// The oldest is forgotten: it then stands for whom it was issued, until its next request says
  /// who uses it.
  static let handoverLimit = 16
  /// How often somebody may have turned out to be somebody else.
  private static let longestChain = 16

  init() {}

  /// Persons who were known before.
  init(
    _ persons: [SimulatedPerson], createdCount: Int, aliases: [String: String],
    handovers: [String: [Int: String]]
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

  /// The `limit` that came last, in the order of their first request.
  func latest(_ limit: Int) -> [SimulatedPerson] {
    // Mostly nobody was forgotten: then the highest numbers are enough, and few need sorting.
    let recent = byID.values.filter { $0.number > createdCount - limit }
    let found = recent.count == min(limit, byID.count) ? recent : Array(byID.values)
    return Array(found.sorted { $0.number < $1.number }.suffix(limit))
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

  /// The person that `token` stands for now; `nil` when nobody is known by it.
  func personID(of token: SimulatedToken) -> String? {
    token.userID.flatMap { present(handovers[$0]?[token.issuedAt] ?? $0) }
  }

  /// The person who has this id elsewhere.
  func personID(externalID: String) -> String? {
    externalIDs[externalID]
  }

  /// Takes in a request: from then on `recognition.person` is what is known of the person.
  mutating func keep(_ recognition: Recognition) {
    let person = recognition.person
    switch recognition.way {
    case .new: createdCount += 1
    case .found: break
    case .merged(let anonymous):
      byID[anonymous] = nil
      aliases[anonymous] = person.id
    case .handedOver(let token): handOver(token, to: person.id)
    }
    let former = byID.updateValue(person, forKey: person.id)?.externalID
    guard former != person.externalID else { return }
    if let former { externalIDs[former] = nil }
    if let current = person.externalID { externalIDs[current] = person.id }
  }

  private mutating func handOver(_ token: SimulatedToken, to personID: String) {
    guard let issuedFor = token.userID else { return }
    var users = handovers[issuedFor] ?? [:]
    users[token.issuedAt] = personID
    if users.count > Self.handoverLimit, let oldest = users.keys.min() { users[oldest] = nil }
    handovers[issuedFor] = users
  }

  /// Notes that a person got the survey, as a preview or not.
  mutating func receive(_ surveyID: String, asPreview: Bool, by personID: String) {
    byID[personID]?.receive(surveyID, asPreview: asPreview)
  }

  mutating func record(_ display: SurveyDisplay, of personID: String) {
    byID[personID]?.record(display)
  }

  /// Forgets a person, whose tokens are unknown from then on.
  mutating func forget(_ personID: String) {
    guard let person = byID.removeValue(forKey: personID) else { return }
    if let externalID = person.externalID { externalIDs[externalID] = nil }
    aliases = aliases.filter { $0.value != personID }
    handovers = handovers.mapValues { users in users.filter { $0.value != personID } }
      .filter { !$0.value.isEmpty }
  }

  /// Forgets everyone; how many were created stays.
  mutating func forgetAll() {
    self = SimulatedPersons([], createdCount: createdCount, aliases: [:], handovers: [:])
  }
}

extension SimulatedPersons {
  /// Whom `token`, which stands for `present`, stands for in a request that says `externalID`.
  ///
  /// An anonymous person becomes the person who has that id elsewhere, with everything displayed so
  /// far and all tokens. Who already has another external id stays, and only this token changes
  /// hands, as when somebody else logs in on the same device.
  ///
  /// - Parameters:
  ///   - externalID: what the request calls the person, if anything.
  ///   - token: the token of the request.
  ///   - present: the person it has stood for.
  /// - Returns: the person it is to stand for; `nil` when `present` is nobody.
  func recognise(
    externalID: String?, behind token: SimulatedToken, of present: String
  ) -> Recognition? {
    guard let bearer = byID[present] else { return nil }
    guard let known = externalID.flatMap({ externalIDs[$0] }).flatMap({ byID[$0] }),
      known.id != present
    else { return Recognition(person: bearer) }
    guard bearer.externalID == nil else {
      return Recognition(person: known, way: .handedOver(token))
    }
    var merged = known
    merged.absorb(bearer)
    return Recognition(person: merged, way: .merged(anonymous: present))
  }
}
