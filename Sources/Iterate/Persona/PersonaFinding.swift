/// One thing worth knowing about how a client reads a reply.
public struct PersonaFinding: Hashable, Sendable {
  /// How much of a reply it costs.
  public enum Severity: Int, Hashable, Sendable, CaseIterable, Comparable {
    /// Nothing is lost; it explains what the client does.
    case note
    /// Something is lost or read otherwise than it was meant.
    case warning
    /// The survey is not shown, or the reply is lost.
    case failure

    public static func < (left: Severity, right: Severity) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// What happens, as one sentence without the client's name.
  public var fact: String
  /// How much it costs.
  public var severity: Severity
  /// How well it is known.
  public var grade: Persona.Grade
  /// The part of the client's source that it was read in.
  public var source: String

  /// A finding from its parts.
  public init(
    _ fact: String, severity: Severity, grade: Persona.Grade = .certain, source: String
  ) {
    self.fact = fact
    self.severity = severity
    self.grade = grade
    self.source = source
  }
}

extension Persona {
  /// How well a fact about a client is known.
  public enum Grade: String, Hashable, Sendable, CaseIterable {
    /// Read in the client's source.
    case certain
    /// Concluded, or seen once.
    case likely
    /// Looked for and not found.
    case unknown

    /// What follows a statement of this grade, such as ` (likely)`; empty for one that is certain.
    public var remark: String {
      self == .certain ? "" : " (\(rawValue))"
    }
  }
}
