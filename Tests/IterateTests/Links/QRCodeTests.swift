import Iterate
import Testing

@Suite("A QR code")
struct QRCodeTests {
  /// Dark on the diagonal, and in the last column.
  private static let code = QRCode(
    side: 3, modules: [true, false, true, false, true, true, false, false, true])

  @Test("is square, and light all around")
  func modules() throws {
    let code = try #require(Self.code)
    #expect(code.isDark(row: 0, column: 0) && code.isDark(row: 0, column: 2))
    #expect(!code.isDark(row: 0, column: 1) && !code.isDark(row: -1, column: 0))
    #expect(!code.isDark(row: 0, column: 3) && !code.isDark(row: 3, column: 2))
    #expect(QRCode(side: 3, modules: [true]) == nil)
    #expect(QRCode(side: 0, modules: []) == nil)
  }

  @Test("has four light modules on every side in half blocks")
  func halfBlocks() throws {
    let code = try #require(Self.code)
    let light = String(repeating: " ", count: 11)
    #expect(
      code.lines(in: .halfBlocks)
        == [light, light, "    ▀▄█    ", "      ▀    ", light, light])
    #expect(code.rows(in: .halfBlocks) == 6)
    #expect(code.columns(in: .halfBlocks) == 11)
  }

  @Test("has two columns a module in ASCII")
  func ascii() throws {
    let code = try #require(Self.code)
    let lines = code.lines(in: .ascii)
    #expect(lines.count == code.rows(in: .ascii) && lines.count == 11)
    #expect(lines.allSatisfy { $0.count == code.columns(in: .ascii) })
    #expect(lines[4] == "        ##  ##        ")
    #expect(lines[3] == String(repeating: " ", count: 22))
  }

  @Test("can be drawn in white on black")
  func inverted() throws {
    let code = try #require(Self.code)
    let lines = code.lines(in: .halfBlocks, isInverted: true)
    #expect(lines.first == String(repeating: "█", count: 11))
    #expect(lines.last == String(repeating: "█", count: 11))
    #expect(lines[2] == "████▄▀ ████")
  }
}
