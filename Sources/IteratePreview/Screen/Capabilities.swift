internal import Terminal

/// What the terminal can show, decided once at the start.
struct Capabilities: Hashable, Sendable {
  /// How many colours are used.
  var depth: ColorDepth
  /// Whether borders and signs are drawn in Unicode; else each has its twin in ASCII.
  var isUnicode: Bool
  /// What to tell the operator once; nil when all is well.
  var notice: String?

  /// Decides from what the operator asks for and the terminal has.
  ///
  /// - Throws: ``TerminalFailure`` when standard input or output is not a terminal.
  init(
    color: ColorPreference,
    environment: [String: String],
    codeset: String,
    terminfoColors: Int,
    isInputTerminal: Bool,
    isOutputTerminal: Bool
  ) throws(TerminalFailure) {
    guard isInputTerminal else { throw .inputIsNotATerminal }
    guard isOutputTerminal else { throw .outputIsNotATerminal }
    depth = color.limit(in: environment)
    isUnicode = LocaleChoice(codeset: codeset, environment: environment).isUnicode
    notice =
      isUnicode
      ? nil
      : "The locale is not UTF-8, so borders and signs are drawn in ASCII. "
        + "Set LANG to a UTF-8 locale, for example `LANG=C.UTF-8`."
    limitDepth(toColors: terminfoColors)
  }

  /// Uses no more colours than the terminal has.
  mutating func limitDepth(toColors colors: Int) {
    let available = Self.depth(ofColors: colors)
    if available.rank < depth.rank { depth = available }
  }

  /// The signs the interface is drawn with.
  var glyphs: Glyphs { isUnicode ? .unicode : .ascii }

  private static func depth(ofColors colors: Int) -> ColorDepth {
    switch colors {
    case ..<8: .none
    case ..<16: .eight
    case ..<256: .sixteen
    case 256: .palette256
    default: .truecolor
    }
  }
}

extension ColorDepth {
  /// The order from no colour to all of them.
  fileprivate var rank: Int {
    switch self {
    case .none: 0
    case .eight: 1
    case .sixteen: 2
    case .palette256: 3
    case .truecolor: 4
    }
  }
}
