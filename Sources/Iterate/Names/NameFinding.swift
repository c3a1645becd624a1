/// Something about the names of events that does not fit, or is worth knowing.
public struct NameFinding: Hashable, Sendable {
  /// What it is.
  public let kind: Kind
  /// How bad it is.
  public let severity: Severity
  /// The names it is about, the one to go by first; none for a survey without events.
  public let names: [String]
  /// Where these names stand.
  public let places: [NamePlace]
  /// What it is, in one sentence.
  public let sentence: String
  /// What to do about it.
  public let remedy: String

  /// The kinds of findings; their names are a public contract.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Two names that are nearly the same.
    case nearMiss = "near-miss"
    /// A name with a blank, or something invisible, at its start or end.
    case blankAtEdge = "blank-at-edge"
    /// A name that no trigger can be compared with.
    case notForTriggers = "not-for-triggers"
    /// A survey that no event shows.
    case surveyWithoutEvents = "survey-without-events"
    /// A trigger compares with a name that is nowhere else.
    case unknownToTrigger = "unknown-to-trigger"
    /// A survey targets a name that no template has.
    case withoutTemplate = "without-template"
    /// No survey targets the event.
    case untargeted
    /// A survey targets the event, and it has not been fired in this session.
    case neverFired = "never-fired"
  }

  /// How bad a finding is, the worst first.
  public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Something cannot work as it stands.
    case error
    /// Something will probably surprise.
    case warning
    /// Good to know.
    case note

    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .error: 0
      case .warning: 1
      case .note: 2
      }
    }
  }
}

/// Where the name of an event stands.
public enum NamePlace: Hashable, Sendable {
  /// A survey targets it.
  case survey(id: String, name: String)
  /// A template of a track event has it.
  case template(String)
  /// The trigger of a subscription compares with it.
  case subscription(name: String, event: String)
  /// It was fired in this session.
  case firing(String)

  /// The place in words.
  public var text: String {
    switch self {
    case .survey(_, let name): "survey \"\(name)\""
    case .template(let event): "template \"\(event)\""
    case .subscription(let name, _): "trigger of \"\(name)\""
    case .firing(let event): "fired as \"\(event)\""
    }
  }
}
