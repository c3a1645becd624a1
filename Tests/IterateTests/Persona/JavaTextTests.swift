import Segment
import Testing

@testable import Iterate

@Suite("A number as Java prints a Double")
struct JavaTextTests {
  @Test(
    "has a fraction, and an exponent where it is large or small",
    arguments: [
      ("0", "0.0"), ("-0", "-0.0"), ("5", "5.0"), ("5e0", "5.0"), ("4.5", "4.5"),
      ("-4.50", "-4.5"), ("100", "100.0"), ("9999999", "9999999.0"), ("1e7", "1.0E7"),
      ("10000000", "1.0E7"), ("12345678", "1.2345678E7"), ("1735689600", "1.7356896E9"),
      ("1735689600.25", "1.73568960025E9"), ("1e21", "1.0E21"), ("-1.5e300", "-1.5E300"),
      ("0.001", "0.001"), ("0.0125", "0.0125"), ("0.00099", "9.9E-4"), ("1e-7", "1.0E-7"),
      ("123456.789", "123456.789"), ("1e999", "Infinity"),
    ])
  func text(_ literal: String, _ text: String) {
    #expect(JSONNumber(literal: literal).javaText == text)
  }
}
