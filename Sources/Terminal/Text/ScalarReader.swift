/// Reads a text scalar by scalar and judges what may stay as it is.
struct ScalarReader {
  /// What is to become of a scalar.
  enum Verdict {
    case keep
    /// It stays, but on a dotted circle of its own.
    case base
    /// A visible mark takes its place.
    case mark
  }

  /// More marks than this on one letter belong to no language, and a cell has to stay small.
  private static let maximumMarks = 8

  /// The scalar before this one, if it stayed and so can carry this one.
  private var previous: Unicode.Scalar?
  private var marks = 0

  /// Judges the scalar at `index`, the one after that of the call before.
  mutating func judge(
    _ scalars: String.UnicodeScalarView, at index: String.UnicodeScalarView.Index
  ) -> Verdict {
    let scalar = scalars[index]
    let verdict = judge(scalar) { Self.scalar(after: index, of: scalars) }
    previous = verdict == .mark ? nil : scalar
    switch verdict {
    case .base: marks = 1
    case .keep where scalar.isZeroWidth: marks += 1
    default: marks = 0
    }
    return verdict
  }

  private static func scalar(
    after index: String.UnicodeScalarView.Index, of scalars: String.UnicodeScalarView
  ) -> Unicode.Scalar? {
    let next = scalars.index(after: index)
    return next < scalars.endIndex ? scalars[next] : nil
  }

  private func judge(_ scalar: Unicode.Scalar, next: () -> Unicode.Scalar?) -> Verdict {
    switch scalar.value {
    case 0x20..<0x7F, 0xA1..<0xAD, 0xAE..<0x300: return .keep
    case 0..<0x20, 0x7F..<0xA0: return .mark
    default: if scalar.isOrdinary { return .keep }
    }
    let properties = scalar.properties
    if scalar.value == 0x200D { return joins(previous, next()) ? .keep : .mark }
    if scalar.isTag { return previous?.value == 0x1F3F4 || previous?.isTag == true ? .keep : .mark }
    if scalar.isJoiningJamo { return previous?.isHangul == true ? .keep : .mark }
    if properties.isVariationSelector { return carried(scalar) }
    if properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint { return .mark }
    switch properties.generalCategory {
    case .format: return scalar.isPrependedSign ? .keep : .mark
    // A blank that is not the ordinary one looks like it, and is another name.
    case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator: return .mark
    case .nonspacingMark, .enclosingMark: return carried(scalar)
    default: return .keep
    }
  }

  private func carried(_ mark: Unicode.Scalar) -> Verdict {
    previous == nil || marks >= Self.maximumMarks ? .base : .keep
  }

  private func joins(_ left: Unicode.Scalar?, _ right: Unicode.Scalar?) -> Bool {
    guard let left, let right, marks < Self.maximumMarks else { return false }
    return (left.isPictograph || left.value == 0xFE0F) && right.isPictograph
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is one of the usual letters and signs, so that no table has to be asked.
  fileprivate var isOrdinary: Bool {
    switch value {
    // Greek and Cyrillic; punctuation; arrows, lines and shapes.
    case 0x370..<0x483, 0x2010..<0x2028, 0x2190..<0x2600: true
    // Kana, ideographs, Korean syllables.
    case 0x3041..<0x3097, 0x30A0..<0x3100, 0x4E00..<0xA000, 0xAC00..<0xD7A4: true
    default: false
    }
  }

  /// Whether the scalar can be a part of a joined emoji; digits and `#` are emoji too, but not that.
  fileprivate var isPictograph: Bool { value > 0xFF && properties.isEmoji }

  /// Whether the scalar is one of the invisible letters that spell a flag's region.
  fileprivate var isTag: Bool { (0xE0020...0xE007F).contains(value) }

  fileprivate var isHangul: Bool {
    switch value {
    case 0x1100...0x115E, 0x1161...0x11FF, 0xA960...0xA97C, 0xAC00...0xD7FF: true
    default: false
    }
  }
}
