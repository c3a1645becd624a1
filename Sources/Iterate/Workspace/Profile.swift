/// Where firings go, and with which key.
public struct Profile: Hashable, Sendable {
  /// What it is called on screen and on the command line.
  public var name: String
  /// The host that is fired at.
  public var target: Target
  /// How the embed key is found; `nil` when none is configured.
  public var key: KeySource?
  /// Whether switching to it asks for its name.
  public var isProtected: Bool

  /// A profile from its parts.
  public init(name: String, target: Target, key: KeySource? = nil, isProtected: Bool = false) {
    self.name = name
    self.target = target
    self.key = key
    self.isProtected = isProtected
  }

  /// The host that is fired at.
  public enum Target: Hashable, Sendable {
    /// The simulator that is built in.
    case simulator
    /// A base URL such as `https://iteratehq.com`; may still contain `${VARIABLE}`.
    case host(String)
  }

  /// How the embed key is found, when the profile is used and not before.
  public enum KeySource: Hashable, Sendable {
    /// Text that may contain `${VARIABLE}`, or the key itself.
    case text(Secret)
    /// A shell command whose first line of output is the key.
    case command(String)
  }

  /// The profile every workspace has when it names none.
  public static let simulator = Profile(name: "simulator", target: .simulator)
}
