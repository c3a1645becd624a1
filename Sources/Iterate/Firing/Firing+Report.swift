public import Segment

extension Firing {
  /// The firing as one JSON object without secrets: what `fire --json` prints.
  ///
  /// Public contract: keys are added, never renamed. The `exchanges` are those of `event` commands;
  /// what reports a display is not among them.
  public func report() -> JSONValue {
    let redactor = Redactor(exchanges: exchanges)
    return [
      "version": 1,
      "mode": .string(mode.rawValue),
      "preview": [
        "on": .bool(plan.preview.isOn), "survey": plan.preview.reference.map(\.json) ?? .null,
      ],
      "profile": .string(plan.context.profile.name),
      "persona": .string(plan.context.persona.rawValue),
      "event": redactor.redact(plan.event),
      "subscriptions": redactor.redact(.array(plan.evaluation.outcomes.map(\.json))),
      "commands": redactor.redact(.array(plan.commands.map(\.json))),
      "exchanges": .array(exchanges.filter { $0.kind == .embed }.map { $0.json(redactor) }),
      "notes": redactor.redact(.array(plan.notes.map(JSONValue.string))),
      "ladder": redactor.redact(ladder.json),
      "prediction": redactor.redact(plan.prediction.json),
      "verdict": redactor.redact(verdict.json),
      "surprise": surprise.map { .string(redactor.redact($0)) } ?? .null,
    ]
  }
}

extension Verdict {
  /// The verdict as one JSON object; `shown` is `null` when it is undecided.
  public var json: JSONValue {
    let shown: JSONValue =
      switch outcome {
      case .shown: true
      case .notShown: false
      case .undecided: .null
      }
    return [
      "shown": shown,
      "survey": survey.map(\.json) ?? .null,
      "gate": gate.map { .string($0.rawValue) } ?? .null,
      "sentence": .string(sentence),
      "remedy": remedy.map(JSONValue.string) ?? .null,
      "grade": grade.map { .string($0.rawValue) } ?? .null,
      "failure": failure.map(\.json) ?? .null,
    ]
  }
}

extension Failure {
  /// The failure as one JSON object.
  public var json: JSONValue {
    [
      "what": .string(what), "why": why.map(JSONValue.string) ?? .null, "fix": .string(fix),
      "category": .string(category.rawValue),
    ]
  }
}

extension Failure {
  /// What a command prints with `--json` when there is nothing else to print.
  public var report: JSONValue { ["version": 1, "failure": json] }
}

extension SurveyReference {
  var json: JSONValue { ["id": .string(id), "name": .string(name)] }
}

extension SubscriptionOutcome {
  fileprivate var json: JSONValue {
    var payload = JSONValue.null
    var failure = JSONValue.null
    var reason: String?
    switch result {
    case .disabled: reason = "The subscription is disabled."
    case .unknownAction: reason = "The destination has no action of this name."
    case .silenced(let name): reason = "\"\(name)\" failed, which ends the action for the event."
    case .notMatched(let why): reason = why
    case .matched(let mapped): payload = mapped
    case .failed(let error): failure = .string(error.text)
    }
    return [
      "name": .string(subscription.name),
      "action": .string(subscription.action),
      "enabled": .bool(subscription.isEnabled),
      "matched": .bool(isMatched),
      "reason": reason.map(JSONValue.string) ?? .null,
      "payload": payload,
      "failure": failure,
    ]
  }
}
