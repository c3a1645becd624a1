/// A JSON number: the double that JavaScript would read, and the text it was written as.
///
/// The text matters where people look (`12345678901234567890` must not turn into
/// `12345678901234567000` on screen); the double matters where the engine computes.
public struct JSONNumber: Sendable {
  /// The nearest double; infinite when the literal is beyond its range.
  public let double: Double

  /// The literal, kept only where JavaScript's own spelling of `double` would differ from it.
  private let literal: Literal?

  /// A rare text, out of line: it would make every JSON value larger.
  private final class Literal: Sendable {
    let text: String

    init(_ text: String) {
      self.text = text
    }
  }

  /// A number as it stands in JSON text.
  ///
  /// - Parameter literal: a valid JSON number, which the parser has already checked.
  public init(literal: String) {
    self = literal.withBytes { JSONNumber(literal: $0) }
  }

  /// A number as it stands in JSON text, in UTF-8.
  init(literal bytes: UnsafeBufferPointer<UInt8>) {
    if let plain = PlainDecimal(bytes) {
      self.init(plain.value)
    } else {
      let text = String(decoding: bytes, as: UTF8.self)
      let double = Double(text) ?? 0
      self.init(double: double, literal: double.javaScriptText == text ? nil : text)
    }
  }

  /// A number made by the program.
  public init(_ value: Double) {
    double = value
    literal = nil
  }

  /// A whole number made by the program.
  public init(_ value: Int) {
    let double = Double(value)
    let isSafe = value.magnitude <= 1 << 53
    self.init(double: double, literal: isSafe ? nil : Self.literal(value, unless: double))
  }

  private init(double: Double, literal: String?) {
    self.double = double
    self.literal = literal.map { Literal($0) }
  }

  /// The number as JSON text: as it was written, else as JavaScript prints it.
  public var text: String {
    if let literal { return literal.text }
    return double.isFinite ? double.javaScriptText : "null"
  }

  /// The number, when it is whole, printed as an integer and no longer than most.
  var shortInteger: Int? {
    guard literal == nil, double.magnitude < 1e15 else { return nil }
    return Int(exactly: double)
  }

  /// The number, when it is printed with few digits and some of them behind the point.
  var shortDecimal: ShortDecimal? {
    literal == nil ? ShortDecimal(double) : nil
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
      && left.literal?.text == right.literal?.text
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(double.isNaN ? .nan : double)
    hasher.combine(literal?.text)
  }
}
