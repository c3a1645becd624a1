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

  /// The part of the event that is looked at.
  let part: FQLField.Part
  /// The path below it; empty without one.
  let name: String
  /// How `name` leads there.
  let route: Route
  /// The keys of a name that has several.
  let keys: LookupPath?

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
}

extension FQLCondition {
  /// A condition on what is below `part` at `path`, which may be known to be ASCII.
  @inline(__always)
  init(
    _ part: FQLField.Part,
    path: UnsafeBufferPointer<UInt8>,
    isASCII: Bool,
    _ comparison: FQLComparison,
    otherOperator: String? = nil,
    at range: Range<Int>
  ) {
    self.part = part
    self.range = range
    self.comparison = comparison
    self.otherOperator = otherOperator.map { .word($0) }
    guard part.hasPath else {
      (name, route, keys) = ("", .part, nil)
      return
    }
    name = isASCII ? String(ascii: path) : String(decoding: path, as: UTF8.self)
    guard path.contains(where: \.separatesFQLKeys) else {
      (route, keys) = (path.isEmpty ? .empty : .key, nil)
      return
    }
    keys = LookupPath(triggerPath: name)
    route = keys == nil ? .invalid : .keys
  }
}

extension FQLCondition {
  /// What is looked at.
  public var field: FQLField { FQLField(part, path: name) }

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
    switch route {
    case .part: nil
    case .key: .keys(LookupPath(CollectionOfOne(name)))
    case .keys: keys.map { .keys($0) }
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
    left.part == right.part && left.name.isExactly(right.name) && left.range == right.range
      && left.operatorText.isExactly(right.operatorText) && left.value == right.value
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(part)
    hasher.combine(range)
    hasher.combine(value)
  }
}
