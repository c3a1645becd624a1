/// A JSON number: the double that JavaScript would read, and the text it was written as.
///
/// The text matters where people look (`12345678901234567890` must not turn into
/// `12345678901234567000` on screen); the double matters where the engine computes.
public struct JSONNumber: Sendable {
  /// The nearest double; infinite when the literal is beyond its range.
  public let double: Double

  /// The literal, kept only where JavaScript's own spelling of `double` would differ from it.
  private let literal: String?

  /// A number as it stands in JSON text.
  ///
  /// - Parameter literal: a valid JSON number, which the parser has already checked.
  public init(literal: String) {
    if let plain = PlainDecimal(literal.utf8) {
      self.init(plain.value)
    } else {
      let double = Double(literal) ?? 0
      self.init(double: double, literal: double.javaScriptText == literal ? nil : literal)
    }
  }

  /// A number made by the program.
  public init(_ value: Double) {
    self.init(double: value, literal: nil)
  }

  /// A whole number made by the program.
  public init(_ value: Int) {
    let double = Double(value)
    let isSafe = value.magnitude <= 1 << 53
    self.init(double: double, literal: isSafe ? nil : Self.literal(value, unless: double))
  }

  private init(double: Double, literal: String?) {
    self.double = double
    self.literal = literal
  }

  /// The number as JSON text: as it was written, else as JavaScript prints it.
  public var text: String {
    literal ?? (double.isFinite ? double.javaScriptText : "null")
  }

  private static func literal(_ value: Int, unless double: Double) -> String? {
    let text = String(value)
    return text == double.javaScriptText ? nil : text
  }
}

extension JSONNumber: Hashable {
  /// Whether both have the same value and the same text.
  ///
  /// "Not a number" equals itself here, so that values can be compared and kept in sets.
  public static func == (left: JSONNumber, right: JSONNumber) -> Bool {
    (left.double == right.double || (left.double.isNaN && right.double.isNaN))
      && left.literal == right.literal
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(double.isNaN ? .nan : double)
    hasher.combine(literal)
  }
}
