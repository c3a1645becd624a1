import Testing

@testable import Segment

@Suite("Arithmetic of JavaScript")
struct JavaScriptMathTests {
  @Test(
    "powers of ten are V8's to the last bit",
    arguments: [
      (0, 1), (1, 10), (-1, 0.1), (2, 100), (0.5, 3.1622776601683795), (3, 1000), (-3, 0.001),
      (-4, 0.00009999999999999999), (-5, 0.000009999999999999999), (-17, 9.999999999999999e-18),
      (-20, 1.0000000000000001e-20), (-21, 1.0000000000000001e-21), (-23, 1.0000000000000001e-23),
      (-24, 1.0000000000000001e-24), (-29, 1.0000000000000001e-29), (22, 1e22),
      (26, 9.999999999999999e+25), (29, 1.0000000000000001e+29), (-307, 1.0000000000000001e-307),
      (-323, 2 * .leastNonzeroMagnitude), (-324, 0), (308, 1e+308), (309, .infinity),
      (1e300, .infinity),
      (-1e300, 0), (0.3, 1.9952623149688795), (-0.5, 0.31622776601683794),
      (7.25, 17782794.100389227),
      (-12.125, 7.498942093324558e-13), (300.5, 3.1622776601683795e+300),
      (-323.6, .leastNonzeroMagnitude),
      (308.2, 1.584893192461072e+308), (.infinity, .infinity), (-.infinity, 0),
    ] as [(Double, Double)])
  func powers(exponent: Double, power: Double) {
    #expect(JavaScriptMath.powerOfTen(exponent) == power)
  }

  @Test("what is no number has no power of ten")
  func noPower() {
    #expect(JavaScriptMath.powerOfTen(.nan).isNaN)
  }
}
