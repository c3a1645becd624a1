internal import Segment

/// Reading what the grammar has checked. Where a value is wrong, and a problem therefore recorded,
/// these give what a missing value would, so that the rest of the file can still be looked at.
extension YAMLNode {
  /// The text of `key`.
  func text(_ key: String) -> String? { self[key]?.text }

  /// The text of the first of `keys` that is there.
  func text(ofEither keys: String...) -> String? {
    keys.lazy.compactMap { self[$0]?.text }.first
  }

  /// The word of `key` as a case of an enumeration.
  func choice<Choice: RawRepresentable<String>>(_ key: String) -> Choice? {
    text(key).flatMap(Choice.init(rawValue:))
  }

  /// The truth value of `key`.
  func flag(_ key: String) -> Bool? { self[key]?.flag }

  /// The number of `key`.
  func number(_ key: String) -> Double? { self[key]?.number }

  /// The whole number of `key`.
  func integer(_ key: String) -> Int? { number(key).flatMap { Int(exactly: $0) } }

  /// The JSON object of `key`.
  func object(_ key: String) -> JSONObject? { self[key]?.json.objectValue }

  /// The elements of the list at `key`; none when there is no list.
  func list(_ key: String) -> [YAMLNode] { self[key]?.elements ?? [] }

  /// The texts of the list at `key`.
  func texts(_ key: String) -> [String] { list(key).compactMap(\.text) }
}
