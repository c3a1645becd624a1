internal import Segment

/// The persons the simulator knows, and the tokens it issued for them.
public struct SimulatedPersons: Hashable, Sendable {
  /// Everyone, in the order of their first request.
  public private(set) var all: [SimulatedPerson] = []
  private var positions: [String: Int] = [:]
  private var tokens: [Secret: String] = [:]
  private var externalIDs: [String: String] = [:]

  init() {}

  /// The person with this id.
  public subscript(id: String) -> SimulatedPerson? {
    positions[id].map { all[$0] }
  }

  /// The person `token` was issued for, or has come to stand for.
  func personID(of token: Secret) -> String? {
    tokens[token]
  }

  /// The person who has this id elsewhere.
  func personID(externalID: String) -> String? {
    externalIDs[externalID]
  }

  mutating func insert(_ person: SimulatedPerson) {
    positions[person.id] = all.count
    all.append(person)
  }

  mutating func issue(_ token: Secret, for personID: String) {
    tokens[token] = personID
  }

  /// Adds what a request says of a person; what it does not mention stays as it was.
  mutating func learn(_ traits: JSONObject, of personID: String) {
    guard let position = positions[personID] else { return }
    let former = all[position].externalID
    for (name, value) in traits { all[position].traits[name] = value }
    let current = all[position].externalID
    guard former != current else { return }
    if let former { externalIDs[former] = nil }
    if let current { externalIDs[current] = personID }
  }

  mutating func record(_ display: SurveyDisplay, of personID: String) {
    guard let position = positions[personID] else { return }
    all[position].displays.append(display)
  }
}

extension SimulatedPersons {
  /// Makes `token` stand for the person who has `externalID` elsewhere, if there is one.
  ///
  /// An anonymous person becomes that person, with everything displayed so far and all tokens. Who
  /// already has another external id stays, and only this token changes hands, as when somebody else
  /// logs in on the same device.
  mutating func recognise(externalID: String, behind token: Secret) {
    guard let known = externalIDs[externalID], let present = tokens[token], known != present else {
      return
    }
    guard let anonymous = self[present], anonymous.externalID == nil else {
      tokens[token] = known
      return
    }
    merge(anonymous, into: known)
  }

  private mutating func merge(_ anonymous: SimulatedPerson, into known: String) {
    guard let position = positions[known] else { return }
    all[position].traits = JSONObject(
      Array(anonymous.traits.map { ($0.key, $0.value) })
        + all[position].traits.map { ($0.key, $0.value) })
    all[position].displays = (anonymous.displays + all[position].displays)
      .sorted { $0.instant.millisecondsSinceEpoch < $1.instant.millisecondsSinceEpoch }
    tokens = tokens.mapValues { $0 == anonymous.id ? known : $0 }
    all.removeAll { $0.id == anonymous.id }
    positions = Dictionary(
      all.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }
}
