internal import Terminal

/// The description of a terminal that the screen is drawn with.
struct TerminfoEntry: Hashable, Sendable {
  /// The entry's name, which may differ from `TERM`.
  var name: String
  /// How many colours it has; 0 for none, 2²⁴ for one that takes red, green and blue.
  var colors: Int

  /// What a look into the database says about a name.
  struct Description: Hashable, Sendable {
    /// Whether the terminal can place its cursor.
    var isAddressable: Bool
    /// How many colours it has.
    var colors: Int
  }

  /// Chooses the entry for a terminal.
  ///
  /// 24-bit colours need an entry of their own, and not every system has one; without it the
  /// plain entry serves. A terminal without any entry is taken for an xterm, as nearly all are.
  ///
  /// - Parameters:
  ///   - environment: `TERM` names the terminal.
  ///   - limit: 24-bit entries are tried for `truecolor` only.
  ///   - lookUp: The database: nil for a name it does not have.
  /// - Returns: The entry to draw with.
  /// - Throws: ``TerminalFailure`` when no screen can be drawn.
  static func choose(
    environment: [String: String],
    limit: ColorDepth,
    lookUp: (String) -> Description?
  ) throws(TerminalFailure) -> TerminfoEntry {
    let term = environment["TERM"] ?? ""
    guard !term.isEmpty else { throw .terminalNotNamed }
    guard !["dumb", "unknown"].contains(term) else { throw .terminalTooSimple(name: term) }
    let plain = lookUp(term)
    if let plain, !plain.isAddressable { throw .terminalTooSimple(name: term) }
    if limit == .truecolor {
      for name in directNames(of: term) {
        if let entry = lookUp(name), entry.isAddressable, entry.colors > 256 {
          return TerminfoEntry(name: name, colors: entry.colors)
        }
      }
    }
    if let plain { return TerminfoEntry(name: term, colors: plain.colors) }
    for name in ["xterm-256color", "xterm"] {
      if let entry = lookUp(name), entry.isAddressable {
        return TerminfoEntry(name: name, colors: entry.colors)
      }
    }
    throw .terminalUnknown(name: term)
  }

  /// The 24-bit relatives of a terminal, best first: those that also keep named colours.
  private static func directNames(of term: String) -> [String] {
    let suffix = "-256color"
    let base = term.hasSuffix(suffix) ? String(term.dropLast(suffix.count)) : term
    switch base {
    case "screen", "tmux": return ["tmux-direct"]
    case "xterm": return ["xterm-direct256", "xterm-direct16", "xterm-direct"]
    default: return term.contains("direct") ? [term] : ["\(base)-direct"]
    }
  }
}
