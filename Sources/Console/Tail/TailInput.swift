import Segment

/// Cuts what comes in into lines, whatever comes in.
public struct TailInput: Sendable {
  /// What came.
  public enum Event: Hashable, Sendable {
    /// A line, without its end.
    case line(String)
    /// A line of more than `lineLimit` bytes, which is thrown away.
    case tooLong
    /// A line that is not UTF-8, which is thrown away.
    case notText
  }

  /// The longest line that is taken, in bytes.
  public static let lineLimit = 64 * 1024

  private var line: [UInt8] = []
  private var isTooLong = false
  private var events = Backlog<Event>()

  /// Input of which nothing has come.
  public init() {}

  /// Takes bytes.
  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        endLine()
      } else if line.count < Self.lineLimit {
        line.append(byte)
      } else {
        isTooLong = true
      }
    }
  }

  /// Nothing more comes: what there is of a line is a line.
  public mutating func end() {
    if !line.isEmpty || isTooLong { endLine() }
  }

  /// The next thing that came, which is kept until it is taken.
  public var next: Event? { events.first }

  /// Takes the next thing that came.
  @discardableResult
  public mutating func take() -> Event? {
    defer { events.forgetFirst(1) }
    return events.first
  }

  private mutating func endLine() {
    if isTooLong {
      events.append(.tooLong)
    } else {
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      events.append(String(validating: line, as: UTF8.self).map(Event.line) ?? .notText)
    }
    line = []
    isTooLong = false
  }
}
