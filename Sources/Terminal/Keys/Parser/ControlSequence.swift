/// A complete `ESC [ … final` sequence.
struct ControlSequence {
  private let raw: ArraySlice<UInt8>
  /// The parameters, each with its subparameters; an empty one is `nil`.
  private let parameters: [[Int?]]
  /// `<`, `=`, `>` or `?` in front of the parameters.
  private let prefix: UInt8?
  private let hasIntermediates: Bool
  private let final: UInt8

  /// Reads a sequence from its escape to its final byte.
  init(_ raw: ArraySlice<UInt8>) {
    self.raw = raw
    final = raw.last ?? 0
    var body = raw.dropFirst(2).dropLast()
    prefix = body.first.flatMap { (0x3C...0x3F).contains($0) ? $0 : nil }
    if prefix != nil { body = body.dropFirst() }
    hasIntermediates = body.contains { !(0x30...0x3B).contains($0) }
    // What has intermediates means nothing here, and its bytes are no digits.
    parameters =
      hasIntermediates
      ? []
      : body
        .split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        .map { part in
          part
            .split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
            .map(Self.number)
        }
  }

  /// The event that the sequence stands for.
  var step: Step {
    if hasIntermediates { return unknown }
    if let prefix { return prefix == UInt8(ascii: "<") ? mouse : unknown }
    switch final {
    case UInt8(ascii: "I") where raw.count == 3: return Step(3, .focus(true))
    case UInt8(ascii: "O") where raw.count == 3: return Step(3, .focus(false))
    case UInt8(ascii: "~") where parameter(0) == 200:
      return Step(raw.count, nil, next: .paste(PasteCollector()))
    default: return keyStep
    }
  }

  private var unknown: Step { Step(raw.count, .unknown(Array(raw))) }

  private var keyStep: Step {
    guard let modifiers, let key else { return unknown }
    // Kitty also reports when a key is let go.
    if subparameter(1, 1) == 3 { return Step(raw.count, nil) }
    return Step(raw.count, key, final == UInt8(ascii: "Z") ? modifiers.union(.shift) : modifiers)
  }

  private var key: Key? {
    switch final {
    case UInt8(ascii: "u"):
      // With shift, Kitty may add what the key would then type.
      if modifiers?.contains(.shift) == true, let shifted = subparameter(0, 1) {
        return KeyCode.kittyKey(shifted)
      }
      return KeyCode.kittyKey(parameter(0) ?? 0)
    case UInt8(ascii: "~") where parameter(0) == 27:
      return parameter(2).flatMap(KeyCode.kittyKey)
    case UInt8(ascii: "~"):
      return KeyCode.numberedKey(parameter(0) ?? 0)
    default:
      // Otherwise it is no key: `ESC [ 12 ; 40 R` tells where the cursor is.
      guard parameter(0) ?? 1 == 1, parameters.count <= 2 else { return nil }
      return KeyCode.letterKey(final)
    }
  }

  /// What is held down, or `nil` when it is something that no key here can have, such as super.
  private var modifiers: Modifiers? {
    let bits = max(1, parameter(1) ?? 1) - 1
    // 8, 16 and 32 are super, hyper and meta; 64 and 128 are the locks.
    guard bits & 0b111000 == 0 else { return nil }
    return Modifiers(rawValue: UInt8(bits & 0b111))
  }

  private var mouse: Step {
    guard final == UInt8(ascii: "M") || final == UInt8(ascii: "m"), parameters.count == 3,
      let code = parameter(0), let column = parameter(1), let row = parameter(2),
      let action = mouseAction(code)
    else { return unknown }
    var modifiers: Modifiers = []
    if code & 4 != 0 { modifiers.insert(.shift) }
    if code & 8 != 0 { modifiers.insert(.alt) }
    if code & 16 != 0 { modifiers.insert(.control) }
    let event = MouseEvent(
      action,
      button: code & 64 != 0 ? 3 : code & 3,
      row: max(1, row) - 1,
      column: max(1, column) - 1,
      modifiers: modifiers)
    return Step(raw.count, .mouse(event))
  }

  private func mouseAction(_ code: Int) -> MouseEvent.Action? {
    guard code < 128 else { return nil }
    if code & 64 != 0 {
      switch code & 3 {
      case 0: return .wheelUp
      case 1: return .wheelDown
      default: return nil
      }
    }
    if final == UInt8(ascii: "m") { return .release }
    guard code & 32 != 0 else { return .press }
    return code & 3 == 3 ? .move : .drag
  }

  private func parameter(_ index: Int) -> Int? { subparameter(index, 0) }

  private func subparameter(_ index: Int, _ part: Int) -> Int? {
    guard index < parameters.count, part < parameters[index].count else { return nil }
    return parameters[index][part]
  }

  /// Larger than any number that means something, and small enough to calculate with.
  private static let maximumNumber = 10_000_000

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    digits.isEmpty ? nil : digits.reduce(0) { min($0 * 10 + Int($1 & 0x0F), maximumNumber) }
  }
}
