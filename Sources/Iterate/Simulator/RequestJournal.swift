public import Segment

/// The last requests the simulator answered, for whoever steers it.
public struct RequestJournal: Hashable, Sendable {
  /// One request and its answer.
  public struct Entry: Hashable, Sendable {
    /// When it came, by the simulator's clock.
    public var time: Instant
    /// Its method.
    public var method: String
    /// Its path.
    public var path: String
    /// The status it was answered with.
    public var status: Int
    /// The faults it met.
    public var faults: [Fault]
  }

  /// The requests, oldest first, at most `limit`.
  public private(set) var entries: [Entry] = []

  /// How many are kept.
  public static let limit = 20

  /// The longest path that is kept whole, in characters.
  private static let pathLimit = 120

  /// Keeps a request in place of the oldest.
  mutating func note(_ entry: Entry) {
    if entries.count == Self.limit { entries.removeFirst() }
    entries.append(entry)
    guard entry.path.utf8.count > Self.pathLimit else { return }
    entries[entries.count - 1].path = String(entry.path.prefix(Self.pathLimit)) + "…"
  }
}
