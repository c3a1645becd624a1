import Segment

/// As much of JSON Schema as the workspace's schema uses; an unknown keyword is a failure, so that
/// the schema cannot come to say more than is tested.
struct JSONSchemaValidator {
  var root: JSONObject

  enum Failure: Error { case unknownKeyword(String), badReference(String), badPattern(String) }

  func accepts(_ value: JSONValue) throws -> Bool {
    try accepts(value, .object(root))
  }

  private func accepts(_ value: JSONValue, _ schema: JSONValue) throws -> Bool {
    guard let members = schema.objectValue else { return schema.boolValue ?? false }
    for (keyword, demand) in members {
      guard try fulfils(value, keyword, demand, of: members) else { return false }
    }
    return true
  }

  private func fulfils(
    _ value: JSONValue, _ keyword: String, _ demand: JSONValue, of schema: JSONObject
  ) throws -> Bool {
    switch keyword {
    case "$schema", "title", "description", "$defs":
      return true
    case "$ref":
      let name = String((demand.stringValue ?? "").dropFirst("#/$defs/".count))
      guard let target = root["$defs"]?[name] else { throw Failure.badReference(name) }
      return try accepts(value, target)
    case "type":
      return Self.isOf(value, type: demand.stringValue ?? "")
    case "const":
      return value == demand
    case "enum":
      return demand.arrayValue?.contains(value) ?? false
    case "pattern":
      guard let text = value.stringValue else { return true }
      let pattern = demand.stringValue ?? ""
      guard let regex = try? Regex(pattern) else { throw Failure.badPattern(pattern) }
      return text.contains(regex)
    case "minimum":
      return (value.doubleValue ?? .infinity) >= (demand.doubleValue ?? 0)
    case "maximum":
      return (value.doubleValue ?? -.infinity) <= (demand.doubleValue ?? 0)
    case "required":
      guard let object = value.objectValue else { return true }
      return (demand.arrayValue ?? []).allSatisfy { object.keys.contains($0.stringValue ?? "") }
    case "properties":
      return try (value.objectValue ?? JSONObject()).allSatisfy { key, member in
        try demand[key].map { try accepts(member, $0) } ?? true
      }
    case "additionalProperties":
      let known = schema["properties"]?.objectValue?.keys ?? []
      return try (value.objectValue ?? JSONObject()).allSatisfy { key, member in
        try known.contains(key) || accepts(member, demand)
      }
    case "items":
      return try (value.arrayValue ?? []).allSatisfy { try accepts($0, demand) }
    case "allOf":
      return try (demand.arrayValue ?? []).allSatisfy { try accepts(value, $0) }
    case "anyOf":
      return try (demand.arrayValue ?? []).contains { try accepts(value, $0) }
    case "oneOf":
      return try (demand.arrayValue ?? []).filter { try accepts(value, $0) }.count == 1
    case "not":
      return try !accepts(value, demand)
    default:
      throw Failure.unknownKeyword(keyword)
    }
  }

  private static func isOf(_ value: JSONValue, type: String) -> Bool {
    switch value {
    case .object: type == "object"
    case .array: type == "array"
    case .string: type == "string"
    case .bool: type == "boolean"
    case .null: type == "null"
    case .number(let number):
      type == "number" || type == "integer" && number.double == number.double.rounded()
    }
  }
}
