import Segment

@testable import IteratePreview

/// A workspace that has every section and every key, and ways to take it apart.
enum SampleDocument {
  static let complete: JSONValue = [
    "$schema": "workspace.schema.json",
    "version": 1,
    "name": "Sample",
    "profiles": [
      "a": ["target": "https://a.example", "apiKey": "key", "protected": true]
    ],
    "site": [
      "url": "https://shop.example/", "title": "Shop", "referrer": "", "locale": "en",
    ],
    "person": ["userId": "u", "traits": ["plan": "pro"]],
    "persons": ["b": ["userId": "v", "traits": [:]]],
    "surveys": [
      [
        "id": "65f0c0ffee0000000000aaaa", "name": "S", "status": "published", "platform": "web",
        "events": ["E"],
        "targeting": [
          "traits": [
            [
              "name": "t", "equals": 1, "notEquals": .null, "contains": "c", "exists": true,
              "greaterThan": 1, "lessThan": 2,
            ]
          ],
          "url": ["equals": "e", "contains": "c", "startsWith": "s"],
          "sampling": 50, "oncePerPerson": true, "hoursBetweenSurveys": 1, "delaySeconds": 1,
        ],
        "prompt": ["message": "m", "button": "b", "color": "#000000"],
        "questions": [["type": "select", "prompt": "p", "options": ["o"], "other": true]],
        "translations": [["language": "de", "message": "m", "button": "b"]],
        "primaryLanguage": "en", "colorDark": "#ffffff", "appearance": "auto",
        "multipleResponses": true, "history": true,
      ]
    ],
    "events": [
      [
        "name": "E", "type": "track", "properties": ["p": 1], "traits": [:], "page": [:],
        "integrations": [:], "context": [:], "groupId": "g", "previousId": "p",
      ]
    ],
    "destination": [
      "subscriptions": [
        [
          "name": "Sub", "enabled": true, "action": "trackEvent", "trigger": "type = \"track\"",
          "mapping": ["name": "n"],
        ]
      ]
    ],
  ]

  /// The paths of all mappings with known keys, found by the table of the format.
  static func sectionPaths(in document: JSONValue) -> [JSONPath] {
    paths(of: .section(WorkspaceGrammar.root), in: document, at: JSONPath())
  }

  /// The paths of all keys of these mappings.
  static func keyPaths(in document: JSONValue) -> [JSONPath] {
    sectionPaths(in: document).flatMap { path in
      (document.value(at: path)?.objectValue?.keys ?? []).map { path.appending(.key($0)) }
    }
  }

  /// What of the document is needed for the member that `path` leads to.
  static func part(of document: JSONValue, around path: JSONPath) -> JSONValue {
    guard case .key(let key)? = path.steps.first, let member = document[key] else {
      return document
    }
    return key == "version" ? document : .object(["version": 1, key: member])
  }

  /// The document without the member that `path` leads to.
  static func removing(_ path: JSONPath, from document: JSONValue) -> JSONValue {
    var document = document
    let parent = JSONPath(Array(path.steps.dropLast()))
    guard let key = path.lastKey, var object = document.value(at: parent)?.objectValue else {
      return document
    }
    object[key] = nil
    if parent.steps.isEmpty { return .object(object) }
    document.set(.object(object), at: parent)
    return document
  }

  private static func paths(
    of shape: Shape, in value: JSONValue, at path: JSONPath
  ) -> [JSONPath] {
    switch shape {
    case .section(let section), .oneOrMany(let section):
      [path]
        + section.fields.flatMap { field in
          value[field.key].map { paths(of: field.shape, in: $0, at: path.key(field.key)) } ?? []
        }
    case .list(let element):
      (value.arrayValue ?? []).enumerated().flatMap {
        paths(of: element, in: $1, at: path.index($0))
      }
    case .named(let element):
      (value.objectValue ?? JSONObject()).flatMap {
        paths(of: element, in: $0.value, at: path.key($0.key))
      }
    default: []
    }
  }
}

extension JSONPath {
  /// The key of the last step, when it is one.
  var lastKey: String? {
    if case .key(let key)? = steps.last { key } else { nil }
  }
}
