extension JSONObject {
  /// This object with `overrides` on top: objects are merged with objects, every other value
  /// replaces what was there.
  ///
  /// Members keep their places; new ones follow in the order of `overrides`.
  public func merging(_ overrides: JSONObject) -> JSONObject {
    var merged = self
    for (key, value) in overrides {
      if case .object(let inner) = value, case .object(let existing) = merged[key] {
        merged[key] = .object(existing.merging(inner))
      } else {
        merged[key] = value
      }
    }
    return merged
  }
}
