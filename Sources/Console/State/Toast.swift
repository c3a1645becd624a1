public import Segment

/// A short message above the footer.
///
/// It is in the log as well, so that none is lost.
public struct Toast: Hashable, Sendable {
  /// The kinds of messages.
  public enum Kind: Hashable, Sendable { case note, warning, failure }

  /// What it says.
  public var text: String
  /// What kind it is.
  public var kind: Kind
  /// When it goes.
  public var expires: Instant

  /// How long a message stays, in milliseconds.
  static let duration: Int64 = 6000
}
