/// What became of a firing, or is expected to: shown or not, and why.
public struct Verdict: Hashable, Sendable {
  /// Whether the persona's client would show a survey.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// It would show one.
    case shown
    /// It would show none.
    case notShown
    /// It cannot be said: a dry run, a failure, a reply that is still to come.
    case undecided
  }

  /// Whether a survey is shown.
  public var outcome: Outcome
  /// The survey that is shown, or the one that was expected.
  public var survey: SurveyReference?
  /// The gate that decided against it, when it is known.
  public var gate: GateID?
  /// The verdict in words: one complete sentence or more.
  public var sentence: String
  /// What to do to see the survey, as a complete sentence.
  public var remedy: String?
  /// The seconds between the event and the display, when time alone decides.
  public var delaySeconds: Int?
  /// How well it is known what the client does with the survey that came back; `nil` where that is
  /// not what decided.
  public var grade: Persona.Grade?
  /// What went wrong on the way, if anything did.
  public var failure: Failure?

  /// A verdict from its parts.
  public init(
    outcome: Outcome, survey: SurveyReference? = nil, gate: GateID? = nil, sentence: String,
    remedy: String? = nil, delaySeconds: Int? = nil, grade: Persona.Grade? = nil,
    failure: Failure? = nil
  ) {
    self.outcome = outcome
    self.survey = survey
    self.gate = gate
    self.sentence = sentence
    self.remedy = remedy
    self.delaySeconds = delaySeconds
    self.grade = grade
    self.failure = failure
  }

  /// The sentence where the outcome has been said already.
  ///
  /// `Not shown: it is a draft.` is then `It is a draft.`
  public var reason: String {
    let prefix = "Not shown: "
    guard sentence.hasPrefix(prefix) else { return sentence }
    let rest = sentence.dropFirst(prefix.count)
    // A name that begins small stays as it is.
    if rest.hasPrefix("iOS") { return String(rest) }
    return rest.prefix(1).uppercased() + rest.dropFirst()
  }

  /// The exit code of a command that ends with this verdict and was told to expect nothing.
  public var exitCode: Int32 {
    failure?.category.exitCode ?? 0
  }
}

/// A survey by id and name.
public struct SurveyReference: Hashable, Sendable {
  /// 24 hexadecimal digits.
  public var id: String
  /// What operators call it; the id when no name is known.
  public var name: String

  /// A reference from its parts.
  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }

  /// A reference to a survey of the workspace.
  public init(_ survey: Survey) {
    self.init(id: survey.id, name: survey.name)
  }
}
