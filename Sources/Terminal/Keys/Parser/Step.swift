/// What the first bytes of the input are.
struct Step {
  /// How many bytes it takes; at least one.
  var length: Int
  /// What they mean; nothing for the release of a key or the start of a paste.
  var event: InputEvent?
  /// How to go on reading, if no longer as keys.
  var next: InputParser.Mode?

  init(_ length: Int, _ event: InputEvent?, next: InputParser.Mode? = nil) {
    self.length = length
    self.event = event
    self.next = next
  }

  init(_ length: Int, _ key: Key, _ modifiers: Modifiers = []) {
    self.init(length, .key(KeyPress(key, modifiers)))
  }

  /// Reads from the start of the bytes.
  ///
  /// - Parameters:
  ///   - bytes: what has been read; not empty.
  ///   - isFinal: whether nothing more is to be expected.
  /// - Returns: the step, or `nil` when more bytes are needed; never `nil` if `isFinal`.
  static func next(in bytes: ArraySlice<UInt8>, isFinal: Bool) -> Step? {
    guard let first = bytes.first else { return nil }
    guard first == .escape else { return plain(bytes, isFinal: isFinal) }
    guard let second = bytes.dropFirst().first else {
      return isFinal ? Step(1, .escape) : nil
    }
    if let kind = SequenceKind(introducer: second) {
      if bytes.count == 2 { return isFinal ? alt(bytes, isFinal: true) : nil }
      return kind.read(bytes, isFinal: isFinal)
    }
    // The second of two escapes may begin a sequence.
    return second == .escape ? Step(1, .escape) : alt(bytes, isFinal: isFinal)
  }

  /// A key with alt held arrives as an escape in front of it.
  static func alt(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> Step? {
    guard var step = plain(bytes.dropFirst(), isFinal: isFinal) else { return nil }
    step.length += 1
    switch step.event {
    case .key(let press): step.event = .key(KeyPress(press.key, press.modifiers.union(.alt)))
    case .unknown(let bytes): step.event = .unknown([.escape] + bytes)
    default: break
    }
    return step
  }

  /// Reads a character or a control byte.
  private static func plain(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> Step? {
    guard let first = bytes.first else { return nil }
    if first < 0x20 || first == 0x7F { return control(first) }
    guard let length = UTF8Reader.length(lead: first) else { return Step(1, .unknown([first])) }
    let run = bytes.prefix(length)
    let intact = 1 + run.dropFirst().prefix { $0 & 0xC0 == 0x80 }.count
    if intact < length {
      // Broken off by another byte, or only not complete yet.
      if intact == run.count, !isFinal { return nil }
      return Step(intact, .unknown(Array(run.prefix(intact))))
    }
    guard let text = String(validating: run, as: UTF8.self), let character = text.first else {
      return Step(length, .unknown(Array(run)))
    }
    return Step(length, .character(character))
  }

  private static func control(_ byte: UInt8) -> Step {
    switch byte {
    case 0x00: Step(1, .character(" "), .control)
    case 0x08, 0x7F: Step(1, .backspace)
    case 0x09: Step(1, .tab)
    case 0x0D: Step(1, .enter)
    case .escape: Step(1, .escape)
    case 0x1C...0x1F: Step(1, .character(Character(Unicode.Scalar(byte + 0x40))), .control)
    default: Step(1, .character(Character(Unicode.Scalar(byte + 0x60))), .control)
    }
  }
}

/// What UTF-8 says about single bytes.
private enum UTF8Reader {
  /// How many bytes the character takes that begins with this one; `nil` if none can.
  static func length(lead: UInt8) -> Int? {
    switch lead {
    case 0..<0x80: 1
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: nil
    }
  }
}

extension UInt8 {
  static let escape: UInt8 = 0x1B
}
