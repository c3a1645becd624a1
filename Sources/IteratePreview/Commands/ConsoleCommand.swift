internal import ArgumentParser
internal import Terminal

/// `iterate-preview [WORKSPACE]`: the console.
struct ConsoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "console", abstract: "Open the console (the default).")

  @OptionGroup var opening: OpeningOptions
  @OptionGroup var terminal: TerminalOptions
  @OptionGroup var limits: LimitOptions

  @Flag(help: "Begin as at first, not where you were the last time.")
  var fresh = false

  func run() throws {
    let reading = SettingsReading.current()
    let world = World(limits: limits.value(over: reading.settings.limits))
    try ConsoleProgram(
      world: world, loader: opening.loader(in: world),
      profile: opening.profile, settings: terminal.changing(reading),
      memory: fresh ? .fresh : .kept
    ).run()
  }
}

/// A theme by name, or the one that suits the terminal's background.
enum ThemeChoice: Sendable {
  case automatic
  case named(Theme)

  /// The choice of a name; `nil` when there is no such theme.
  init?(_ name: String) {
    if name == "auto" {
      self = .automatic
    } else if let theme = Theme.named(name) {
      self = .named(theme)
    } else {
      return nil
    }
  }
}

/// What the console accepts about the terminal.
struct TerminalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How many colours: \(ColorPreference.arguments.joined(separator: ", ")).",
      valueName: "when"),
    transform: { text in
      guard let preference = ColorPreference(argument: text) else {
        throw ValidationError(
          "'\(text)' is none of \(ColorPreference.arguments.joined(separator: ", ")).")
      }
      return preference
    })
  var color: ColorPreference?

  @Option(
    name: .customLong("theme"),
    help: ArgumentHelp(
      "The theme: auto, \(Theme.all.map(\.name).joined(separator: ", ")).", valueName: "name"),
    transform: { text -> ThemeChoice in
      guard let choice = ThemeChoice(text) else {
        let names = Theme.all.map(\.name).joined(separator: ", ")
        throw ValidationError("'\(text)' is none of auto, \(names).")
      }
      return choice
    })
  var themeChoice: ThemeChoice?

  /// The theme that was asked for; `nil` for the one that suits the terminal.
  var theme: Theme? {
    if case .named(let theme) = themeChoice { theme } else { nil }
  }

  /// The operator's settings, with what the command line says instead.
  func changing(_ reading: SettingsReading) -> SettingsReading {
    var reading = reading
    if let color { reading.settings.color = color }
    if themeChoice != nil { reading.settings.theme = theme }
    return reading
  }
}

/// What a request may cost.
struct LimitOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The most seconds a request may take.", valueName: "seconds"))
  var timeout: Double?

  @Option(
    help: ArgumentHelp("The most seconds until a connection stands.", valueName: "seconds"))
  var connectTimeout: Double?

  func validate() throws {
    for (option, seconds) in [("--timeout", timeout), ("--connect-timeout", connectTimeout)] {
      if let seconds, !(seconds > 0 && seconds <= 3600) {
        throw ValidationError("\(option) must be above 0 and at most 3600 seconds.")
      }
    }
  }

  /// The limits.
  var value: HTTPLimits { value(over: HTTPLimits()) }

  /// The limits, `base` where nothing was said.
  func value(over base: HTTPLimits) -> HTTPLimits {
    var limits = base
    if let timeout { limits.total = Self.duration(timeout) }
    if let connectTimeout { limits.connect = Self.duration(connectTimeout) }
    return limits
  }

  private static func duration(_ seconds: Double) -> Duration {
    .milliseconds(max(1, Int(seconds * 1000)))
  }
}
