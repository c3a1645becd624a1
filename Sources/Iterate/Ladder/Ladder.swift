/// All gates between an event and a survey on screen, in the order of `GateID`, each decided.
///
/// The first six are the firing's; the others are those of one survey: the one that is shown, else
/// the previewed one, else the one that gets furthest.
public struct Ladder: Hashable, Sendable {
  /// The survey of the later gates; `nil` when there is none to speak of.
  public var survey: SurveyReference?
  /// One finding a gate.
  public var rungs: [GateFinding]

  /// A ladder from its parts.
  public init(survey: SurveyReference?, rungs: [GateFinding]) {
    self.survey = survey
    self.rungs = rungs
  }

  /// The gate that decides: the first that fails.
  public var decisive: GateFinding? {
    rungs.first { $0.result == .fail }
  }

  /// How many gates came out as `result`.
  public func count(of result: GateFinding.Result) -> Int {
    rungs.count { $0.result == result }
  }
}
