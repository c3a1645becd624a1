/// How a terminal is asked for its background's colour, and what it answers.
///
/// - Source: XTerm Control Sequences, operating system command 11.
public enum BackgroundReport {
  /// What is sent to ask.
  ///
  /// Terminals that do not know it stay silent.
  public static let question = "\u{1B}]11;?\u{1B}\\"

  /// Whether the background is light, by an answer such as `ESC ] 11 ; rgb:ffff/ffff/ffff ESC \`;
  /// `nil` when the bytes are something else.
  public static func isLight(_ answer: [UInt8]) -> Bool? {
    let text = String(decoding: answer, as: UTF8.self)
    guard let kind = ["\u{1B}]11;rgb:", "\u{1B}]11;rgba:"].first(where: text.hasPrefix) else {
      return nil
    }
    let channels = text.dropFirst(kind.count).prefix { $0 != "\u{1B}" && $0 != "\u{7}" }
      .split(separator: "/", omittingEmptySubsequences: false)
      .map(brightness)
    guard channels.count == (kind.hasSuffix("a:") ? 4 : 3), let red = channels[0],
      let green = channels[1], let blue = channels[2]
    else { return nil }
    // As bright to the eye as the half-way grey, or brighter.
    return 0.299 * red + 0.587 * green + 0.114 * blue >= 0.5
  }

  /// Whether the background is light, by the variable some terminals set, such as `0;15`: the
  /// numbers of foreground and background among the sixteen; `nil` when it does not say.
  public static func isLight(colorFGBG: String?) -> Bool? {
    guard let last = colorFGBG?.split(separator: ";").last, let number = Int(last) else {
      return nil
    }
    return number == 7 || (9...15).contains(number)
  }

  /// A channel between 0 and 1; it has one to four digits, of which the largest number is full.
  ///
  /// - Source: XParseColor(3).
  private static func brightness(_ channel: Substring) -> Double? {
    guard (1...4).contains(channel.count), channel.allSatisfy(\.isHexDigit) else { return nil }
    return Int(channel, radix: 16).map { Double($0) / Double(1 << (4 * channel.count) - 1) }
  }
}
