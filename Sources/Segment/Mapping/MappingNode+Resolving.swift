extension MappingNode {
  /// What the part yields for `payload`, which Liquid's counters may change, at the expense of
  /// `budget`.
  func resolved(
    with payload: inout MappedValue, _ budget: inout EvaluationBudget
  ) throws(EvaluationFailure) -> MappedValue {
    try budget.spend(EvaluationBudget.value)
    switch self {
    case .constant(let value):
      return value
    case .path(let path, _):
      return try path.value(in: payload, &budget)
    case .object(let members):
      return try Self.resolve(members, with: &payload, &budget)
    case .array(let nodes):
      return MappedValue(elements: try Self.resolve(nodes, with: &payload, &budget))
    case .template(let template):
      return .json(.string(try template.expanded(with: payload, &budget)))
    case .literal(let node):
      return try node.resolved(with: &payload, &budget)
    case .conditional(let conditional):
      return try conditional.resolved(with: &payload, &budget)
    case .changeCase(let letterCase, let node):
      return try Self.changeCase(
        of: node.resolved(with: &payload, &budget), to: letterCase, &budget)
    case .replace(let replacement, let node):
      return try Self.replace(in: node.resolved(with: &payload, &budget), replacement, &budget)
    case .computedPath(let node):
      let value = try node.resolved(with: &payload, &budget)
      guard let text = value.stringValue else {
        throw EvaluationFailure("@path: expected string, got \(value.typeName)")
      }
      try budget.spend(4 * text.utf8.count)
      return try LookupPath(directivePath: text).value(in: payload, &budget)
    case .computedTemplate(let node):
      let value = try node.resolved(with: &payload, &budget)
      guard let text = value.stringValue else {
        throw EvaluationFailure("@template: expected string, got \(value.typeName)")
      }
      try budget.spend(TemplateText.unitsPerCharacter * text.utf8.count)
      return .json(.string(try TemplateText(text).expanded(with: payload, &budget)))
    case .arrayPath(let arrayPath):
      return try arrayPath.resolved(with: &payload, &budget)
    case .flatten(let separator, let value, let omitsArrays):
      guard let separator = try separator.resolved(with: &payload, &budget).stringValue else {
        throw EvaluationFailure("@flatten requires a string separator")
      }
      let flattening = Flattening(separator: separator, omitsArrays: omitsArrays)
      return try flattening.applied(to: value.resolved(with: &payload, &budget), &budget)
    case .json(let mode, let node):
      return try Self.convert(node.resolved(with: &payload, &budget), mode, &budget)
    case .merge(let direction, let objects):
      let direction = try direction.resolved(with: &payload, &budget).stringValue
      let values = try Self.resolve(objects, with: &payload, &budget)
      return try Self.merge(direction == "left" ? values.reversed() : values, &budget)
    case .transform(let apply, let mapping):
      var applied = try apply.payload(for: &payload, &budget)
      return try mapping.resolved(with: &applied, &budget)
    case .excludeWhenNull(let node):
      let value = try node.resolved(with: &payload, &budget)
      return value == .json(.null) ? .undefined : try value.withoutNulls(&budget)
    case .liquid(let template):
      return .json(.string(try template.rendered(with: &payload, &budget)))
    case .failure(let failure, let node):
      _ = try node?.resolved(with: &payload, &budget)
      throw failure
    }
  }

  private static func resolve(
    _ members: [Member],
    with payload: inout MappedValue,
    _ budget: inout EvaluationBudget
  ) throws(EvaluationFailure) -> MappedValue {
    var object = JSONObject()
    object.reserveCapacity(members.count)
    // From the first undefined value on, JSON cannot hold the members any more.
    var sparse: [MappedValue.Member] = []
    for place in members.indices {
      let member = members[place]
      let value = try member.value(with: &payload, &budget)
      if sparse.isEmpty {
        guard let value = object.append(member.key, json: consume value) else { continue }
        sparse = object.slots.map { MappedValue.Member(key: $0.key, value: .json($0.value)) }
        sparse.append(MappedValue.Member(key: member.key, value: value))
      } else {
        sparse.append(MappedValue.Member(key: member.key, value: value))
      }
    }
    return sparse.isEmpty ? .json(.object(object)) : .object(sparse)
  }

  private static func resolve(
    _ nodes: [MappingNode],
    with payload: inout MappedValue,
    _ budget: inout EvaluationBudget
  ) throws(EvaluationFailure) -> [MappedValue] {
    var values: [MappedValue] = []
    values.reserveCapacity(nodes.count)
    for node in nodes { values.append(try node.resolved(with: &payload, &budget)) }
    return values
  }

  private static func changeCase(
    of value: MappedValue,
    to letterCase: LetterCase?,
    _ budget: inout EvaluationBudget
  ) throws(EvaluationFailure) -> MappedValue {
    guard let text = value.stringValue else { return value }
    try budget.spend(text.unitsOfCaseMapping)
    switch letterCase {
    case .lower: return .json(.string(text.lowercasedAsInJavaScript))
    case .upper: return .json(.string(text.uppercasedAsInJavaScript))
    case nil:
      throw EvaluationFailure(
        "operator key should have a value of \"lower\" or \"upper\"")
    }
  }

  private static func replace(
    in value: MappedValue,
    _ replacement: Replacement?,
    _ budget: inout EvaluationBudget
  ) throws(EvaluationFailure) -> MappedValue {
    switch value {
    case .json(.string), .json(.number), .json(.bool):
      let text = try value.javaScriptText()
      try budget.spend(Replacement.unitsPerCharacter * text.utf8.count)
      let replaced = try replacement?.applied(to: text) ?? ""
      try budget.spend(replaced.utf8.count)
      return .json(.string(replaced))
    default:
      return .json("")
    }
  }

  private static func convert(
    _ value: MappedValue,
    _ mode: JSONMode?,
    _ budget: inout EvaluationBudget
  ) throws(EvaluationFailure) -> MappedValue {
    switch mode {
    case .encode:
      let text = try JavaScriptJSON.text(of: value)
      try budget.spend(JavaScriptJSON.unitsPerCharacter * (text?.utf8.count ?? 0))
      return MappedValue(text.map { .string($0) })
    case .decode:
      guard let text = value.stringValue else { return value }
      try budget.spend(JavaScriptJSON.unitsPerCharacter * text.utf8.count)
      // A text that is no JSON stays as it is, whatever is wrong with it.
      return .json((try? JSONValue.parse(text)) ?? .string(text))
    case nil:
      return .undefined
    }
  }

  private static func merge(
    _ values: some Sequence<MappedValue>,
    _ budget: inout EvaluationBudget
  ) throws(EvaluationFailure) -> MappedValue {
    var merged = MemberCollector()
    for value in values {
      let entries = value.entries
      try budget.spend(values: 2 * entries.count)
      for member in entries { merged.set(member.key, to: member.value) }
    }
    return merged.object
  }
}

