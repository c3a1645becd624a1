/// Where one field of a payload came from.
public struct Provenance: Hashable, Sendable {
  /// The field of the payload.
  public var output: JSONPath
  /// The origin, such as `← $.event`, `← template {{properties.a}}` or `← constant`.
  public var source: String

  /// The origin of the field at `output`.
  public init(output: JSONPath, source: String) {
    self.output = output
    self.source = source
  }
}
