internal import Iterate
internal import Segment

/// Makes a `Workspace` of a file's tree and checks what only the whole can tell.
struct WorkspaceDecoder: Sendable {
  /// What was found on the way.
  ///
  /// With a problem in it the workspace is not to be used.
  private(set) var diagnostics = WorkspaceDiagnostics()

  /// Decodes the whole file, whose variables have been put in.
  mutating func decode(_ root: YAMLNode, defaultName: String) -> WorkspaceReading {
    let profiles = (root["profiles"]?.members ?? []).map { member in
      ProfileDecoder.decode(
        member, at: JSONPath([.key("profiles"), .key(member.key)]), &diagnostics)
    }
    let persons = (root["persons"]?.members ?? []).map { member in
      NamedPerson(name: member.key, person: Self.person(member.value))
    }
    var workspace = Workspace(
      name: root.text("name") ?? defaultName,
      profiles: profiles.isEmpty ? [.simulator] : profiles,
      site: Self.site(root["site"]),
      person: root["person"].map(Self.person) ?? Person(),
      persons: persons,
      surveys: surveys(root),
      events: events(root),
      subscriptions: subscriptions(root)
    )
    if let locale = root["site"]?.text("locale") { workspace.locale = locale }
    return WorkspaceReading(workspace: workspace, notes: diagnostics.notes)
  }

  private mutating func surveys(_ root: YAMLNode) -> [Survey] {
    var firstPlaces: [String: JSONPath] = [:]
    return root.list("surveys").enumerated().map { index, node in
      let path = JSONPath([.key("surveys"), .index(index)])
      if let idNode = node["id"], let id = idNode.text {
        if let first = firstPlaces[id.lowercased()] {
          diagnostics.problem(
            "the id \(id) is also that of \(first)",
            fix: "Give each survey the id it has at Iterate.", in: idNode, at: path.key("id"))
        } else {
          firstPlaces[id.lowercased()] = path
        }
      }
      return SurveyDecoder.decode(node, at: path, &diagnostics)
    }
  }

  private mutating func events(_ root: YAMLNode) -> [EventTemplate] {
    var firstPlaces: [String: JSONPath] = [:]
    return root.list("events").enumerated().map { index, node in
      let path = JSONPath([.key("events"), .index(index)])
      let event = EventDecoder.decode(node, at: path, &diagnostics)
      let identity = "\(event.type.rawValue) \(event.name)"
      if let nameNode = node["name"], nameNode.text != nil {
        if let first = firstPlaces[identity] {
          diagnostics.problem(
            "the \(event.type.rawValue) event \"\(event.name)\" is also \(first)",
            fix: "Rename one of them, or merge them.", in: nameNode, at: path.key("name"))
        } else {
          firstPlaces[identity] = path
        }
      }
      return event
    }
  }

  private func subscriptions(_ root: YAMLNode) -> [Subscription] {
    guard let list = root["destination"]?["subscriptions"]?.elements else {
      return Subscription.presets
    }
    return list.map(SubscriptionDecoder.decode)
  }

  private static func site(_ node: YAMLNode?) -> PageContext {
    PageContext(
      url: node?.text("url") ?? "https://example.com/",
      title: node?.text("title") ?? "",
      referrer: node?.text("referrer") ?? "")
  }

  private static func person(_ node: YAMLNode) -> Person {
    Person(userID: node.text("userId"), traits: node.object("traits") ?? JSONObject())
  }
}
