/// A QR code: a square of modules, each dark or light.
public struct QRCode: Hashable, Sendable {
  /// How many modules a side has, without the light border.
  public let side: Int
  private let modules: [Bool]

  /// The modules of light border that readers need on every side.
  ///
  /// - Source: ISO/IEC 18004, section 6.3.8.
  public static let quietZone = 4

  /// A code of `side` rows of `side` modules; `nil` when there are not as many.
  ///
  /// - Parameters:
  ///   - side: the modules of a row.
  ///   - modules: row by row from the top, `true` for dark ones.
  public init?(side: Int, modules: [Bool]) {
    guard side > 0, modules.count == side * side else { return nil }
    self.side = side
    self.modules = modules
  }

  /// Whether a module is dark; all around the code everything is light.
  public func isDark(row: Int, column: Int) -> Bool {
    guard (0..<side).contains(row), (0..<side).contains(column) else { return false }
    return modules[row * side + column]
  }
}
