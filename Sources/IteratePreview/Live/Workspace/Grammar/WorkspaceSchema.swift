internal import Segment

/// The JSON Schema of the workspace file, for editors.
enum WorkspaceSchema {
  /// The schema as a file: indented JSON that ends with a newline.
  static var text: String {
    JSONValue.object(value).text(indent: 2) + "\n"
  }

  /// The schema as a value, made from the same table the reader checks with.
  ///
  /// - Source: JSON Schema, draft 2020-12.
  static var value: JSONObject {
    var schema: JSONObject = [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "iterate-preview workspace",
    ]
    for (key, value) in WorkspaceGrammar.root.definition(allowsVariables: true) {
      schema[key] = value
    }
    var definitions = JSONObject()
    for section in WorkspaceGrammar.sections.dropFirst() {
      // A profile's variables are put in when it is used: only its texts may hold them.
      let allowsVariables = section.name != WorkspaceGrammar.profile.name
      definitions[section.name] = .object(section.definition(allowsVariables: allowsVariables))
    }
    schema["$defs"] = .object(definitions)
    return schema
  }
}
