public import Segment

/// A person the simulator knows.
public struct SimulatedPerson: Hashable, Sendable, Identifiable {
  /// 24 hexadecimal digits, as in the person's tokens.
  public let id: String
  /// Its place in the order in which persons were created, from 1.
  public let number: Int
  /// Everything that requests have said of the person.
  public internal(set) var traits: JSONObject
  /// The last display of each survey that was displayed to the person, in the order reported.
  ///
  /// The gates ask for no more, so no more is kept.
  public private(set) var displays: [SurveyDisplay]
  /// When the newest token was issued, in seconds since 1970; `nil` before the first.
  public internal(set) var tokenIssuedAt: Int?

  init(
    id: String, number: Int, traits: JSONObject = JSONObject(), displays: [SurveyDisplay] = [],
    tokenIssuedAt: Int? = nil
  ) {
    self.id = id
    self.number = number
    self.traits = traits
    self.displays = []
    self.tokenIssuedAt = tokenIssuedAt
    for display in displays { record(display) }
  }

  /// The id the person has elsewhere; only a text that is not empty counts.
  public var externalID: String? { Self.externalID(in: traits) }

  static func externalID(in traits: JSONObject?) -> String? {
    guard let id = traits?["external_id"]?.stringValue, !id.isEmpty else { return nil }
    return id
  }

  /// Keeps a display in place of the last one of the same survey.
  mutating func record(_ display: SurveyDisplay) {
    displays.removeAll { $0.surveyID.isExactly(display.surveyID) }
    displays.append(display)
  }

  /// Takes over what was known of an anonymous person who turned out to be this one.
  mutating func absorb(_ anonymous: SimulatedPerson) {
    traits = JSONObject(
      Array(anonymous.traits.map { ($0.key, $0.value) }) + traits.map { ($0.key, $0.value) })
    let all = (anonymous.displays + displays)
      .sorted { $0.instant.millisecondsSinceEpoch < $1.instant.millisecondsSinceEpoch }
    displays = []
    for display in all { record(display) }
  }
}
