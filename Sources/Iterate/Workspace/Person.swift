public import Segment

/// Who fires: the person Segment identifies and Iterate surveys.
public struct Person: Hashable, Sendable {
  /// Segment's `userId`; `nil` for an anonymous visitor.
  public var userID: String?
  /// What is known of the person.
  public var traits: JSONObject

  /// A person from its parts; anonymous by default.
  public init(userID: String? = nil, traits: JSONObject = JSONObject()) {
    self.userID = userID
    self.traits = traits
  }

  /// What the person is called on screen.
  public var label: String { userID ?? "anonymous" }
}

/// One entry of the workspace's `persons`.
public struct NamedPerson: Hashable, Sendable {
  /// The key it has in the workspace.
  public var name: String
  /// The person.
  public var person: Person

  /// An entry from its parts.
  public init(name: String, person: Person) {
    self.name = name
    self.person = person
  }
}
