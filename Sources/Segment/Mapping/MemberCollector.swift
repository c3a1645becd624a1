/// Builds an object member by member, as assignments to a JavaScript object do.
struct MemberCollector {
  private var members = JSONObject.distinct()
  /// The values that JSON cannot hold, by their place among the members.
  private var others: [Int: MappedValue] = [:]

  /// Sets a member; an existing one keeps its place, also when its value becomes `undefined`.
  mutating func set(_ key: String, to value: MappedValue) {
    let json: JSONValue? = if case .json(let json) = value { json } else { nil }
    members[key] = json ?? .null
    if json == nil || !others.isEmpty, let place = members.position(of: key) {
      others[place] = json == nil ? value : nil
    }
  }

  /// The object.
  var object: MappedValue {
    if others.isEmpty { return .json(.object(members)) }
    let all = members.enumerated().map { place, member in
      (key: member.key, value: others[place] ?? .json(member.value))
    }
    return .object(JavaScriptKeyOrder.sorted(all).map { MappedValue.Member(key: $0, value: $1) })
  }
}
