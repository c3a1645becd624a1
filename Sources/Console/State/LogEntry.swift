public import Segment
import Terminal

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

extension LogEntry {
  /// The entry without its time, as it is filtered and copied.
  var line: String {
    let number = firing.map { "#\($0) " } ?? ""
    return "\(number)\(kind.sign) \(text)"
  }

  /// The entry without its time, as it is drawn: at most so many characters of its text.
  func styled(limit: Int) -> Line {
    var line = Line()
    line.append(firing.map { "#\($0) " } ?? "", .accent)
    line.append(kind.sign + " ", kind.ink)
    let ink: Ink = kind == .failed ? .failure : .text
    guard text.utf8.count > limit else { return line + Line(text, ink) }
    let shown = text.prefix(limit)
    line.append(String(shown), ink)
    if shown.endIndex < text.endIndex { line.append("… \(text.utf8.count) bytes", .jsonNote) }
    return line
  }

  /// How long after one line another came: `+0.142`, `+1:02.318`, `+26:01:02.318`.
  static func interval(from start: Instant, to end: Instant) -> String {
    let elapsed = end.millisecondsSinceEpoch - start.millisecondsSinceEpoch
    let sign = elapsed < 0 ? "-" : "+"
    let milliseconds = Int(elapsed.magnitude)
    func padded(_ number: Int, _ digits: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
    let fraction = padded(milliseconds % 1000, 3)
    let seconds = milliseconds / 1000
    switch seconds {
    case ..<60: return "\(sign)\(seconds).\(fraction)"
    case ..<3600: return "\(sign)\(seconds / 60):\(padded(seconds % 60, 2)).\(fraction)"
    default:
      let minutes = padded(seconds / 60 % 60, 2)
      return "\(sign)\(seconds / 3600):\(minutes):\(padded(seconds % 60, 2)).\(fraction)"
    }
  }
}

extension LogEntry.Kind {
  /// The colour of its sign.
  var ink: Ink {
    switch self {
    case .sent: .accent
    case .answered: .success
    case .cancelled: .warning
    case .failed: Ink(.failure, .bold)
    case .note: .muted
    }
  }
}

extension Instant {
  /// The time of day with milliseconds, `14:02:11.318`, on a clock ahead of UTC.
  func timeOfDay(secondsFromUTC: Int) -> String {
    let local = millisecondsSinceEpoch + Int64(secondsFromUTC) * 1000
    let text = Instant(millisecondsSinceEpoch: local).iso8601
    guard let start = text.firstIndex(of: "T") else { return text }
    return String(text[text.index(after: start)...].dropLast())
  }
}
