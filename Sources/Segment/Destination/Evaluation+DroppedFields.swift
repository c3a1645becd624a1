extension Evaluation {
  /// The parts of `event` that no matched subscription read, neither its trigger nor its mapping.
  ///
  /// `properties`, `traits` and `context` are given member by member where some of them was read,
  /// such as `properties.total`. The bookkeeping of the envelope, such as `messageId`, is left out.
  public func droppedFields(of event: JSONValue) -> [String] {
    event.droppedFields(after: outcomes.flatMap { $0.reads(of: event) })
  }

  /// The fields of `event` that matched subscriptions read, in their trigger or their mapping, each
  /// with the names of those subscriptions.
  public func readers(of event: JSONValue) -> [JSONPath: [String]] {
    var readers: [JSONPath: [String]] = [:]
    for outcome in outcomes {
      let paths = outcome.reads(of: event).compactMap(event.field(along:))
      for path in Set(paths) { readers[path, default: []].append(outcome.subscription.name) }
    }
    return readers
  }
}

extension SubscriptionOutcome {
  /// What the subscription looked up in `event`; nothing when it did not match.
  fileprivate func reads(of event: JSONValue) -> [LookupPath] {
    guard case .matched = result else { return [] }
    let conditions = Trigger(subscription.trigger).tree?.conditions ?? []
    let origins =
      provenance.isEmpty
      ? Mapping(subscription.mapping).provenance(for: .json(event)) : provenance
    return conditions.map(\.lookup) + origins.flatMap(\.eventPaths)
  }
}

extension FQLCondition {
  /// The path that the condition looks up in the event.
  fileprivate var lookup: LookupPath {
    guard case .keys(let path)? = path else { return LookupPath([field.part]) }
    return LookupPath([field.part] + path.keys.map(\.text))
  }
}
