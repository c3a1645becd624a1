public import Segment

/// Asks of every survey how it would fare in one firing, not only of the one that decides.
public struct SurveyExaminer: Sendable {
  /// The firing.
  let plan: FiringPlan
  /// One for each request.
  private let ladders: [SurveyLadder]

  /// One survey's way through the firing.
  struct Examination {
    /// What would become of the survey, were there no other.
    var verdict: Verdict
    /// Its gates, in the order of `GateID`; empty when nothing is asked of the host.
    var findings: [GateFinding]
    /// Whether it waits for what the firing asks for.
    var isTargeted: Bool
  }

  /// Examines the firing of `plan`.
  ///
  /// - Parameters:
  ///   - plan: the firing.
  ///   - host: what is known of the host from inside; `nil` for any that is not the simulator.
  ///   - now: the time of day.
  public init(_ plan: FiringPlan, host: KnownHost?, at now: Instant) {
    self.plan = plan
    ladders = plan.steps.map { step in
      SurveyLadder(
        request: step.request, preview: plan.preview, context: plan.context,
        knowledge: host?.knowledge(traits: step.request.userTraits, at: now), now: now)
    }
  }

  /// What becomes of one survey where another one may be shown.
  public struct Judgement: Hashable, Sendable {
    /// Whether it is shown, and why not.
    public var verdict: Verdict
    /// The survey that is shown instead, where this one qualifies as well.
    public var rival: SurveyReference?
    /// Whether it waits for what the firing asks for.
    public var isTargeted: Bool
  }

  /// What becomes of `survey` in a firing that comes to `outcome`, for whichever survey.
  public func judgement(of survey: Survey, where outcome: Verdict) -> Judgement {
    let own = examine(survey)
    let isDecisive = outcome.survey.map { $0.id.isExactly(survey.id) } ?? false
    if isDecisive || outcome.failure != nil || own.findings.isEmpty {
      return Judgement(verdict: outcome, isTargeted: own.isTargeted)
    }
    if own.verdict.outcome == .notShown {
      return Judgement(verdict: own.verdict, isTargeted: own.isTargeted)
    }
    guard let rival = outcome.survey else {
      return Judgement(verdict: outcome, isTargeted: own.isTargeted)
    }
    let verdict = Verdict.notShown(
      at: nil, "\(rival.name) qualifies as well and comes first: one survey is shown at a time.",
      remedy: "Preview it, or let the targeting of \(rival.name) hold that one back.",
      survey: SurveyReference(survey))
    return Judgement(verdict: verdict, rival: rival, isTargeted: own.isTargeted)
  }

  /// The ladder of `survey`, whatever happens to others.
  public func ladder(of survey: Survey) -> Ladder {
    let examination = examine(survey)
    guard !examination.findings.isEmpty else {
      return Ladder(survey: SurveyReference(survey), rungs: plan.ladder.rungs)
    }
    return plan.ladder(of: SurveyReference(survey), through: examination.findings)
  }

  /// `survey`, examined: of several requests the one that shows it, else the one that gets furthest.
  func examine(_ survey: Survey) -> Examination {
    let candidates = ladders.map { $0.candidate(survey) }
    let verdicts = zip(ladders, candidates).map { RequestPrediction($0, candidate: $1).verdict }
    guard let place = verdicts.decisive else {
      // Held back before any request: targeting is by the event's own name then.
      let name = plan.event["event"]?.stringValue ?? plan.event["name"]?.stringValue
      return Examination(
        verdict: plan.prediction, findings: [],
        isTargeted: name.map(survey.targets) ?? false)
    }
    let isTargeted = candidates.contains { candidate in
      candidate.findings.contains { $0.gate == .event && $0.result == .pass }
    }
    return Examination(
      verdict: verdicts[place], findings: candidates[place].findings, isTargeted: isTargeted)
  }
}
