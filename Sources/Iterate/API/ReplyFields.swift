internal import Segment

/// The members of one object of a reply, read one by one.
///
/// What is never asked for, or is of another type than asked for, stays in `unread`.
struct ReplyFields {
  /// Where the object stands in the reply.
  let path: JSONPath
  private let members: JSONObject
  private var readKeys: Set<String> = []

  /// The members of `value`, which must be an object.
  init(_ value: JSONValue, at path: JSONPath) throws(EmbedReplyProblem) {
    guard case .object(let members) = value else {
      throw .wrongType(path: path, expected: "an object", found: value.kindInWords)
    }
    self.path = path
    self.members = members
  }

  /// The ways to the members that were not read, in document order.
  var unread: [JSONPath] {
    members.keys.filter { !readKeys.contains($0) }.map { path.appending(.key($0)) }
  }

  /// The names of all members, in document order.
  var keys: [String] { members.keys }

  /// Takes note of members that are known and only shown raw.
  mutating func acknowledge(_ keys: [String]) {
    readKeys.formUnion(keys)
  }

  /// The member `key` as `read` makes it; `nil` when it is missing, `null` or of another type.
  mutating func value<Value>(_ key: String, _ read: (JSONValue) -> Value?) -> Value? {
    guard let member = members[key] else { return nil }
    let value = member == .null ? nil : read(member)
    if value != nil || member == .null { readKeys.insert(key) }
    return value
  }

  /// The text `key`, read tolerantly.
  mutating func text(_ key: String) -> String? {
    value(key, \.stringValue)
  }

  /// The number `key` rounded to a whole one, read tolerantly.
  mutating func integer(_ key: String) -> Int? {
    value(key) { $0.doubleValue.flatMap { Int(exactly: $0.rounded()) } }
  }

  /// The object `key`; missing and `null` are the same, another type is an error.
  mutating func object(_ key: String) throws(EmbedReplyProblem) -> ReplyFields? {
    guard let member = required(key) else { return nil }
    return try ReplyFields(member, at: path.appending(.key(key)))
  }

  /// The elements of the list `key`; missing and `null` are an empty one, another type is an error.
  mutating func list(
    _ key: String
  ) throws(EmbedReplyProblem) -> [(path: JSONPath, value: JSONValue)] {
    guard let member = required(key) else { return [] }
    guard case .array(let elements) = member else { throw wrongType(key, "a list", member) }
    let path = path.appending(.key(key))
    return elements.enumerated().map { (path.appending(.index($0.offset)), $0.element) }
  }

  /// The text `key`; missing and `null` are the same, another type is an error.
  mutating func strictText(_ key: String) throws(EmbedReplyProblem) -> String? {
    guard let member = required(key) else { return nil }
    guard let text = member.stringValue else { throw wrongType(key, "a text", member) }
    return text
  }

  private mutating func required(_ key: String) -> JSONValue? {
    readKeys.insert(key)
    guard let member = members[key], member != .null else { return nil }
    return member
  }

  private func wrongType(
    _ key: String, _ expected: String, _ member: JSONValue
  ) -> EmbedReplyProblem {
    .wrongType(path: path.appending(.key(key)), expected: expected, found: member.kindInWords)
  }
}
