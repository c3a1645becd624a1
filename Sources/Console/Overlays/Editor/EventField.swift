import Iterate
import Segment

/// The parts of an event that are objects of any shape.
enum EventSection: String, Hashable, Sendable, CaseIterable {
  case properties
  case traits
  case page
  case integrations
  case context
}

/// A part of an event that has a row of its own in the editor.
enum EventField: Hashable, Sendable {
  case name
  case type
  /// The person of the session who fires it.
  case person
  case groupID
  case previousID
  /// A section, or what its path leads to in it.
  case member(EventSection, JSONPath)
  /// What is beyond the last row there is room for.
  case rest

  /// The section and the way in it.
  var place: (section: EventSection, path: JSONPath)? {
    if case .member(let section, let path) = self { (section, path) } else { nil }
  }
}

extension EventTemplate {
  /// One of the sections; no object and an empty one are told apart except in `properties`, which
  /// are always there.
  subscript(section: EventSection) -> JSONObject? {
    get {
      switch section {
      case .properties: properties
      case .traits: traits
      case .page: page
      case .integrations: integrations
      case .context: context
      }
    }
    set {
      switch section {
      case .properties: properties = newValue ?? JSONObject()
      case .traits: traits = newValue
      case .page: page = newValue
      case .integrations: integrations = newValue
      case .context: context = newValue
      }
    }
  }

  /// The section that an event of this type is mostly about.
  var mainSection: EventSection {
    switch type {
    case .track, .page, .screen, .alias: .properties
    case .identify, .group: .traits
    }
  }

  /// Whether an event of this type is sent with its properties.
  var sendsProperties: Bool { type == .track || type == .page || type == .screen }

  /// The value of a field; `nil` when there is none, or the field is none of the event's own.
  func value(of field: EventField) -> JSONValue? {
    switch field {
    case .name: .string(name)
    case .type: .string(type.rawValue)
    case .person, .rest: nil
    case .groupID: groupID.map { .string($0) }
    case .previousID: previousID.map { .string($0) }
    case .member(let section, let path):
      self[section].flatMap { JSONValue.object($0).value(at: path) }
    }
  }

  /// Gives a field a value; `nil` takes it away.
  ///
  /// What a field cannot be changes nothing: a section that is no object, an unknown type.
  mutating func set(_ value: JSONValue?, of field: EventField) {
    switch field {
    case .name: name = value?.stringValue ?? name
    case .type: type = value?.stringValue.flatMap(EventType.init) ?? type
    case .person, .rest: break
    case .groupID: groupID = value?.stringValue.flatMap { $0.isEmpty ? nil : $0 }
    case .previousID: previousID = value?.stringValue.flatMap { $0.isEmpty ? nil : $0 }
    case .member(let section, let path):
      guard !path.steps.isEmpty else {
        guard value == nil || value?.objectValue != nil else { return }
        self[section] = value?.objectValue
        return
      }
      var whole = JSONValue.object(self[section] ?? JSONObject())
      if let value { whole.set(value, at: path) } else { whole.remove(at: path) }
      self[section] = whole.objectValue
      // A page without anything in it is the site's.
      if section == .page, self[section]?.isEmpty == true { self[section] = nil }
    }
  }

  /// Gives the member at a place another name; its place and its value stay.
  mutating func rename(_ place: (section: EventSection, path: JSONPath), to name: String) {
    guard case .key(let old)? = place.path.steps.last else { return }
    let parent = EventField.member(place.section, JSONPath(Array(place.path.steps.dropLast())))
    guard let members = value(of: parent)?.objectValue else { return }
    set(
      .object(JSONObject(members.map { ($0.key.isExactly(old) ? name : $0.key, $0.value) })),
      of: parent)
  }
}

extension JSONValue {
  /// Takes away what `path` leads to, if there is something.
  fileprivate mutating func remove(at path: JSONPath) {
    guard let last = path.steps.last else { return }
    let parent = JSONPath(Array(path.steps.dropLast()))
    switch (value(at: parent), last) {
    case (.object(var members)?, .key(let key)):
      members[key] = nil
      set(.object(members), at: parent)
    case (.array(var elements)?, .index(let index)) where elements.indices.contains(index):
      elements.remove(at: index)
      set(.array(elements), at: parent)
    default: break
    }
  }
}
