/// One place where two JSON values differ.
public enum JSONDifference: Hashable, Sendable {
  /// Only the new value has something at `path`.
  case added(path: JSONPath, value: JSONValue)
  /// Only the old value had something at `path`.
  case removed(path: JSONPath, value: JSONValue)
  /// Both have something at `path`, but not the same.
  case changed(path: JSONPath, old: JSONValue, new: JSONValue)
}

extension JSONValue {
  /// What has to be done to `old` to get this value, in document order.
  ///
  /// The order of an object's members is no difference. Elements are paired from the front and from
  /// the back of an array, so that one inserted element is one difference; what is removed is named
  /// by its place in `old`.
  public func differences(from old: JSONValue) -> [JSONDifference] {
    var comparison = JSONComparison()
    comparison.compare(old, self)
    return comparison.differences
  }
}
