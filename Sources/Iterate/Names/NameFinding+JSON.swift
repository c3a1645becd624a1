public import Segment

extension NameFinding {
  /// The finding as one object.
  ///
  /// Public contract: keys are added, never renamed.
  public var json: JSONValue {
    [
      "kind": .string(kind.rawValue), "severity": .string(severity.rawValue),
      "names": .array(names.map(JSONValue.string)), "places": .array(places.map(\.json)),
      "sentence": .string(sentence), "remedy": .string(remedy),
    ]
  }
}

extension NamePlace {
  /// The place as one object.
  var json: JSONValue {
    switch self {
    case .survey(let id, let name):
      ["kind": "survey", "id": .string(id), "name": .string(name)]
    case .template(let event): ["kind": "template", "event": .string(event)]
    case .subscription(let name, let event):
      ["kind": "subscription", "name": .string(name), "event": .string(event)]
    case .firing(let event): ["kind": "firing", "event": .string(event)]
    }
  }
}
