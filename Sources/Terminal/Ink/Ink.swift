/// What a cell is drawn with: a role, extra attributes and, where a survey's own colour is shown,
/// a tint.
public struct Ink: Hashable, Sendable {
  /// What lies behind the letters, whatever their role is.
  public enum Backdrop: UInt8, Hashable, Sendable {
    case none
    /// The bar of the selected row, in the pane that has the focus or in another one.
    case selection, selectionUnfocused
  }

  public var role: Role
  public var attributes: Attributes
  public var backdrop: Backdrop
  // A packed tint is `0x01RRGGBB`, and 0 without one: a screen holds an ink for each of its cells.
  private var packedForeground: UInt32
  private var packedBackground: UInt32

  /// Makes an ink; a tint replaces the colour that the theme has for the role.
  public init(
    _ role: Role = .text,
    _ attributes: Attributes = [],
    foreground: RGB? = nil,
    background: RGB? = nil
  ) {
    self.role = role
    self.attributes = attributes
    self.backdrop = .none
    self.packedForeground = Self.packed(foreground)
    self.packedBackground = Self.packed(background)
  }

  /// The tint of the letters.
  public var foreground: RGB? {
    get { Self.unpacked(packedForeground) }
    set { packedForeground = Self.packed(newValue) }
  }

  /// The tint behind the letters.
  public var background: RGB? {
    get { Self.unpacked(packedBackground) }
    set { packedBackground = Self.packed(newValue) }
  }

  /// Whether the ink carries a colour of its own.
  public var isTinted: Bool { packedForeground | packedBackground != 0 }

  private static let mark: UInt32 = 1 << 24

  private static func packed(_ colour: RGB?) -> UInt32 { colour.map { $0.bits | mark } ?? 0 }

  private static func unpacked(_ bits: UInt32) -> RGB? { bits == 0 ? nil : RGB(bits: bits) }
}
