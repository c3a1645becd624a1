public import Segment

/// One line of the log: something that happened, and when.
public struct LogEntry: Hashable, Sendable {
  /// What happened, told by its shape as well as by its colour.
  public enum Kind: Hashable, Sendable {
    /// A request was sent: `-->`.
    case sent
    /// It was answered: `<--`.
    case answered
    /// It was cancelled, or an answer came too late: `xxx`.
    case cancelled
    /// Something failed: `!!!`.
    case failed
    /// Anything else worth knowing.
    case note

    /// Three characters that show it without colour.
    public var sign: String {
      switch self {
      case .sent: "-->"
      case .answered: "<--"
      case .cancelled: "xxx"
      case .failed: "!!!"
      case .note: " · "
      }
    }
  }

  /// When it happened.
  public var time: Instant
  /// What kind of thing it was.
  public var kind: Kind
  /// The firing it belongs to, if any.
  public var firing: Int?
  /// What happened, in words.
  public var text: String

  /// An entry from its parts.
  public init(time: Instant, kind: Kind, firing: Int? = nil, text: String) {
    self.time = time
    self.kind = kind
    self.firing = firing
    self.text = text
  }
}
