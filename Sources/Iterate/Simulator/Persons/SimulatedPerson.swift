public import Segment

/// A person the simulator knows.
public struct SimulatedPerson: Hashable, Sendable, Identifiable {
  /// 24 hexadecimal digits, as in the person's tokens.
  public let id: String
  /// Everything that requests have said of the person.
  public internal(set) var traits: JSONObject
  /// The surveys displayed to the person, in the order reported.
  public internal(set) var displays: [SurveyDisplay]

  init(id: String) {
    self.id = id
    self.traits = JSONObject()
    self.displays = []
  }

  /// The id the person has elsewhere; only a text that is not empty counts.
  public var externalID: String? { Self.externalID(in: traits) }

  static func externalID(in traits: JSONObject?) -> String? {
    guard let id = traits?["external_id"]?.stringValue, !id.isEmpty else { return nil }
    return id
  }
}