extension JSONObject {
  /// Adds a member that is new, or gives `value` back when JSON cannot hold it.
  fileprivate mutating func append(_ key: String, json value: consuming MappedValue) -> MappedValue?
  {
    switch consume value {
    case .json(let json):
      append(key, json)
      return nil
    case let other:
      return other
    }
  }
}

extension MappingNode.Member {
  /// What the member's value is for `payload`.
  fileprivate func value(
    with payload: inout MappedValue,
    _ budget: inout EvaluationBudget
  ) throws(EvaluationFailure) -> MappedValue {
    try node.resolved(with: &payload, &budget)
  }
}

extension MappingNode.Conditional {
  /// What the branch yields that is taken.
  fileprivate func resolved(
    with payload: inout MappedValue, _ budget: inout EvaluationBudget
  ) throws(EvaluationFailure) -> MappedValue {
    // A branch that had a name of its own would be a copy.
    if try holds(for: &payload, &budget) {
      return try then?.resolved(with: &payload, &budget) ?? .undefined
    }
    return try otherwise?.resolved(with: &payload, &budget) ?? .undefined
  }

  /// Whether `then` is taken, which is found out at the expense of `budget`.
  func holds(
    for payload: inout MappedValue, _ budget: inout EvaluationBudget
  ) throws(EvaluationFailure) -> Bool {
    let value = try subject.resolved(with: &payload, &budget)
    guard value.isPresent else { return false }
    return asksForBlank ? try !value.looselyEqualsEmptyText(&budget) : true
  }
}

extension MappedValue {
  /// Whether JavaScript's `value == ""` holds.
  fileprivate func looselyEqualsEmptyText(
    _ budget: inout EvaluationBudget
  ) throws(EvaluationFailure) -> Bool {
    switch self {
    case .json(.string(let text)): text.isEmpty
    case .json(.number(let number)): number.double == 0
    case .json(.bool(let flag)): !flag
    case .json(.array), .array: try javaScriptText(&budget).isEmpty
    default: false
    }
  }

  /// A copy in which members that are `null` are `undefined`, also in members that are objects.
  fileprivate func withoutNulls(
    depth: Int = 0, _ budget: inout EvaluationBudget
  ) throws(EvaluationFailure) -> MappedValue {
    guard depth < Self.maximumDepth else { throw .nestedTooDeep }
    guard let members else { return self }
    try budget.spend(values: members.count)
    var copy: [Member] = []
    for member in members {
      let isNull = member.value == .json(.null)
      let value = isNull ? .undefined : try member.value.withoutNulls(depth: depth + 1, &budget)
      copy.append(Member(key: member.key, value: value))
    }
    return MappedValue(members: copy)
  }
}
