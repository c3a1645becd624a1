internal import Console

/// The control sequence that hands a text to the terminal's clipboard: OSC 52.
enum ClipboardSequence {
  /// The most encoded bytes that are sent; what common terminals take.
  static let limit = 74_994

  /// The most bytes that GNU screen passes on at once, with what is around them.
  private static let screenLimit = 768

  private static let escape = "\u{1B}"
  private static let terminator = "\u{1B}\\"

  /// What lies between the program and the terminal; `nil` where the sequence must not be sent.
  static func wrapping(in environment: [String: String]) -> CopyReceipt.Wrapping? {
    func isSet(_ name: String) -> Bool { !(environment[name] ?? "").isEmpty }
    let terminal = environment["TERM"] ?? ""
    guard !terminal.isEmpty, terminal != "dumb", !terminal.hasPrefix("linux") else { return nil }
    if isSet("TMUX") { return .tmux }
    return isSet("STY") ? .screen : CopyReceipt.Wrapping.none
  }

  /// Whether `text` is short enough.
  static func fits(_ text: String) -> Bool {
    Base64.length(of: text.utf8.count) <= limit
  }

  /// The sequence for `text`.
  static func text(of text: String, through wrapping: CopyReceipt.Wrapping) -> String {
    let start = "\(escape)]52;c;\(Base64.encode(Array(text.utf8)))"
    switch wrapping {
    case .none: return start + terminator
    case .tmux:
      let inner = (start + terminator).replacing(escape, with: escape + escape)
      return "\(escape)Ptmux;\(inner)\(terminator)"
    case .screen:
      // An ESC \ inside would end the wrapping, so that the sequence ends in its older way.
      return chunks(of: start + "\u{7}").map { "\(escape)P\($0)\(terminator)" }.joined()
    }
  }

  private static func chunks(of sequence: String) -> [String] {
    let bytes = Array(sequence.utf8)
    let size = screenLimit - 4
    return stride(from: 0, to: bytes.count, by: size).map { start in
      String(decoding: bytes[start..<min(start + size, bytes.count)], as: UTF8.self)
    }
  }
}
