extension Provenance {
  /// The provenance as JSON: `{"output", "source", "origin"}`.
  ///
  /// An origin is one of these, and `of` is the origin of what a directive works on:
  ///
  ///     {"constant":"Fixed"}   {"undefined":true}   {"array":[…]}   {"object":{"a":…}}
  ///     {"directive":"@path","path":"properties.plan","found":"free"}
  ///     {"directive":"@template","template":"{{event}}!",
  ///      "parts":[{"path":"event","found":"A"},{"text":"!"}]}
  ///     {"directive":"@case","operator":"lower","of":{…}}
  ///     {"directive":"@if","test":"exists","subject":{…},"value":"u1",
  ///      "holds":true,"branch":"then","of":{…}}
  ///     {"failure":"…","kind":"Error","of":{…}}
  ///
  /// Paths are written as `output` is. `found` and `value` are left out where there is none; of one
  /// that is longer than a few thousand bytes only the type is told, as `foundType` or `valueType`.
  public var json: JSONValue {
    [
      "output": .string(output.description), "source": .string(source), "origin": origin.json,
    ]
  }
}

extension Provenance.Origin {
  /// The origin as JSON; see `Provenance.json`.
  public var json: JSONValue {
    switch self {
    case .constant(nil): ["undefined": true]
    case .constant(let value?): ["constant": value]
    case .array(let origins): ["array": .array(origins.map(\.json))]
    case .object(let members):
      ["object": .object(JSONObject(members.map { ($0.key, $0.origin.json) }))]
    case .path(let lookup): .directive(.path) { $0.add(lookup) }
    case .computedPath(let origin, let lookup):
      .directive(.path) {
        $0["from"] = origin.json
        if let lookup { $0.add(lookup) }
      }
    case .template(let template): .directive(.template) { $0.add(template) }
    case .computedTemplate(let origin, let template):
      .directive(.template) {
        $0["from"] = origin.json
        if let template { $0.add(template) }
      }
    case .literal(let origin): .directive(.literal, of: origin)
    case .conditional(let conditional): .directive(.conditional) { $0.add(conditional) }
    case .changeCase(let name, let origin):
      .directive(.changeCase, of: origin) { $0["operator"] = name.map { .string($0) } }
    case .replace(let origin): .directive(.replace, of: origin)
    case .arrayPath(let root, let items, _):
      .directive(.arrayPath, of: root) {
        $0["items"] = items.map { .array($0.map { .array($0.map(\.json)) }) }
      }
    case .flatten(let separator, let origin):
      .directive(.flatten, of: origin) { $0["separator"] = separator.json }
    case .json(let mode, let origin):
      .directive(.json, of: origin) { $0["mode"] = mode.map { .string($0) } }
    case .merge(let direction, let objects):
      .directive(.merge) {
        $0["direction"] = direction.json
        $0["objects"] = .array(objects.map(\.json))
      }
    case .transform(let apply, let origin):
      .directive(.transform, of: origin) { $0["apply"] = .array(apply.map(\.json)) }
    case .excludeWhenNull(let origin): .directive(.excludeWhenNull, of: origin)
    case .liquid(let liquid):
      .directive(.liquid) {
        $0["template"] = .string(liquid.text)
        $0["reads"] = .array(liquid.lookups.map(\.json))
      }
    case .failure(let failure, let origin): .failure(failure, of: origin)
    case .failed(let origin, let failure): .failure(failure, of: origin)
    }
  }
}

extension JSONValue {
  /// The form of `directive`, with what it works on last.
  fileprivate static func directive(
    _ directive: Directive,
    of origin: Provenance.Origin? = nil,
    _ add: (inout JSONObject) -> Void = { _ in }
  ) -> JSONValue {
    var form: JSONObject = ["directive": .string(directive.rawValue)]
    add(&form)
    if let origin { form["of"] = origin.json }
    return .object(form)
  }

  fileprivate static func failure(
    _ failure: EvaluationFailure, of origin: Provenance.Origin?
  ) -> JSONValue {
    var form: JSONObject = [
      "failure": .string(failure.text), "kind": .string(failure.kind.rawValue),
    ]
    if let origin { form["of"] = origin.json }
    return .object(form)
  }
}

extension Provenance.Lookup {
  /// The path with what was found, as JSON.
  fileprivate var json: JSONValue {
    var form = JSONObject()
    form.add(self)
    return .object(form)
  }
}

extension [Provenance.Template.Part] {
  fileprivate var json: JSONValue {
    .array(
      map { part in
        switch part {
        case .text(let text): ["text": .string(text)]
        case .lookup(let lookup): lookup.json
        }
      })
  }
}

extension JSONObject {
  fileprivate mutating func add(_ lookup: Provenance.Lookup) {
    self["path"] = .string(lookup.path.description)
    add("found", lookup.found)
  }

  fileprivate mutating func add(_ template: Provenance.Template) {
    self["template"] = .string(template.text)
    self["parts"] = template.parts.json
    if let expansion = template.expansion {
      self["then"] = ["template": .string(expansion.text), "parts": expansion.parts.json]
    }
  }

  fileprivate mutating func add(_ conditional: Provenance.Conditional) {
    self["test"] = .string(conditional.test.rawValue)
    self["subject"] = conditional.subject.json
    add("value", conditional.value)
    guard let holds = conditional.holds else { return }
    self["holds"] = .bool(holds)
    self["branch"] = holds ? "then" : "else"
    self["of"] = conditional.branch?.json ?? ["undefined": true]
  }

  /// Adds a value of the event; a template can read a long one many times.
  private mutating func add(_ key: String, _ value: JSONValue?) {
    guard let value else { return }
    var budget = 4_096
    if value.fits(in: &budget) {
      self[key] = value
    } else {
      self[key + "Type"] = .string(value.typeName)
    }
  }
}

extension JSONValue {
  /// Whether the value takes no more than about `budget` bytes, which it uses up.
  fileprivate func fits(in budget: inout Int) -> Bool {
    budget -= 1
    switch self {
    case .null, .bool: budget -= 4
    case .number: budget -= 8
    case .string(let text): budget -= text.utf8.count
    case .array(let elements):
      for element in elements {
        guard element.fits(in: &budget) else { return false }
      }
    case .object(let members):
      for member in members.slots {
        budget -= member.key.utf8.count
        guard member.value.fits(in: &budget) else { return false }
      }
    }
    return budget >= 0
  }
}
