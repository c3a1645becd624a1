/// Where one field of a payload came from.
public struct Provenance: Hashable, Sendable {
  /// The field of the payload.
  public var output: JSONPath
  /// What made it.
  public var origin: Origin

  /// The origin of the field at `output`.
  public init(output: JSONPath, origin: Origin) {
    self.output = output
    self.origin = origin
  }
}
