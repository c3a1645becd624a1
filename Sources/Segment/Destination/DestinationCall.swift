/// A call of Iterate's SDK as the destination makes it, `undefined` and all.
struct DestinationCall {
  /// The action that makes it.
  var action: DestinationAction
  /// What it passes on: an event's name, or the traits of a person.
  var argument: MappedValue

  /// The call that `action` makes of `payload`.
  ///
  /// Nothing is checked: a missing name is passed on as `undefined`, any type as it is.
  ///
  /// - Throws: where the reference's code throws, which has no messages of its own for it.
  init(_ action: DestinationAction, payload: borrowing MappedValue) throws(EvaluationFailure) {
    self.action = action
    let firstField = action == .trackEvent ? Self.name : Self.traits
    guard payload.isPresent else {
      let value = payload.isUndefined ? "undefined" : "null"
      throw EvaluationFailure(
        "Cannot read properties of \(value) (reading '\(firstField.text)')", kind: .type)
    }
    argument =
      switch action {
      case .trackEvent: payload.member(Self.name)
      case .identifyUser: try Self.traits(in: payload)
      }
  }

  /// The call as the rest of the program knows it.
  consuming func command() -> IterateCommand {
    switch action {
    case .trackEvent: .event(name: argument.asJSON())
    case .identifyUser: .identify(traits: argument.asJSON() ?? [:])
    }
  }

  private static let name = LookupKey("name")
  private static let traits = LookupKey("traits")
  private static let userID = LookupKey("userId")
  private static let externalID = "external_id"

  /// The traits with the user's id as `external_id`.
  private static func traits(
    in payload: borrowing MappedValue
  ) throws(EvaluationFailure) -> MappedValue {
    let given = payload.member(traits)
    let traits = given.isTruthy ? given : .json(.object(JSONObject()))
    let id = payload.member(userID)
    guard id.isTruthy else { return traits }
    switch traits {
    case .json(.object(var members)):
      guard case .json(let id) = id else { break }
      // The event holds them too, so they are copied: with room for one more, and not for twice.
      members.reserveCapacity(members.count + 1)
      members.set(externalID, to: id)
      return .json(.object(members))
    case .json(.string(let text)):
      throw refused("string '\(text)'")
    case .json(.number(let number)):
      throw refused("number '\(number.double.javaScriptText)'")
    case .json(.bool(let flag)):
      throw refused("boolean '\(flag)'")
    case .undefined, .json(.null), .json(.array), .array:
      // A named property of an array is not part of its JSON.
      return traits
    case .object:
      break
    }
    var members = traits.members ?? []
    if let place = members.firstIndex(where: { $0.key.isExactly(externalID) }) {
      members[place].value = id
    } else {
      members.append(MappedValue.Member(key: externalID, value: id))
    }
    return MappedValue(members: members)
  }

  private static func refused(_ what: String) -> EvaluationFailure {
    EvaluationFailure("Cannot create property '\(externalID)' on \(what)", kind: .type)
  }
}
