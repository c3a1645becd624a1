/// How many columns a terminal gives to text.
///
/// Terminals and C libraries differ in rare characters; these numbers follow Unicode, and whoever
/// draws must position anew after each character that is not ASCII.
public enum TextWidth {
  /// The columns of one character: 1 or 2; a control character counts as its one-column mark.
  public static func of(_ character: Character) -> Int {
    if character.isASCII { return 1 }
    var sum = 0
    for scalar in character.unicodeScalars {
      switch scalar.value {
      case 0xFE0F where sum == 1 && character.unicodeScalars.first?.properties.isEmoji == true:
        // The selector asks for the picture instead of the letter, and pictures are square.
        return 2
      case 0x200D:
        // Joined emoji are drawn as one.
        return max(1, min(sum, 2))
      default:
        sum += of(scalar)
      }
    }
    return max(1, min(sum, 2))
  }

  /// The columns of a text.
  public static func of(_ text: String) -> Int {
    if text.isPrintableASCII { return text.utf8.count }
    return text.plainWidth ?? text.reduce(0) { $0 + of($1) }
  }

  /// The columns of one scalar: 0 when it is drawn upon the one before it.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x300: return 1
    case 0x4E00...0x9FFF, 0xAC00...0xD7A3: return 2
    default: break
    }
    if scalar.isZeroWidth { return 0 }
    return isWide(scalar.value) ? 2 : 1
  }

  private static func isWide(_ value: UInt32) -> Bool {
    guard value >= 0x1100 else { return false }
    var low = 0
    var high = wideRanges.count
    while low < high {
      let middle = (low + high) / 2
      if wideRanges[middle].upperBound < value {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < wideRanges.count && wideRanges[low].contains(value)
  }
}

extension StringProtocol {
  /// Whether each byte is one harmless character of one column, as in nearly all that is drawn.
  var isPrintableASCII: Bool { utf8.allSatisfy(\.isPrintableASCII) }
}

extension StringProtocol {
  /// The columns of a text in which each scalar is a harmless character by itself, as in nearly all
  /// that is drawn; `nil` for any other.
  ///
  /// It is the short way past the tables of Unicode; what it does not know takes the long one.
  var plainWidth: Int? {
    var sum = 0
    for scalar in unicodeScalars {
      guard let width = scalar.plainWidth else { return nil }
      sum += width
    }
    return sum
  }
}

extension Unicode.Scalar {
  /// The columns of a scalar that is a character by itself whatever stands beside it, as far as no
  /// table has to be asked; `nil` for any other.
  @inline(__always)
  var plainWidth: Int? {
    switch value {
    case 0x20...0x7E: 1
    // Latin; Greek and Cyrillic; Hebrew and Arabic letters; punctuation; arrows, lines and shapes.
    case 0xA1...0xAC, 0xAE...0x2FF, 0x370...0x377, 0x400...0x481, 0x5D0...0x5EA, 0x621...0x64A,
      0x2013...0x2027, 0x2190...0x2193, 0x2500...0x25C9, 0x2713, 0x2717:
      1
    // Kana and ideographs.
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF: 2
    default: nil
    }
  }
}

extension UInt8 {
  /// Whether the byte is a character of ASCII from space to tilde.
  var isPrintableASCII: Bool { self >= 0x20 && self < 0x7F }
}

extension Unicode.Scalar {
  /// Whether the scalar takes no column of its own.
  var isZeroWidth: Bool {
    if isJoiningJamo { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator: return true
    case .format: return !isPrependedSign
    default: return false
    }
  }

  /// Whether the scalar is a Korean vowel or final consonant, drawn into the syllable before it.
  var isJoiningJamo: Bool {
    switch value {
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: true
    default: false
    }
  }

  /// Whether the scalar is a visible sign under the digits after it, though its category is format.
  ///
  /// - Source: Unicode, property Prepended_Concatenation_Mark.
  var isPrependedSign: Bool {
    switch value {
    case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: true
    default: false
    }
  }
}
