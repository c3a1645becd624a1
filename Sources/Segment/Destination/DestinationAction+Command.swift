extension DestinationAction {
  /// The call of Iterate's SDK that the action makes of `payload`.
  ///
  /// Nothing is checked: a missing name is passed on as `undefined`, any type as it is.
  ///
  /// - Throws: where the reference's code throws, which has no messages of its own for it.
  func command(for payload: MappedValue) throws(EvaluationFailure) -> IterateCommand {
    let firstField = self == .trackEvent ? Self.name : Self.traits
    guard payload.isPresent else {
      let value = payload.isUndefined ? "undefined" : "null"
      throw EvaluationFailure(
        "Cannot read properties of \(value) (reading '\(firstField.text)')", kind: .type)
    }
    switch self {
    case .trackEvent:
      return .event(name: payload.member(Self.name).json)
    case .identifyUser:
      return .identify(traits: try Self.traits(in: payload))
    }
  }

  private static let name = LookupKey("name")
  private static let traits = LookupKey("traits")
  private static let userID = LookupKey("userId")

  /// The traits with the user's id as `external_id`.
  private static func traits(in payload: MappedValue) throws(EvaluationFailure) -> JSONValue {
    let given = payload.member(traits)
    let traits = given.isTruthy ? given.json ?? [:] : [:]
    let id = payload.member(userID)
    guard id.isTruthy, let externalID = id.json else { return traits }
    switch traits {
    case .object(var members):
      members["external_id"] = externalID
      return .object(members)
    case .null, .array:
      // A named property of an array is not part of its JSON.
      return traits
    case .string(let text):
      throw EvaluationFailure("Cannot create property 'external_id' on string '\(text)'", kind: .type)
    case .number(let number):
      let text = number.double.javaScriptText
      throw EvaluationFailure("Cannot create property 'external_id' on number '\(text)'", kind: .type)
    case .bool(let flag):
      throw EvaluationFailure("Cannot create property 'external_id' on boolean '\(flag)'", kind: .type)
    }
  }
}
