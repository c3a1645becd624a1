extension EvaluationRequest {
  /// How the answer was come to; `nil` where there is nothing to tell.
  func trace(of operation: EvaluationOperation) -> JSONValue? {
    switch operation {
    case .match: trigger?.trigger.trace(event).json
    case .transform: mapping?.mapping.trace(of: event)
    case .destination: destination?.destination?.trace(of: event)
    case .lex, .parse, .validate, .liquid, .presets: nil
    }
  }
}

extension Mapping {
  /// Where each field of the payload came from, and what of the event was read and what was not.
  ///
  /// Without a payload nothing of the event is in it, whatever was read.
  fileprivate func trace(of event: JSONValue?) -> JSONValue {
    let provenance = provenance(for: MappedValue(event))
    let paths = provenance.flatMap(\.eventPaths)
    var payload = MappedValue(event)
    let hasPayload = (try? self.payload(for: &payload)) != nil
    var read: [String] = []
    for field in paths.compactMap({ event?.field(along: $0)?.description })
    where !read.contains(field) {
      read.append(field)
    }
    return [
      "provenance": .array(provenance.map(\.json)),
      "read": .array(read.map(JSONValue.string)),
      "dropped": .array(
        (event?.droppedFields(after: hasPayload ? paths : []) ?? []).map(JSONValue.string)),
    ]
  }
}

extension Destination {
  /// What every subscription made of the event, and what of it was not used.
  fileprivate func trace(of event: JSONValue?) -> JSONValue? {
    guard let event else { return nil }
    let evaluation = evaluate(event, tracing: true)
    return [
      "subscriptions": .array(evaluation.outcomes.map { $0.trace(of: event) }),
      "dropped": .array(evaluation.droppedFields(of: event).map(JSONValue.string)),
    ]
  }
}

extension SubscriptionOutcome {
  /// What became of the event, with the trigger's trace and the payload's provenance.
  fileprivate func trace(of event: JSONValue) -> JSONValue {
    var form: JSONObject = ["name": .string(subscription.name), "result": .string(result.name)]
    switch result {
    case .silenced(let earlier): form["by"] = .string(earlier)
    case .notMatched(let reason): form["reason"] = .string(reason)
    case .matched(let payload): form["payload"] = payload
    case .failed(let failure): form["error"] = .string(failure.text)
    case .disabled, .unknownAction: break
    }
    form["trigger"] = Trigger(subscription.trigger).trace(event).json
    if !provenance.isEmpty { form["provenance"] = .array(provenance.map(\.json)) }
    return .object(form)
  }
}

extension SubscriptionOutcome.Result {
  /// The result as one word.
  fileprivate var name: String {
    switch self {
    case .disabled: "disabled"
    case .unknownAction: "unknown-action"
    case .silenced: "silenced"
    case .notMatched: "not-matched"
    case .matched: "matched"
    case .failed: "failed"
    }
  }
}
