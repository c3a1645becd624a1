extension JSONValue {
  /// The fields of the event that none of `paths` leads to.
  ///
  /// Parts such as `properties` are given member by member where some of them was read. The
  /// bookkeeping of the envelope, such as `messageId`, is left out.
  ///
  /// - Parameter paths: what was looked up in the event.
  /// - Returns: the fields in their order, such as `userId` and `properties.total`.
  func droppedFields(after paths: [LookupPath]) -> [String] {
    guard case .object(let parts) = self else { return [] }
    var dropped: [String] = []
    for (part, value) in parts where !Self.envelope.contains(part) {
      let paths = paths.filter { $0.keys.first?.text == part || $0.keys.isEmpty }
      if paths.isEmpty {
        dropped.append(JSONPath([.key(part)]).description)
      } else if paths.allSatisfy({ $0.keys.count > 1 }), case .object(let members) = value {
        let names = Set(paths.map { $0.keys[1].text })
        dropped += members.keys.filter { !names.contains($0) }.map { name in
          JSONPath([.key(part), .key(name)]).description
        }
      }
    }
    return dropped
  }

  private static let envelope: Set<String> = [
    "type", "messageId", "timestamp", "originalTimestamp", "sentAt", "receivedAt", "version",
    "channel", "integrations", "_metadata", "writeKey",
  ]

  /// The field of the event at which `path` ends; `nil` when there is none.
  ///
  /// A member that is missing is no field. What is asked of anything but an object, such as the
  /// length of a list, is read from that.
  func field(along path: LookupPath) -> JSONPath? {
    var value = self
    var steps: [JSONPath.Step] = []
    walk: for key in path.keys {
      switch value {
      case .object(let members):
        guard let member = members[key.text] else { return nil }
        steps.append(.key(key.text))
        value = member
      case .array(let elements):
        guard let index = key.index, elements.indices.contains(index) else { break walk }
        steps.append(.index(index))
        value = elements[index]
      case .null, .bool, .number, .string:
        break walk
      }
    }
    return JSONPath(steps)
  }
}
