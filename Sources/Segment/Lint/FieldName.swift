/// The names of the parts of an event that triggers know, and names that were meant as them.
enum FieldName {
  static let all: [(name: String, part: FQLField.Part)] = [
    ("type", .type), ("event", .event), ("name", .name), ("userId", .userID),
    ("properties", .properties), ("traits", .traits), ("context", .context),
  ]

  /// The part that is called `name`.
  static func part(named name: String) -> FQLField.Part? {
    all.first { $0.name == name }?.part
  }

  /// The part that is called `name` or nearly so.
  static func part(near name: String) -> FQLField.Part? {
    if let part = part(named: name) { return part }
    guard let meant = NearMiss.candidate(for: name, among: all.map(\.name)) else { return nil }
    return part(named: meant)
  }
}

/// Finds the name that a mistyped one was meant as.
enum NearMiss {
  /// The only one of `names` that is a slip away from `name`; `nil` when there is none.
  ///
  /// A slip is another case, an underscore too many, or up to two letters, one in short names.
  static func candidate(for name: String, among names: [String]) -> String? {
    guard name.utf8.count <= 24, !names.contains(name) else { return nil }
    let plain = plain(name)
    let near = names.filter { candidate in
      let limit = candidate.utf8.count > 5 ? 2 : 1
      return distance(plain, Self.plain(candidate)) <= limit
    }
    return near.count == 1 ? near[0] : nil
  }

  private static func plain(_ name: String) -> [UInt8] {
    name.lowercased().utf8.filter { $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-") }
  }

  /// How many letters have to be added, dropped or changed.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (i, unit) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let change = diagonal + (unit == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(change, row[j] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
