extension FQLNode {
  /// The tree as the reference prints it.
  var protocolForm: MappedValue {
    switch self {
    case .group(let group):
      MappedValue(members: [
        .init(key: "type", value: .json("group")),
        .init(key: "operator", value: .json(.string(group.conjunction.rawValue))),
        .init(key: "children", value: MappedValue(elements: group.children.map(\.protocolForm))),
      ])
    case .condition(let condition): .json(condition.protocolForm)
    case .nothing: .undefined
    }
  }
}

extension FQLCondition {
  fileprivate var protocolForm: JSONValue {
    var form = JSONObject()
    switch field {
    case .type: form["type"] = "event-type"
    case .event: form["type"] = "event"
    case .name: form["type"] = "name"
    case .userID: form["type"] = "userId"
    case .property(let name):
      form["type"] = "event-property"
      form["name"] = .string(name)
    case .trait(let name):
      form["type"] = "event-trait"
      form["name"] = .string(name)
    case .context(let name):
      form["type"] = "event-context"
      form["name"] = .string(name)
    }
    form["operator"] = .string(operatorText)
    if let value { form["value"] = value }
    return .object(form)
  }
}
