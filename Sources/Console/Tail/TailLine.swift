/// A line of the tail: one happening, or a part of an answer, in words.
public struct TailLine: Hashable, Sendable {
  /// What kind of thing a line tells.
  public enum Kind: Hashable, Sendable {
    /// A request was sent.
    case sent
    /// It was answered.
    case answered
    /// It was cancelled, or an answer came too late.
    case cancelled
    /// Something failed, or was not done.
    case failed
    /// Anything else that happened.
    case note
    /// What was asked for.
    case answer
    /// Something that wants an answer.
    case question
  }

  /// What it tells.
  public var kind: Kind
  /// The word or two it begins with, which say the kind without colour; empty for answers.
  public var opening: String
  /// What comes after that.
  public var text: String

  /// A line from its parts.
  init(_ kind: Kind, opening: String = "", _ text: String) {
    self.kind = kind
    self.opening = opening
    self.text = text
  }

  /// The whole line.
  public var whole: String { opening.isEmpty ? text : "\(opening): \(text)" }
}

extension TailLine {
  /// The line of a log entry.
  ///
  /// What stands in columns there is told with commas here, for ears.
  init(_ entry: LogEntry) {
    let number = entry.firing.map { " #\($0)" } ?? ""
    let text = entry.text.split(separator: "  ").map { $0.drop { $0 == " " } }
      .joined(separator: ", ")
    switch entry.kind {
    case .sent: self.init(.sent, opening: "sent\(number)", text)
    case .answered: self.init(.answered, opening: "answered\(number)", text)
    case .cancelled: self.init(.cancelled, opening: "cancelled\(number)", text)
    case .failed: self.init(.failed, opening: "failed\(number)", text)
    case .note: self.init(.note, opening: "note\(number)", text)
    }
  }
}
