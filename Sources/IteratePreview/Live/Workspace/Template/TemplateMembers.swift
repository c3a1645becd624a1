internal import Iterate
internal import Segment

/// An event template as the workspace file has it.
enum TemplateMembers {
  /// The members of a template: its name first, its type where it is not `track`.
  ///
  /// Texts are such that no variables are put into them when they are read.
  static func of(_ template: EventTemplate) -> JSONObject {
    var members: JSONObject = ["name": .string(template.name)]
    if template.type != .track { members["type"] = .string(template.type.rawValue) }
    if !template.properties.isEmpty { members["properties"] = .object(template.properties) }
    members["traits"] = template.traits.map { .object($0) }
    members["page"] = template.page.map { .object($0) }
    members["integrations"] = template.integrations.map { .object($0) }
    members["context"] = template.context.map { .object($0) }
    members["groupId"] = template.groupID.map { .string($0) }
    members["previousId"] = template.previousID.map { .string($0) }
    return escaped(members)
  }

  private static func escaped(_ members: JSONObject) -> JSONObject {
    JSONObject(members.map { ($0.key, escaped($0.value)) })
  }

  private static func escaped(_ value: JSONValue) -> JSONValue {
    switch value {
    case .null, .bool, .number: value
    case .string(let text):
      text.contains("${") || text.contains("$$")
        ? .string(text.replacing("$", with: "$$")) : value
    case .array(let elements): .array(elements.map(escaped))
    case .object(let members): .object(escaped(members))
    }
  }
}
