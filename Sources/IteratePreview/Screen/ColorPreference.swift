internal import Terminal

/// How many colours the operator wants: `--color`, or the conventional environment variables.
enum ColorPreference: Hashable, Sendable {
  /// As the environment and the terminal say.
  case automatic
  /// As the terminal says, whatever the environment says.
  case always
  /// At most this many, whatever the environment says.
  case limited(ColorDepth)

  /// The value of `--color`; nil when it is none of ``arguments``.
  init?(argument: String) {
    switch argument {
    case "auto": self = .automatic
    case "always": self = .always
    case "never", "none": self = .limited(.none)
    case "8": self = .limited(.eight)
    case "16": self = .limited(.sixteen)
    case "256": self = .limited(.palette256)
    case "truecolor": self = .limited(.truecolor)
    default: return nil
    }
  }

  /// What `--color` accepts.
  static let arguments = ["auto", "always", "never", "truecolor", "256", "16", "8", "none"]

  /// The most colours to use, before the terminal has its say.
  ///
  /// `--color` beats `NO_COLOR`, which beats `CLICOLOR_FORCE`, which beats `CLICOLOR`; then
  /// `COLORTERM` decides whether 24-bit colours are worth trying.
  ///
  /// - Source: no-color.org (any non-empty value), bixense.com/clicolors.
  func limit(in environment: [String: String]) -> ColorDepth {
    switch self {
    case .limited(let depth): return depth
    case .always: return Self.announced(in: environment)
    case .automatic:
      func isSet(_ name: String) -> Bool { !(environment[name] ?? "").isEmpty }
      let isForced = isSet("CLICOLOR_FORCE") && environment["CLICOLOR_FORCE"] != "0"
      if isSet("NO_COLOR") { return .none }
      if environment["CLICOLOR"] == "0" && !isForced { return .none }
      return Self.announced(in: environment)
    }
  }

  /// What the terminal says of itself beyond its name.
  private static func announced(in environment: [String: String]) -> ColorDepth {
    guard ["truecolor", "24bit"].contains(environment["COLORTERM"]?.lowercased()) else {
      return .palette256
    }
    // GNU screen hands the variable of the terminal around it on, and drops such colours itself.
    let isScreen = (environment["TERM"] ?? "").hasPrefix("screen")
    return isScreen && (environment["TMUX"] ?? "").isEmpty ? .palette256 : .truecolor
  }
}
