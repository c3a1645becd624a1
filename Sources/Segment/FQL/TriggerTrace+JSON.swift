extension TriggerTrace {
  /// The trace as JSON.
  ///
  /// At the top stands `matches`, then either `error` with `reason` and `range`, or the tree:
  ///
  ///     {"matches":false,"range":[0,40],"and":[
  ///       {"field":"type","operator":"=","value":"track",
  ///        "found":"page","holds":false,"evaluated":true,"decides":true,"range":[0,14]},
  ///       {"field":"event","operator":"exists",
  ///        "holds":false,"evaluated":false,"range":[19,40]}]}
  ///
  /// A group has its parts under `and` or `or`; one inside another also has `holds` and
  /// `evaluated`. `value` is left out where the operator has none, `found` where the event has
  /// no such field. `evaluated` says whether the runtime gets there, `decides` stands only at the
  /// part that settles the result, and `throws` instead of `holds` where the evaluation fails.
  /// Ranges are the first byte and the byte after the last one, in UTF-8 bytes of the trigger.
  public var json: JSONValue {
    var form: JSONObject = ["matches": .bool(matches)]
    if let syntaxError {
      form["error"] = [
        "reason": .string("The trigger \(syntaxError.reason)."), "range": syntaxError.range.json,
      ]
    }
    if let failure { form["throws"] = .string(failure.text) }
    if let root {
      form["range"] = root.range.json
      root.addContents(to: &form)
    }
    return .object(form)
  }
}

extension TriggerTrace.Node {
  /// The part as JSON; see `TriggerTrace.json`.
  public var json: JSONValue {
    var form = JSONObject()
    if case .condition = kind { addContents(to: &form) }
    switch outcome {
    case .holds: form["holds"] = true
    case .fails: form["holds"] = false
    case .throws(let failure): form["throws"] = .string(failure.text)
    }
    form["evaluated"] = .bool(isEvaluated)
    if isDeciding { form["decides"] = true }
    form["range"] = range.json
    if case .condition = kind { return .object(form) }
    addContents(to: &form)
    return .object(form)
  }

  fileprivate func addContents(to form: inout JSONObject) {
    switch kind {
    case .group(let conjunction, let children):
      form[conjunction.rawValue] = .array(children.map(\.json))
    case .condition(let trace):
      form["field"] = .string(trace.condition.field.text)
      form["operator"] = .string(trace.condition.operatorText)
      form["value"] = trace.condition.value
      form["found"] = trace.found
    case .emptyGroup:
      form["and"] = []
    }
  }
}

extension Range<Int> {
  /// Both bounds as an array.
  fileprivate var json: JSONValue {
    [.number(JSONNumber(lowerBound)), .number(JSONNumber(upperBound))]
  }
}
