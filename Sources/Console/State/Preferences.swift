public import Iterate

/// How the operator wants the console, from their settings.
public struct Preferences: Hashable, Sendable {
  /// Which keys mean what.
  public var keymap: Keymap
  /// Whether the mouse selects and scrolls from the start.
  public var isMouseOn: Bool
  /// The most requests in flight at once.
  public var requestLimit: Int
  /// The same, where nobody has set it.
  public static let standardRequestLimit = 4
  /// Why the settings are not in use.
  public var problem: Failure?

  /// Preferences from their parts; by default as nobody has set anything.
  public init(
    keymap: Keymap = .standard, isMouseOn: Bool = false,
    requestLimit: Int = Preferences.standardRequestLimit, problem: Failure? = nil
  ) {
    self.keymap = keymap
    self.isMouseOn = isMouseOn
    self.requestLimit = requestLimit
    self.problem = problem
  }
}
