/// One line of `evaluate`: what is asked for, and what it is about.
struct EvaluationRequest {
  /// The operation's name; `nil` when there is none, or no text.
  var operationName: String? {
    didSet { operation = operationName.flatMap { EvaluationOperation(name: $0) } }
  }
  /// The operation; `nil` when there is none of that name.
  private(set) var operation: EvaluationOperation?
  /// `fql`: a trigger; `nil` when there is none, or no text.
  var trigger: RequestedTrigger?
  /// `mapping`; `nil` when there is none.
  var mapping: RequestedMapping?
  /// `template`; `nil` when there is none.
  var template: MappingNode?
  /// `subscriptions`; `nil` when there are none.
  var destination: RequestedDestination?
  /// `event`; `nil` when there is none.
  var event: JSONValue?
}

/// A trigger of a request.
struct RequestedTrigger: Sendable {
  /// The trigger, compiled.
  let trigger: Trigger
  /// What of an event it looks at.
  let selection: MemberSelection

  /// The trigger that `json` spells; `nil` when it is no text.
  init?(_ json: JSONValue) {
    guard case .string(let text) = json else { return nil }
    trigger = Trigger(text)
    selection = trigger.selection
  }
}

/// A mapping of a request, with all that can be asked of it.
struct RequestedMapping: Sendable {
  /// The mapping, compiled.
  let mapping: Mapping
  /// What of an event it looks at.
  let selection: MemberSelection
  /// What is wrong with it as it stands.
  let failure: EvaluationFailure?

  /// The mapping that `json` describes.
  init(_ json: JSONValue, timeZones: TimeZones) {
    mapping = Mapping(json, timeZones: timeZones)
    selection = mapping.selection
    failure = MappingValidation.failure(of: json)
  }
}

/// The subscriptions of a request.
struct RequestedDestination: Sendable {
  /// The destination; `nil` when they are no array.
  let destination: Destination?
  /// What of an event they look at.
  let selection: MemberSelection?

  /// The destination with the subscriptions that `json` describes, as the runtime receives them.
  init(_ json: JSONValue, timeZones: TimeZones) {
    destination = json.arrayValue.map { subscriptions in
      Destination(
        subscriptions: subscriptions.map(Subscription.init(protocolForm:)), timeZones: timeZones)
    }
    selection = destination?.selection
  }
}

extension Subscription {
  /// A subscription as the runtime receives it: nothing is on by default, and what is no text is as
  /// good as none.
  init(protocolForm json: JSONValue) {
    self.init(
      name: json["name"]?.stringValue ?? "",
      isEnabled: json["enabled"]?.isTruthy ?? false,
      action: json["partnerAction"]?.stringValue ?? "",
      trigger: json["subscribe"]?.stringValue ?? "",
      mapping: json["mapping"] ?? .null
    )
  }
}
