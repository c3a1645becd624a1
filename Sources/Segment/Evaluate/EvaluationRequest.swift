/// One line of `evaluate`: what is asked for, and what it is about.
struct EvaluationRequest {
  /// The operation's name; `nil` when there is none, or no text.
  var operation: String?
  /// `fql`: a trigger; `nil` when there is none, or no text.
  var trigger: Trigger?
  /// `mapping`; `nil` when there is none.
  var mapping: RequestedMapping?
  /// `template`; `nil` when there is none.
  var template: MappingNode?
  /// `subscriptions`; `nil` when there are none.
  var destination: RequestedDestination?
  /// `event`; `nil` when there is none.
  var event: JSONValue?
}

/// A mapping of a request, with all that can be asked of it.
struct RequestedMapping: Sendable {
  /// The mapping, compiled.
  var mapping: Mapping
  /// What is wrong with it as it stands.
  var failure: EvaluationFailure?

  /// The mapping that `json` describes.
  init(_ json: JSONValue, timeZones: TimeZones) {
    mapping = Mapping(json, timeZones: timeZones)
    failure = MappingValidation.failure(of: json)
  }
}

/// The subscriptions of a request.
struct RequestedDestination: Sendable {
  /// The destination; `nil` when they are no array.
  var destination: Destination?

  /// The destination with the subscriptions that `json` describes, as the runtime receives them.
  init(_ json: JSONValue, timeZones: TimeZones) {
    destination = json.arrayValue.map { subscriptions in
      Destination(
        subscriptions: subscriptions.map(Subscription.init(protocolForm:)), timeZones: timeZones)
    }
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
