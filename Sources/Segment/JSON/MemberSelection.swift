/// Which members of a JSON value are looked at, as a tree of names; the others need not be read.
///
/// Where the tree ends, a value is looked at with all that is inside. Only objects have members that
/// can be left out: a value of another kind is always whole.
struct MemberSelection: Sendable {
  /// The members that are looked at; `nil` when all are.
  private(set) var members: [Member]? = []

  /// One name and what is looked at below it.
  struct Member: Sendable {
    let name: String
    fileprivate(set) var selection: MemberSelection
  }

  /// Everything.
  static let everything = MemberSelection(members: nil)

  /// Adds what `names` lead to, from the outside in, with all that is inside; none lead to the whole.
  mutating func insert(_ names: some Collection<String>) {
    guard var members else { return }
    guard let name = names.first else {
      self.members = nil
      return
    }
    let place = members.firstIndex { $0.name.isExactly(name) } ?? members.count
    if place == members.count { members.append(Member(name: name, selection: Self())) }
    members[place].selection.insert(names.dropFirst())
    self.members = members
  }

  /// Adds what `other` looks at.
  mutating func formUnion(_ other: MemberSelection) {
    guard let others = other.members else { return members = nil }
    guard var members else { return }
    for other in others {
      if let place = members.firstIndex(where: { $0.name.isExactly(other.name) }) {
        members[place].selection.formUnion(other.selection)
      } else {
        members.append(other)
      }
    }
    self.members = members
  }
}

extension JSONParser {
  /// Reads a value of which only `selection` is looked at: objects come without their other members.
  ///
  /// What is left out has to be as right as what is kept.
  mutating func value(
    keeping selection: MemberSelection,
    inside depth: Int
  ) throws(JSONSyntaxError) -> JSONValue {
    guard let members = selection.members, current == UInt8(ascii: "{") else {
      return try value(inside: depth)
    }
    var object = JSONObject.distinct()
    if try opens(closing: UInt8(ascii: "}"), inside: depth) { return .object(object) }
    repeat {
      let key = try keptKey(members)
      if let key {
        let value = try value(keeping: members[key].selection, inside: depth + 1)
        object.set(members[key].name, to: value)
      } else {
        try skip(inside: depth + 1)
      }
    } while try continues(closing: UInt8(ascii: "}"), orElse: "expected ',' or '}'")
    return .object(object)
  }

  /// Steps over a key to its value.
  ///
  /// - Returns: which of `members` has that name.
  private mutating func keptKey(
    _ members: [MemberSelection.Member]
  ) throws(JSONSyntaxError) -> Int? {
    let start = offset
    if let written = try skipKey() {
      return members.firstIndex { member in
        member.name.utf8.count == written.count
          && member.name.withBytes { $0.isEqual(to: written) }
      }
    }
    offset = start
    let key = try key()
    return members.firstIndex { $0.name.isExactly(key) }
  }
}
