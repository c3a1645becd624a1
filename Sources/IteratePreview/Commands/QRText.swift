internal import Iterate
internal import Terminal

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A QR code as text for a terminal outside the console.
struct QRText {
  /// The characters it is drawn with.
  let style: QRCode.Style
  /// Whether black and white can be asked for.
  let hasColours: Bool
  /// The columns of the terminal; `nil` when the text goes elsewhere.
  let columns: Int?

  /// What standard output and the environment allow.
  init(environment: [String: String]) {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let isDumb = ["", "dumb"].contains(environment["TERM"] ?? "")
    self.init(
      style: LocaleChoice(codeset: "", environment: environment).isUnicode ? .halfBlocks : .ascii,
      hasColours: isTerminal && !isDumb
        && ColorPreference.automatic.limit(in: environment) != .none,
      columns: isTerminal ? Size(ofTerminal: STDOUT_FILENO)?.columns : nil)
  }

  /// From its parts.
  init(style: QRCode.Style, hasColours: Bool, columns: Int? = nil) {
    self.style = style
    self.hasColours = hasColours
    self.columns = columns
  }

  /// The code with its quiet zone, or the size it needs.
  func text(of code: QRCode) -> String {
    let needed = code.columns(in: style)
    if let columns, columns < needed {
      return "The QR code needs \(needed) columns; the terminal has \(columns). Enlarge it.\n"
    }
    // Without colours a dark background is assumed, as most terminals have: ink is light.
    return code.lines(in: style, isInverted: !hasColours)
      .map { (hasColours ? coloured($0) : $0) + "\n" }.joined()
  }

  private func coloured(_ line: String) -> String {
    // Black and white of the 256 colours: the first sixteen are whatever the terminal's owner likes.
    let (black, white) = (16, 231)
    switch style {
    case .halfBlocks: return "\u{1B}[38;5;\(black);48;5;\(white)m\(line)\u{1B}[0m"
    case .ascii:
      let cells = line.map { $0 == "#" ? "\u{1B}[48;5;\(black)m " : "\u{1B}[48;5;\(white)m " }
      return cells.joined() + "\u{1B}[0m"
    }
  }
}
