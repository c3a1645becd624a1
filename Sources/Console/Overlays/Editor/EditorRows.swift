import Iterate
import Segment

/// One row of the editor.
struct EditorRow: Hashable, Sendable {
  /// What stands in front of the value.
  enum Label: Hashable, Sendable {
    /// A part of every event.
    case part(String)
    /// The name of a member.
    case key(String)
    /// The place in a list, from 0.
    case index(Int)
  }

  let field: EventField
  let label: Label
  /// How deep it is in its section.
  let depth: Int
  /// The value; `nil` where there is none.
  let value: JSONValue?
}

/// The rows of an event: its parts, and everything in its objects as a tree.
enum EditorRows {
  /// The most rows; what is beyond is said to be there.
  static let limit = 20_000

  /// The rows of `event`, from the name to its context.
  static func rows(of event: EventTemplate) -> [EditorRow] {
    var rows = [
      part("name", .name, event), part("type", .type, event), part("person", .person, event),
    ]
    if event.type == .group || event.groupID != nil {
      rows.append(part("groupId", .groupID, event))
    }
    if event.type == .alias || event.previousID != nil {
      rows.append(part("previousId", .previousID, event))
    }
    for section in sections(of: event) {
      rows.append(
        part(section.rawValue, .member(section, JSONPath()), event))
      let members = event[section] ?? JSONObject()
      if section == .page, members["url"] == nil {
        let path = JSONPath([.key("url")])
        rows.append(
          EditorRow(field: .member(section, path), label: .key("url"), depth: 1, value: nil))
      }
      add(.object(members), at: JSONPath(), of: section, to: &rows)
      guard rows.count < limit else {
        rows.append(EditorRow(field: .rest, label: .part("…"), depth: 0, value: nil))
        break
      }
    }
    return rows
  }

  private static func part(_ name: String, _ field: EventField, _ event: EventTemplate) -> EditorRow
  {
    EditorRow(field: field, label: .part(name), depth: 0, value: event.value(of: field))
  }

  /// What the event is about comes first; what it does not send is only shown where there is some.
  private static func sections(of event: EventTemplate) -> [EventSection] {
    var sections: [EventSection] = [event.mainSection]
    let other: EventSection = event.mainSection == .properties ? .traits : .properties
    if event[other]?.isEmpty == false { sections.append(other) }
    return sections + [.page, .integrations, .context]
  }

  private static func add(
    _ value: JSONValue, at path: JSONPath, of section: EventSection, to rows: inout [EditorRow]
  ) {
    func addRow(_ step: JSONPath.Step, _ label: EditorRow.Label, _ inner: JSONValue) {
      guard rows.count < limit else { return }
      let innerPath = path.appending(step)
      rows.append(
        EditorRow(
          field: .member(section, innerPath), label: label, depth: innerPath.steps.count,
          value: inner))
      add(inner, at: innerPath, of: section, to: &rows)
    }
    switch value {
    case .object(let members):
      for (key, inner) in members where rows.count < limit { addRow(.key(key), .key(key), inner) }
    case .array(let elements):
      for (index, inner) in elements.enumerated() where rows.count < limit {
        addRow(.index(index), .index(index), inner)
      }
    case .null, .bool, .number, .string: break
    }
  }
}
