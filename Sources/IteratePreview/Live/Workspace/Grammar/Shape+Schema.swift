internal import Segment

extension Shape {
  /// The JSON Schema of the shape.
  ///
  /// With `allowsVariables`, a `${VARIABLE}` may stand for a number, a truth value, a word or a text
  /// of a certain form.
  func schema(allowsVariables: Bool) -> JSONObject {
    switch self {
    case .text(let form):
      var schema: JSONObject = ["type": "string"]
      if let pattern = form.pattern { schema["pattern"] = .string(pattern) }
      let isFree = form == .any || form == .notBlank
      return allowsVariables && !isFree || form == .target ? Self.orVariable(schema) : schema
    case .textOrTexts(let form):
      let text = JSONValue.object(Shape.text(form).schema(allowsVariables: allowsVariables))
      return ["anyOf": [text, ["type": "array", "items": text]]]
    case .number(let range):
      var schema: JSONObject = ["type": "number"]
      if range.upperBound < .greatestFiniteMagnitude {
        schema["minimum"] = .number(JSONNumber(range.lowerBound))
        schema["maximum"] = .number(JSONNumber(range.upperBound))
      }
      return allowsVariables ? Self.orVariable(schema) : schema
    case .integer(let range) where range.lowerBound == range.upperBound:
      return ["const": .number(JSONNumber(range.lowerBound))]
    case .integer(let range):
      let schema: JSONObject = [
        "type": "integer", "minimum": .number(JSONNumber(range.lowerBound)),
        "maximum": .number(JSONNumber(range.upperBound)),
      ]
      return allowsVariables ? Self.orVariable(schema) : schema
    case .flag:
      return allowsVariables ? Self.orVariable(["type": "boolean"]) : ["type": "boolean"]
    case .choice(let words):
      let schema: JSONObject = ["enum": .array(words.map { .string($0) })]
      return allowsVariables ? Self.orVariable(schema) : schema
    case .anything:
      return [:]
    case .object:
      return ["type": "object"]
    case .list(let element):
      let items = element.schema(allowsVariables: allowsVariables)
      return ["type": "array", "items": .object(items)]
    case .named(let value):
      let values = value.schema(allowsVariables: allowsVariables)
      return ["type": "object", "additionalProperties": .object(values)]
    case .section(let section):
      return section.reference
    case .oneOrMany(let section):
      let one: JSONValue = .object(section.reference)
      return ["anyOf": [one, ["type": "array", "items": one]]]
    }
  }

  private static func orVariable(_ schema: JSONObject) -> JSONObject {
    ["anyOf": [.object(schema), ["type": "string", "pattern": #"\$\{"#]]]
  }
}

extension Section {
  /// The JSON Schema that refers to the section's definition.
  var reference: JSONObject {
    ["$ref": .string("#/$defs/\(name)")]
  }

  /// The JSON Schema of the section itself, in which unknown keys are refused.
  func definition(allowsVariables: Bool) -> JSONObject {
    var properties = JSONObject()
    for field in fields {
      var schema: JSONObject = ["description": .string(field.summary)]
      for (key, value) in field.shape.schema(allowsVariables: allowsVariables) {
        schema[key] = value
      }
      properties[field.key] = .object(schema)
    }
    var schema: JSONObject = [
      "description": .string(summary), "type": "object", "properties": .object(properties),
      "additionalProperties": false,
    ]
    let required = rules.filter { $0.isRequired && $0.keys.count == 1 }.flatMap(\.keys)
    if !required.isEmpty { schema["required"] = .array(required.map { .string($0) }) }
    let choices = rules.filter { $0.keys.count > 1 }.map(\.schema)
    if !choices.isEmpty { schema["allOf"] = .array(choices) }
    return schema
  }
}

extension KeyRule {
  /// The JSON Schema of a rule over several keys.
  fileprivate var schema: JSONValue {
    let each: [JSONValue] = keys.map { ["required": [.string($0)]] }
    switch (isRequired, isExclusive) {
    case (true, true): return ["oneOf": .array(each)]
    case (true, false): return ["anyOf": .array(each)]
    default: return ["not": ["required": .array(keys.map { .string($0) })]]
    }
  }
}
