public import Segment

extension Ladder {
  /// The ladder as one JSON object: `survey`, and `gates` with `gate`, `result`, `fact`, `remedy`.
  ///
  /// Public contract: keys are added, never renamed.
  public var json: JSONValue {
    ["survey": survey.map(\.json) ?? .null, "gates": .array(rungs.map(\.json))]
  }
}

extension GateFinding {
  fileprivate var json: JSONValue {
    [
      "gate": .string(gate.rawValue), "result": .string(result.rawValue), "fact": .string(fact),
      "remedy": remedy.map(JSONValue.string) ?? .null,
    ]
  }
}
