/// The kinds of escape sequences, told apart by the byte after the escape.
enum SequenceKind: Sendable {
  /// `ESC [`: keys, mouse and focus reports, answers.
  case control
  /// `ESC O`: the keys of a terminal in application mode.
  case singleShift
  /// `ESC ]`, `ESC P`, `ESC X`, `ESC ^`, `ESC _`: answers that hold text.
  case text

  init?(introducer: UInt8) {
    switch introducer {
    case UInt8(ascii: "["): self = .control
    case UInt8(ascii: "O"): self = .singleShift
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      self = .text
    default: return nil
    }
  }

  /// The most bytes of a control sequence that are kept.
  private static let maximumControl = 64
  /// The most bytes of an answer that are kept.
  private static let maximumText = 1024

  /// Reads a sequence from its escape on; the bytes are at least three.
  func read(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> Step? {
    switch self {
    case .control: readControl(bytes, isFinal: isFinal)
    case .singleShift: readSingleShift(bytes)
    case .text: readText(bytes, isFinal: isFinal)
    }
  }

  private func readControl(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> Step? {
    var body = bytes.dropFirst(2)
    // The Linux console sends F1 to F5 as `ESC [ [ A` to `E`.
    let isConsoleKey = body.first == UInt8(ascii: "[")
    if isConsoleKey { body = body.dropFirst() }
    let end = body.firstIndex { $0 < 0x20 || $0 >= 0x40 } ?? bytes.endIndex
    let length = end - bytes.startIndex
    if length >= Self.maximumControl {
      let kept = bytes.prefix(Self.maximumControl)
      return Step(kept.count, .unknown(Array(kept)), next: .skipping(self))
    }
    guard end < bytes.endIndex else {
      return isFinal ? Step(bytes.count, .unknown(Array(bytes))) : nil
    }
    guard (0x40...0x7E).contains(bytes[end]) else {
      return Step(length, .unknown(Array(bytes[..<end])))
    }
    let raw = bytes[...end]
    if isConsoleKey {
      let number = Int(bytes[end]) - 0x40
      guard raw.count == 4, (1...5).contains(number) else {
        return Step(raw.count, .unknown(Array(raw)))
      }
      return Step(raw.count, .function(number))
    }
    return ControlSequence(raw).step
  }

  private func readSingleShift(_ bytes: ArraySlice<UInt8>) -> Step? {
    let final = bytes[bytes.startIndex + 2]
    if let key = KeyCode.applicationKey(final) { return Step(3, key) }
    guard (0x40...0x7E).contains(final) else { return Step.alt(bytes, isFinal: true) }
    return Step(3, .unknown(Array(bytes.prefix(3))))
  }

  private func readText(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> Step? {
    let extent = Self.extentOfText(bytes.dropFirst(2), isFinal: isFinal)
    if extent.body > Self.maximumText {
      let kept = bytes.prefix(2 + Self.maximumText)
      return Step(kept.count, .unknown(Array(kept)), next: .skipping(self))
    }
    guard extent.isComplete || isFinal else { return nil }
    let raw = bytes.prefix(2 + extent.body + extent.terminator)
    return Step(raw.count, .unknown(Array(raw)))
  }

  /// How many of the bytes belong to the sequence that has begun before, and whether it ends there.
  func skip(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> (length: Int, isComplete: Bool) {
    let extent =
      self == .text
      ? Self.extentOfText(bytes, isFinal: isFinal)
      : Self.extentOfControl(bytes)
    return (extent.body + extent.terminator, extent.isComplete)
  }

  /// How far a sequence goes.
  private struct Extent {
    var body: Int
    var terminator = 0
    var isComplete = true
  }

  private static func extentOfControl(_ bytes: ArraySlice<UInt8>) -> Extent {
    guard let end = bytes.firstIndex(where: { $0 < 0x20 || $0 >= 0x40 }) else {
      return Extent(body: bytes.count, isComplete: false)
    }
    let isFinalByte = (0x40...0x7E).contains(bytes[end])
    return Extent(body: end - bytes.startIndex, terminator: isFinalByte ? 1 : 0)
  }

  private static func extentOfText(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> Extent {
    guard let end = bytes.firstIndex(where: endsText) else {
      return Extent(body: bytes.count, isComplete: false)
    }
    let body = end - bytes.startIndex
    guard bytes[end] == .escape else { return Extent(body: body, terminator: 1) }
    switch bytes[(end + 1)...].first {
    case UInt8(ascii: "\\"): return Extent(body: body, terminator: 2)
    case nil where !isFinal: return Extent(body: body, isComplete: false)
    // Any other escape breaks the text off and begins something new.
    default: return Extent(body: body)
    }
  }

  /// BEL, ESC, and the two bytes that cancel a sequence.
  private static func endsText(_ byte: UInt8) -> Bool {
    byte == 0x07 || byte == .escape || byte == 0x18 || byte == 0x1A
  }
}
