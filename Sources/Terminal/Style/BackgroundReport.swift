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
    guard text.hasPrefix("\u{1B}]11;rgb:") else { return nil }
    let channels = text.dropFirst(9).prefix { $0 != "\u{1B}" && $0 != "\u{7}" }
      .split(separator: "/", omittingEmptySubsequences: false)
      .map { channel in UInt8(channel.prefix(2), radix: 16) }
    guard channels.count == 3, let red = channels[0], let green = channels[1],
      let blue = channels[2]
    else { return nil }
    // As bright to the eye as the half-way grey, or brighter.
    return 299 * Int(red) + 587 * Int(green) + 114 * Int(blue) >= 1000 * 128
  }

  /// Whether the background is light, by the variable some terminals set, such as `0;15`: the
  /// numbers of foreground and background among the sixteen; `nil` when it does not say.
  public static func isLight(colorFGBG: String?) -> Bool? {
    guard let last = colorFGBG?.split(separator: ";").last, let number = Int(last) else {
      return nil
    }
    return number == 7 || (9...15).contains(number)
  }
}
