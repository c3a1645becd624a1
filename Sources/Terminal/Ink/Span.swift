/// A piece of text in one ink.
public struct Span: Hashable, Sendable {
  public var text: String
  public var ink: Ink

  /// Makes a span.
  public init(_ text: String, _ ink: Ink = Ink()) {
    self.text = text
    self.ink = ink
  }
}
