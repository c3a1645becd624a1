internal import Iterate
internal import Segment

/// Makes event templates of their sections.
enum EventDecoder {
  static func decode(
    _ node: YAMLNode, at path: JSONPath, _ diagnostics: inout WorkspaceDiagnostics
  ) -> EventTemplate {
    let event = EventTemplate(
      type: node.choice("type") ?? .track,
      name: node.text("name") ?? "",
      properties: node.object("properties") ?? JSONObject(),
      traits: node.object("traits"),
      page: node.object("page"),
      integrations: node.object("integrations"),
      context: node.object("context"),
      groupID: node.text("groupId"),
      previousID: node.text("previousId")
    )
    if let name = node["name"] {
      diagnostics.noteBlanks(around: event.name, in: name, at: path.key("name"))
    }
    return event
  }
}
