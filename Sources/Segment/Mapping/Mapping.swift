/// A mapping, validated and compiled: what turns an event into an action's payload.
///
/// - Source: the mapping kit of segmentio/action-destinations at 970a17ee.
public struct Mapping: Sendable {
  private let compiled: Compiled

  /// A reference, so that an event passes by without a copy of what it holds.
  private final class Compiled: Sendable {
    /// The compiled mapping; nothing when it is invalid.
    let node: MappingNode
    /// Why it cannot be used.
    let failure: EvaluationFailure?
    /// Whether mapping an event changes it.
    let hasCounters: Bool

    init(_ node: MappingNode, failure: EvaluationFailure? = nil) {
      self.node = node
      self.failure = failure
      hasCounters = node.hasCounters
    }

    /// The payload for `event`, an object, at the expense of `budget`; not yet a copy of its own.
    func payload(
      for event: inout MappedValue, _ budget: inout EvaluationBudget
    ) throws(EvaluationFailure) -> MappedValue {
      if let failure { throw failure }
      let value = try node.resolved(with: &event, &budget)
      return hasCounters ? node.refreshed(value, with: event) : value
    }
  }

  /// Compiles `mapping`; an invalid one fails for every event.
  ///
  /// - Parameters:
  ///   - mapping: the mapping; `nil` is `undefined`.
  ///   - timeZones: the rules of the time zones that Liquid templates name.
  public init(_ mapping: JSONValue?, timeZones: TimeZones = .utc) {
    self.init(mapping, CompilationScope(timeZones: timeZones))
  }

  init(_ mapping: JSONValue?, _ scope: CompilationScope) {
    do throws(EvaluationFailure) {
      let mapping = try Self.rooted(mapping)
      if let failure = MappingValidation.failure(of: mapping) { throw failure }
      compiled = Compiled(MappingNode(mapping, scope))
    } catch {
      compiled = Compiled(.undefined, failure: error)
    }
  }

  /// What is wrong with the mapping before it has seen an event; empty when it is valid.
  public var problems: [String] {
    compiled.failure?.messages ?? []
  }

  /// The compiled mapping; `nil` when it is invalid.
  var node: MappingNode? {
    compiled.failure == nil ? compiled.node : nil
  }

  /// The payload for `event`; `nil` is `undefined`.
  ///
  /// - Throws: what the reference throws: an event that is no object, an invalid mapping, a
  ///   directive that cannot do its work.
  public func payload(for event: JSONValue) throws(EvaluationFailure) -> JSONValue? {
    var event = MappedValue.json(event)
    return try payload(for: &event).json
  }

  /// The payload for `event`, which Liquid's `increment` and `decrement` may change, at the expense
  /// of `budget`.
  func payload(
    for event: inout MappedValue, _ budget: inout EvaluationBudget
  ) throws(EvaluationFailure) -> MappedValue {
    if event.isUndefined { event = .json(.object(JSONObject())) }
    guard event.isObject else {
      throw EvaluationFailure("data must be an object, got \(event.typeName)")
    }
    // What is its own copy, as nearly everything is, leaves as it is.
    let value = try compiled.payload(for: &event, &budget)
    return try value.isItsOwnCopy(&budget) ? value : value.copied(&budget)
  }

  // MARK: The root

  private static let rootDirectiveKey = "__segment_internal_directive"

  /// The mapping as an object, or, when it names a directive for the whole payload, that directive
  /// with all the rest as its `mapping`.
  private static func rooted(_ mapping: JSONValue?) throws(EvaluationFailure) -> JSONValue {
    guard let mapping, mapping != .null else {
      throw EvaluationFailure("Cannot convert undefined or null to object", kind: .type)
    }
    if case .object(let object) = mapping, object.position(of: rootDirectiveKey) == nil {
      return .object(object.inJavaScriptOrder)
    }
    let members = MappedValue.json(mapping).entries
    guard let root = members.first(where: { $0.key == rootDirectiveKey })?.value.json else {
      return .object(
        JSONObject(
          members.compactMap { member in
            member.value.json.map { (member.key, $0) }
          }))
    }
    guard root != .null else {
      throw EvaluationFailure("Cannot convert undefined or null to object", kind: .type)
    }
    let candidates = MappedValue.json(root).entries
    guard candidates.count <= 1 else {
      throw EvaluationFailure("The root mapping must only have a single directive object")
    }
    let rest = members.filter { $0.key != rootDirectiveKey }
    let restObject = JSONObject(
      rest.compactMap { member in
        member.value.json.map { (member.key, $0) }
      })
    switch (candidates.first, candidates.first?.value.json) {
    case (let candidate?, .object(var directive)?):
      directive["mapping"] = .object(restObject)
      return root.replacing(candidate.key, with: .object(directive))
    case (let candidate?, .array(let elements)?):
      // A named property of an array: nothing that reads the array as JSON sees it.
      return root.replacing(candidate.key, with: .array(elements))
    default:
      throw EvaluationFailure("The root directive must be an object")
    }
  }
}

extension JSONValue {
  /// The value with its only member or element set to `value`.
  fileprivate func replacing(_ key: String, with value: JSONValue) -> JSONValue {
    if case .object = self { .object([key: value]) } else { .array([value]) }
  }
}
