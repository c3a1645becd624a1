/// What the console sends to the terminal by itself, beside what ncurses sends.
enum ControlSequences {
  /// A paste arrives between brackets, so that it is not taken for keys.
  static let pasteOn = "\u{1B}[?2004h"
  /// Clicks, drags and the wheel are reported, with positions of any size.
  static let mouseOn = "\u{1B}[?1002h\u{1B}[?1006h"
  static let mouseOff = "\u{1B}[?1006l\u{1B}[?1002l"
  /// Undoes every mode that may be on: mouse, reports of the focus, paste.
  static let allOff = mouseOff + "\u{1B}[?1004l\u{1B}[?2004l"

  /// A capability without its padding, such as `$<5>` or `$<50/>`: a wait, written as text.
  ///
  /// No terminal of today needs the wait, and a signal handler could not wait anyway.
  static func withoutPadding(_ capability: String) -> String {
    var result = ""
    var rest = Substring(capability)
    while let start = rest.firstRange(of: "$<"),
      let end = rest[start.upperBound...].firstIndex(of: ">")
    {
      result += rest[..<start.lowerBound]
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  /// All that gives the screen back without ncurses' help.
  ///
  /// - Parameters:
  ///   - capability: Looks a string capability up.
  ///   - bottom: Moves to the last row; used where there is no other screen to go back to.
  /// - Returns: The sequence to send.
  static func restore(capability: (String) -> String?, bottom: String) -> String {
    func clean(_ name: String) -> String { capability(name).map(withoutPadding) ?? "" }
    let leave = clean("rmcup")
    return allOff + clean("sgr0") + clean("cnorm") + clean("rmkx")
      + (leave.isEmpty ? withoutPadding(bottom) + "\r\n" : leave)
  }
}
