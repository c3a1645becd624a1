/// A key or token.
///
/// It prints masked wherever text is made of it, so that it cannot leak by accident.
///
/// The only way to the value is `reveal()`, which is called where a request leaves the program or a
/// token is stored, and nowhere else.
public struct Secret: Hashable, Sendable {
  private let value: String

  /// Wraps `value`.
  public init(_ value: String) {
    self.value = value
  }

  /// The value itself, for the wire and for the token store.
  public func reveal() -> String { value }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { value.isEmpty }

  /// What may be shown: dots and at most the last four characters, which are left out when the
  /// value is so short that they would give much of it away.
  public var masked: String {
    value.count < 12 ? "••••" : "••••" + value.suffix(4)
  }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { masked }
  public var debugDescription: String { masked }
  public var customMirror: Mirror { Mirror(self, children: [], displayStyle: .struct) }
}
