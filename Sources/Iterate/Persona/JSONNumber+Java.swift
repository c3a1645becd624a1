internal import Segment

extension JSONNumber {
  /// The number as Java and Kotlin print a Double, which is what gson makes of every number that it
  /// is not told the type of: `5.0`, `1.7356896E9`.
  ///
  /// - Source: `Double.toString` of Java SE: an exponent from 10⁷ upwards and below 10⁻³.
  var javaText: String {
    guard double.isFinite else { return double < 0 ? "-Infinity" : "Infinity" }
    let sign = double.sign == .minus ? "-" : ""
    guard double != 0 else { return sign + "0.0" }
    let (digits, exponent) = Self.decimal(double.magnitude)
    guard (-3..<7).contains(exponent) else {
      let rest = digits.dropFirst()
      return "\(sign)\(digits.prefix(1)).\(rest.isEmpty ? "0" : rest)E\(exponent)"
    }
    guard exponent >= 0 else {
      return "\(sign)0.\(String(repeating: "0", count: -exponent - 1))\(digits)"
    }
    let whole = digits.prefix(exponent + 1)
    let zeros = String(repeating: "0", count: exponent + 1 - whole.count)
    let rest = digits.dropFirst(exponent + 1)
    return "\(sign)\(whole)\(zeros).\(rest.isEmpty ? "0" : rest)"
  }

  /// The fewest digits that tell a positive number from all others, and the power of ten of the first.
  private static func decimal(_ value: Double) -> (digits: Substring, exponent: Int) {
    let parts = value.description.split(separator: "e", maxSplits: 1)
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let fraction = mantissa.count > 1 ? mantissa[1] : ""
    let all = mantissa[0] + fraction
    let leading = all.prefix { $0 == "0" }.count
    let power = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    var digits = Substring(all.dropFirst(leading))
    while digits.count > 1, digits.last == "0" { digits.removeLast() }
    return (digits, mantissa[0].count - 1 - leading + power)
  }
}
