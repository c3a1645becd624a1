import TestSupport
import Testing

@testable import Segment

@Suite("JSON numbers")
struct JSONNumberTests {
  @Test(
    "a double is spelled as JavaScript spells it",
    arguments: [
      (0, "0"), (-0.0, "0"), (1, "1"), (-1, "-1"), (100, "100"), (0.5, "0.5"), (-0.5, "-0.5"),
      (123456.789, "123456.789"), (0.1 + 0.2, "0.30000000000000004"), (1e-6, "0.000001"),
      (1e-7, "1e-7"), (1.5e-7, "1.5e-7"), (0.000123, "0.000123"), (1e20, "100000000000000000000"),
      (1e21, "1e+21"), (-1e21, "-1e+21"), (1.2345678901234568e25, "1.2345678901234568e+25"),
      (1.2345678901234567e19, "12345678901234567000"),
      (1.2345678901234568e20, "123456789012345680000"),
      (9007199254740992, "9007199254740992"), (4.5e15, "4500000000000000"),
      (.leastNonzeroMagnitude, "5e-324"), (1.7976931348623157e308, "1.7976931348623157e+308"),
      (2.2250738585072014e-308, "2.2250738585072014e-308"), (.nan, "NaN"),
      (.infinity, "Infinity"), (-.infinity, "-Infinity"),
      (7.205759403792794e16, "72057594037927940"),
    ] as [(Double, String)]
  )
  func javaScriptText(number: Double, text: String) {
    #expect(number.javaScriptText == text)
  }

  @Test("the spelling of any double reads back as it", arguments: 0..<50 as Range<UInt64>)
  func spellingRoundTrips(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let doubles = (0..<200).map { _ in Double(bitPattern: generator.next()) }.filter(\.isFinite)
    #expect(doubles.map { Double($0.javaScriptText) } == doubles)
  }

  @Test(
    "a literal keeps its spelling and has JavaScript's value",
    arguments: [
      ("0", 0), ("-0", -0.0), ("1.0", 1), ("1.50", 1.5), ("1e2", 100), ("42.5", 42.5),
      ("12345678901234567890", 1.2345678901234567e19), ("1e400", .infinity), ("-1e400", -.infinity),
      ("1e-400", 0), ("0.0000001", 1e-7), ("0.000001", 1e-6), ("0.0", 0), ("-0.0", 0),
      ("123456789012345", 123_456_789_012_345), ("99999999999999.9", 99999999999999.9),
      ("0.30000000000000004", 0.30000000000000004), ("00000000000000000000", 0),
    ] as [(String, Double)]
  )
  func literals(literal: String, double: Double) {
    let number = JSONNumber(literal: literal)
    #expect(number.text == literal)
    #expect(number.double == double)
  }

  @Test("a literal in JavaScript's spelling is the same as the computed number")
  func plainLiterals() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let scales: [Double] = [1, 10, 100, 1000, 1e6, 1e9]
      let scale = scales.randomElement(using: &generator) ?? 1
      let double = Double(Int.random(in: -1_000_000_000...1_000_000_000, using: &generator)) / scale
      let number = JSONNumber(literal: double.javaScriptText)
      #expect(number == JSONNumber(double))
      #expect(number.double.bitPattern == double.bitPattern)
    }
  }

  @Test("printing a number gives JavaScript's spelling, however many digits it has")
  func printing() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<5000 {
      let scales: [Double] = [1, 10, 100, 1000, 1e4, 1e5, 1e9]
      let scale = scales.randomElement(using: &generator) ?? 1
      let largest = [9, 9999, 999_999_999, 1 << 52].randomElement(using: &generator) ?? 9
      let double = Double(Int.random(in: -largest...largest, using: &generator)) / scale
      for number in [double, double.nextUp, double.nextDown, double * 1.0001] {
        #expect(JSONValue.number(JSONNumber(number)).text == number.javaScriptText)
      }
    }
  }

  @Test("an exponent or needless zeros make another number than the plain one")
  func spellingMatters() {
    #expect(JSONNumber(literal: "1.0") != JSONNumber(1))
    #expect(JSONNumber(literal: "1e0") != JSONNumber(1))
    #expect(JSONNumber(literal: "1") == JSONNumber(1))
  }

  @Test(
    "a whole number beyond JavaScript's range keeps its digits",
    arguments: [Int.max, Int.min, 1 << 60, 9_007_199_254_740_993, -9_007_199_254_740_993, 42, 0]
  )
  func wholeNumbers(value: Int) {
    #expect(JSONNumber(value).text == String(value))
    #expect(JSONNumber(value) == JSONNumber(literal: String(value)))
  }

  @Test("what JSON cannot say is printed as null and equals itself")
  func notANumber() {
    #expect(JSONNumber(.nan).text == "null")
    #expect(JSONNumber(.infinity).text == "null")
    #expect(JSONNumber(.nan) == JSONNumber(-.nan))
    #expect(Set([JSONNumber(.nan), JSONNumber(-.nan)]).count == 1)
  }
}
