extension EvaluationRequest {
  /// What the engine answers.
  func answer(to operation: EvaluationOperation) -> EvaluationAnswer {
    do throws(EvaluationFailure) {
      switch operation {
      case .lex: return lexed
      case .parse: return parsed
      case .match:
        guard let trigger else { return .missing("fql") }
        return .value(.json(.bool(try trigger.trigger.matches(event))))
      case .transform:
        var event = MappedValue(event)
        let mapping = mapping?.mapping ?? Mapping(nil)
        return .value(try mapping.payload(for: &event))
      case .validate:
        if let failure = mapping?.failure { return .failure(failure) }
        return .value(.json(.bool(true)))
      case .liquid:
        guard let template else { return .missing("template") }
        var event = MappedValue(event)
        return .value(try template.resolved(with: &event))
      case .destination:
        guard let destination = destination?.destination else { return .missing("subscriptions") }
        return .value(destination.protocolAnswer(to: MappedValue(event)))
      case .presets:
        return .value(.json(.array(Subscription.presets.map(\.protocolForm))))
      }
    } catch {
      return .failure(error)
    }
  }

  private var lexed: EvaluationAnswer {
    guard let trigger else { return .missing("fql") }
    do throws(FQLSyntaxError) {
      return .value(.json(.array(try FQLLexer.protocolForm(of: trigger.trigger.text))))
    } catch {
      return .failure(
        message: error.lexerMessage(in: trigger.trigger.text), kind: "LexerError", collected: nil)
    }
  }

  private var parsed: EvaluationAnswer {
    guard let trigger = trigger?.trigger else { return .missing("fql") }
    if let error = trigger.syntaxError {
      return .failure(
        EvaluationFailure(error.referenceMessage, kind: error.referenceKind))
    }
    return .value(trigger.tree?.protocolForm ?? .undefined)
  }
}

extension EvaluationAnswer {
  /// The answer to a request without what it is about.
  fileprivate static func missing(_ member: String) -> EvaluationAnswer {
    let what = member == "subscriptions" ? "array" : member == "template" ? "member" : "text"
    return .failure(
      message: "The line has no \(what) \"\(member)\".", kind: "RequestError", collected: nil)
  }
}

extension Destination {
  /// The calls and the failures that `event` leads to.
  fileprivate func protocolAnswer(to event: MappedValue) -> MappedValue {
    let (calls, failures) = calls(for: event)
    return MappedValue(members: [
      .init(key: "commands", value: MappedValue(elements: calls.map(\.protocolForm))),
      .init(key: "failures", value: .json(.array(failures.map(\.protocolForm)))),
    ])
  }
}

extension DestinationCall {
  fileprivate var protocolForm: MappedValue {
    let name: JSONValue = action == .trackEvent ? "event" : "identify"
    return MappedValue(elements: [.json(name), argument])
  }
}

extension Evaluation.PluginFailure {
  fileprivate var protocolForm: JSONValue {
    var form: JSONObject = [
      "plugin": .string(action.pluginName), "error": .string(failure.text),
      "kind": .string(failure.kind.rawValue),
    ]
    if failure.kind == .aggregate {
      form["messages"] = .array(failure.messages.map(JSONValue.string))
    }
    return .object(form)
  }
}

extension Subscription {
  /// A preset as the destination's definition lists it.
  fileprivate var protocolForm: JSONValue {
    [
      "name": .string(name), "subscribe": .string(trigger), "partnerAction": .string(action),
      "mapping": mapping, "type": "automatic",
    ]
  }
}
