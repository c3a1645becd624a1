/// The directives of a mapping, by the keys that name them.
enum Directive: String, CaseIterable, Sendable {
  case path = "@path"
  case template = "@template"
  case literal = "@literal"
  case conditional = "@if"
  case changeCase = "@case"
  case replace = "@replace"
  case arrayPath = "@arrayPath"
  case flatten = "@flatten"
  case json = "@json"
  case merge = "@merge"
  case transform = "@transform"
  case excludeWhenNull = "@excludeWhenNull"
  case liquid = "@liquid"

  /// The directive called `name`.
  ///
  /// Most are among the first; `init(rawValue:)` compares with all of them, letter by letter.
  init?(name: String) {
    guard let directive = Self.allCases.first(where: { $0.rawValue.isExactly(name) }) else {
      return nil
    }
    self = directive
  }

  /// A key that may stand beside a directive's own, and is ignored.
  static let metadataKey = "_metadata"

  /// Whether `key` is meant as a directive's name.
  static func isName(_ key: String) -> Bool {
    key.utf8.first == UInt8(ascii: "@")
  }
}

extension JSONObject {
  /// The first directive of an object that is one: it has a key with an `@`, and no other keys but
  /// `_metadata`.
  var directive: Member? {
    var found: Int?
    for place in slots.indices {
      if Directive.isName(slots[place].key) {
        found = found ?? place
      } else if !slots[place].key.isExactly(Directive.metadataKey) {
        return nil
      }
    }
    return found.map { self[$0] }
  }
}
