/// A cell as a grid keeps it: sixteen bytes and no reference, so that whole screens are filled,
/// copied and compared without counting references.
///
/// A character of one scalar is kept as that scalar. Others, such as letters with marks and joined
/// emoji, are kept by the grid beside its cells, and here is their place.
struct PackedCell {
  // From the top: 1 bit for a cluster, 2 bits for the width, 29 bits for scalar or place.
  private var bits: UInt32
  var ink: Ink

  private static let cluster: UInt32 = 1 << 31
  private static let widthShift: UInt32 = 29
  private static let payload: UInt32 = (1 << 29) - 1

  /// A character of one scalar.
  init(_ scalar: UInt32, width: Int, ink: Ink) {
    bits = scalar | UInt32(truncatingIfNeeded: width) << Self.widthShift
    self.ink = ink
  }

  /// The character at a place among the grid's clusters.
  init(cluster place: Int, width: Int, ink: Ink) {
    bits =
      UInt32(truncatingIfNeeded: place) | Self.cluster
      | UInt32(truncatingIfNeeded: width) << Self.widthShift
    self.ink = ink
  }

  /// A blank of one column.
  static func blank(_ ink: Ink) -> PackedCell { PackedCell(0x20, width: 1, ink: ink) }

  /// The second half of a wide character.
  static func tail(_ ink: Ink) -> PackedCell { PackedCell(0x20, width: 0, ink: ink) }

  /// How many columns the character takes: 1, 2, or 0 for the second half of a wide one.
  var width: Int { Int(bits >> Self.widthShift & 0b11) }

  /// The character, when it is a single scalar.
  var scalar: Unicode.Scalar? {
    bits & Self.cluster == 0 ? Unicode.Scalar(bits & Self.payload) : nil
  }

  /// The character's place among the grid's clusters, when it is one.
  var clusterPlace: Int? { bits & Self.cluster == 0 ? nil : Int(bits & Self.payload) }

  /// Whether both hold the same single scalar or place, at the same width and in the same ink.
  func isIdentical(to other: PackedCell) -> Bool { bits == other.bits && ink == other.ink }
}
