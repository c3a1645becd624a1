/// What a place of the workspace or settings file may hold.
///
/// The file is checked against shapes, and its JSON Schema is made of them: the two cannot disagree.
indirect enum Shape: Sendable {
  /// A text of a certain form.
  case text(TextForm)
  /// A text of a certain form, or a list of such texts.
  case textOrTexts(TextForm)
  /// A number within bounds, both included.
  case number(ClosedRange<Double>)
  /// A whole number within bounds, both included.
  case integer(ClosedRange<Int>)
  /// `true` or `false`.
  case flag
  /// One of these words.
  case choice([String])
  /// Any JSON value.
  case anything
  /// A JSON object with whatever members.
  case object
  /// A list of values of one shape.
  case list(Shape)
  /// A mapping from names of the author's own to values of one shape.
  case named(Shape)
  /// A mapping with known keys.
  case section(Section)
  /// A mapping with known keys, or a list of such mappings.
  case oneOrMany(Section)
}

/// A mapping with known keys.
struct Section: Sendable {
  /// What the JSON Schema calls it, and what a message says an unknown key is not a key of.
  var name: String
  /// What it is, as one sentence for editors.
  var summary: String
  /// The keys it may have, in the order they are documented.
  var fields: [Field]
  /// Which keys must or must not be there.
  var rules: [KeyRule] = []

  /// One key of a section.
  struct Field: Sendable {
    /// The key.
    var key: String
    /// What its value may be.
    var shape: Shape
    /// What it means, as one sentence for editors.
    var summary: String

    init(_ key: String, _ shape: Shape, _ summary: String) {
      self.key = key
      self.shape = shape
      self.summary = summary
    }
  }

  /// The field of this key.
  func field(_ key: String) -> Field? {
    fields.first { $0.key == key }
  }
}

/// How many of some keys a section must have.
struct KeyRule: Hashable, Sendable {
  /// The keys that are counted.
  var keys: [String]
  /// Whether one of them must be there.
  var isRequired: Bool
  /// Whether only one of them may be there.
  var isExclusive: Bool

  /// The key must be there.
  static func required(_ key: String) -> KeyRule {
    KeyRule(keys: [key], isRequired: true, isExclusive: true)
  }

  /// One of the keys, and not two, must be there.
  static func exactlyOne(_ keys: String...) -> KeyRule {
    KeyRule(keys: keys, isRequired: true, isExclusive: true)
  }

  /// Two of the keys must not be there together.
  static func atMostOne(_ keys: String...) -> KeyRule {
    KeyRule(keys: keys, isRequired: false, isExclusive: true)
  }

  /// One of the keys or more must be there.
  static func atLeastOne(_ keys: String...) -> KeyRule {
    KeyRule(keys: keys, isRequired: true, isExclusive: false)
  }
}
