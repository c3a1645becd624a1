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
  /// The surveys of which the person last got a preview, whose displays do not count.
  public private(set) var previewedSurveyIDs: [String]
  /// When the newest token was issued, in seconds since 1970; `nil` before the first.
  public internal(set) var tokenIssuedAt: Int?

  /// The most bytes that a person's traits may take as JSON: 64 KiB.
  public static let traitLimit = 1 << 16

  init(
    id: String, number: Int, traits: JSONObject = JSONObject(), displays: [SurveyDisplay] = [],
    previewedSurveyIDs: [String] = [], tokenIssuedAt: Int? = nil
  ) {
    self.id = id
    self.number = number
    self.traits = traits
    self.displays = Self.last(of: displays)
    self.previewedSurveyIDs = previewedSurveyIDs
    self.tokenIssuedAt = tokenIssuedAt
  }

  /// The id the person has elsewhere; only a text that is not empty counts.
  public var externalID: String? { Self.externalID(in: traits) }

  static func externalID(in traits: JSONObject?) -> String? {
    guard let id = traits?["external_id"]?.stringValue, !id.isEmpty else { return nil }
    return id
  }

  /// Whether the traits are larger than `traitLimit`.
  var hasTooManyTraits: Bool { JSONValue.object(traits).text.utf8.count > Self.traitLimit }

  /// Adds what a request says of the person; what it does not mention stays as it was.
  mutating func learn(_ traits: JSONObject) {
    for (name, value) in traits { self.traits[name] = value }
  }

  /// Keeps a display in place of the last one of the same survey, unless it was a preview.
  mutating func record(_ display: SurveyDisplay) {
    if previewedSurveyIDs.contains(where: { $0.isExactly(display.surveyID) }) { return }
    displays.removeAll { $0.surveyID.isExactly(display.surveyID) }
    displays.append(display)
  }

  /// Notes that the person got the survey, as a preview or not.
  mutating func receive(_ surveyID: String, asPreview: Bool) {
    previewedSurveyIDs.removeAll { $0.isExactly(surveyID) }
    if asPreview { previewedSurveyIDs.append(surveyID) }
  }

  /// Takes over what was known of an anonymous person who turned out to be this one.
  mutating func absorb(_ anonymous: SimulatedPerson) {
    var traits = anonymous.traits
    for (name, value) in self.traits { traits[name] = value }
    self.traits = traits
    displays = Self.last(
      of: (anonymous.displays + displays)
        .sorted { $0.instant.millisecondsSinceEpoch < $1.instant.millisecondsSinceEpoch })
    for surveyID in anonymous.previewedSurveyIDs { receive(surveyID, asPreview: true) }
  }

  /// The last display of each survey, in order.
  private static func last(of displays: [SurveyDisplay]) -> [SurveyDisplay] {
    var seen: Set<[UInt8]> = []
    return displays.reversed().filter { seen.insert(Array($0.surveyID.utf8)).inserted }.reversed()
  }
}
