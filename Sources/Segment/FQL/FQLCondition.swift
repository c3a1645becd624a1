/// One condition of a trigger: a field, an operator and mostly a value, ready to be matched.
///
/// Triggers are compiled and matched by the million, so it holds what matching needs, with few
/// parts that have to be counted; the rest is made when it is asked for.
public struct FQLCondition: Sendable {
  /// Where it stands in the trigger, in UTF-8 bytes.
  public let range: Range<Int>

  /// What is asked of the field.
  let comparison: FQLComparison
  /// The operator's text where it is none.
  private let otherOperator: OtherOperator?

  /// What is looked at.
  let target: Target

  /// A member of an event, or something inside.
  struct Target: Sendable {
    /// The name of the part of the event, at hand for every event.
    let key: String
    /// The path below the part; empty without one.
    let name: String
    /// The keys of a name that has several.
    let keys: LookupPath?
    /// The part of the event.
    let part: FQLField.Part
    /// How `name` leads on from there.
    let route: Route
  }

  /// The ways below a part of the event.
  enum Route: UInt8 {
    /// The part itself.
    case part
    /// One of its members.
    case key
    /// A longer way.
    case keys
    /// The empty name, which leads nowhere.
    case empty
    /// A name of nothing but separators, at which the reference throws.
    case invalid

    /// Whether it is a member of the event, or a member of one of those.
    @inline(__always) var isShort: Bool { rawValue <= Route.key.rawValue }
  }

  /// A word that is no operator, in a box of its own since it is rare.
  private indirect enum OtherOperator: Hashable {
    case word(String)
  }

  /// A condition on `target`.
  @inline(__always)
  init(
    _ target: consuming Target,
    _ comparison: consuming FQLComparison,
    otherOperator: String?,
    at range: Range<Int>
  ) {
    self.target = target
    self.comparison = comparison
    self.otherOperator = otherOperator.map { .word($0) }
    self.range = range
  }
}

extension FQLCondition.Target {
  /// What `field` stands for in `name`.
  @inline(__always)
  init(_ field: FQLField.Place, in name: UnsafeBufferPointer<UInt8>) {
    part = field.part
    key = field.part.key
    guard part.hasPath else {
      (self.name, keys, route) = ("", nil, .part)
      return
    }
    let path = name.stretch(from: field.prefixLength, to: name.count)
    let text = String(utf8: path)
    self.name = text
    if path.contains(where: \.separatesFQLKeys) {
      keys = LookupPath(triggerPath: text)
      route = keys == nil ? .invalid : .keys
    } else {
      keys = nil
      route = path.isEmpty ? .empty : .key
    }
  }
}

extension FQLCondition {
  /// The part of the event that is looked at.
  var part: FQLField.Part { target.part }

  /// What is looked at.
  public var field: FQLField { FQLField(part, path: target.name) }

  /// The operator's text, which need not be an operator at all.
  public var operatorText: String {
    if case .word(let text)? = otherOperator { return text }
    return comparison.operator?.rawValue ?? ""
  }

  /// What is compared with: a text, a number or a boolean; `nil` for operators without a value.
  public var value: JSONValue? {
    switch comparison.value.kind {
    case .none: nil
    case .text: .string(comparison.value.text)
    case .number: .number(JSONNumber(comparison.value.number))
    case .bool: .bool(comparison.value.number != 0)
    }
  }

  /// The keys below the field's part of the event; `nil` when the field is a part itself.
  var path: FieldPath? {
    switch target.route {
    case .part: nil
    case .key: .keys(LookupPath(CollectionOfOne(target.name)))
    case .keys: target.keys.map { .keys($0) }
    case .empty: .empty
    case .invalid: .invalid
    }
  }

  /// The way below `properties`, `traits` or `context`.
  enum FieldPath: Hashable, Sendable {
    /// An ordinary path.
    case keys(LookupPath)
    /// The empty name, which leads nowhere.
    case empty
    /// A name of nothing but separators, at which the reference throws.
    case invalid
  }
}

extension FQLCondition: Hashable {
  /// Whether both ask the same of the same field at the same place.
  public static func == (left: FQLCondition, right: FQLCondition) -> Bool {
    left.part == right.part && left.target.name.isExactly(right.target.name)
      && left.range == right.range
      && left.operatorText.isExactly(right.operatorText) && left.value == right.value
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(part)
    hasher.combine(range)
    hasher.combine(value)
  }
}
