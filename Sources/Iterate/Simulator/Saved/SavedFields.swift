internal import Segment

/// The members of one object of a saved state, each of which must be of the right type.
struct SavedFields {
  private let members: JSONObject
  private let path: String

  /// The members of `value`, which stands at `path`.
  init(_ value: JSONValue?, at path: String) throws(SavedStateProblem) {
    guard case .object(let members)? = value else {
      throw .wrong(path: path.isEmpty ? "the top" : path, expected: "an object")
    }
    self.members = members
    self.path = path
  }

  /// Where the member `key` stands.
  func place(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  /// The names of all members.
  var keys: [String] { members.keys }

  /// The text under `key`; `nil` when it is `null` or missing.
  func optionalText(_ key: String) throws(SavedStateProblem) -> String? {
    guard let value = members[key], value != .null else { return nil }
    guard let text = value.stringValue else { throw .wrong(path: place(key), expected: "a text") }
    return text
  }

  func text(_ key: String) throws(SavedStateProblem) -> String {
    guard let text = try optionalText(key) else {
      throw .wrong(path: place(key), expected: "a text")
    }
    return text
  }

  /// A whole number that is written as a text, since it may be too large for a JSON number.
  func wide(_ key: String) throws(SavedStateProblem) -> UInt64 {
    guard let number = UInt64(try text(key)) else {
      throw .wrong(path: place(key), expected: "a whole number in quotation marks")
    }
    return number
  }

  /// The whole number under `key`; `nil` when it is `null` or missing.
  func optionalInteger(_ key: String) throws(SavedStateProblem) -> Int? {
    guard let value = members[key], value != .null else { return nil }
    guard let number = value.integerValue else {
      throw .wrong(path: place(key), expected: "a whole number")
    }
    return number
  }

  func integer(_ key: String) throws(SavedStateProblem) -> Int {
    guard let number = try optionalInteger(key) else {
      throw .wrong(path: place(key), expected: "a whole number")
    }
    return number
  }

  /// The whole number under `key`, which must be in `range`.
  func integer(
    _ key: String, in range: ClosedRange<Int>
  ) throws(SavedStateProblem) -> Int {
    let number = try integer(key)
    guard range.contains(number) else {
      throw .wrong(
        path: place(key),
        expected: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  func instant(_ key: String) throws(SavedStateProblem) -> Instant {
    guard let instant = Instant(iso8601: try text(key)) else {
      throw .wrong(path: place(key), expected: "a time in ISO 8601")
    }
    return instant
  }

  func object(_ key: String) throws(SavedStateProblem) -> SavedFields {
    try SavedFields(members[key], at: place(key))
  }

  func value(_ key: String) throws(SavedStateProblem) -> JSONObject {
    guard case .object(let object)? = members[key] else {
      throw .wrong(path: place(key), expected: "an object")
    }
    return object
  }

  /// The texts in the list under `key`; none when it is missing, as in older files.
  func optionalTexts(_ key: String) throws(SavedStateProblem) -> [String] {
    guard members[key] != nil else { return [] }
    return try list(key).map { (path, value) throws(SavedStateProblem) in
      guard let text = value.stringValue else { throw .wrong(path: path, expected: "a text") }
      return text
    }
  }

  /// The elements of the list under `key`, each with where it stands.
  func list(
    _ key: String
  ) throws(SavedStateProblem) -> [(path: String, value: JSONValue)] {
    guard let elements = members[key]?.arrayValue else {
      throw .wrong(path: place(key), expected: "a list")
    }
    return elements.enumerated().map { ("\(place(key))[\($0.offset)]", $0.element) }
  }
}
