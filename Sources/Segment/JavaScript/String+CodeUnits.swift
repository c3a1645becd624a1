/// Comparison and indexing as JavaScript does them: by UTF-16 code unit, without normalisation.
extension String {
  /// The text of UTF-16 `units`, halves of surrogate pairs as U+FFFD.
  init(codeUnits units: some Collection<UInt16>) {
    let isASCII = units.allSatisfy { $0 < 0x80 }
    guard isASCII else {
      self.init(decoding: units, as: UTF16.self)
      return
    }
    self.init(unsafeUninitializedCapacity: units.count) { buffer in
      var offset = 0
      for unit in units {
        buffer[offset] = UInt8(truncatingIfNeeded: unit)
        offset += 1
      }
      return offset
    }
  }

  /// The UTF-16 units.
  var codeUnits: [UInt16] {
    // Nearly all texts are ASCII, and to decode them takes longer than to look.
    let ascii: [UInt16]? = withBytes { bytes in
      bytes.allSatisfy { $0 < 0x80 } ? bytes.map { UInt16($0) } : nil
    }
    return ascii ?? Array(utf16)
  }

  /// Whether this text sorts before `other`, code unit by code unit.
  func precedesByCodeUnit(_ other: String) -> Bool {
    utf16.lexicographicallyPrecedes(other.utf16)
  }

  /// The code unit at `offset` as a text, half a surrogate pair as U+FFFD; `nil` out of range.
  func codeUnit(at offset: Int) -> String? {
    guard offset >= 0, let unit = utf16.dropFirst(offset).first else { return nil }
    return String(codeUnits: CollectionOfOne(unit))
  }

  /// The code units, each as a text of its own.
  var codeUnitTexts: [String] {
    utf16.map { String(codeUnits: CollectionOfOne($0)) }
  }

  /// Whether the text contains `part`, compared by code unit.
  func containsUnits(of part: String) -> Bool {
    containsExactly(part)
  }

  /// Whether the text begins with `part`, compared by code unit.
  func startsWithUnits(of part: String) -> Bool {
    utf8.starts(with: part.utf8)
  }

  /// Whether the text ends with `part`, compared by code unit.
  func endsWithUnits(of part: String) -> Bool {
    utf8.suffix(part.utf8.count).elementsEqual(part.utf8)
  }
}
