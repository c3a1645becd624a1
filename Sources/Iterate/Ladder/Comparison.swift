public import Segment

/// One event fired four ways at a simulator of its own: with preview on and off, at a person who is
/// new and at one who has been there before.
public struct Comparison: Hashable, Sendable {
  /// One way, and what came of it.
  public struct Way: Hashable, Sendable {
    /// Whether a survey is previewed.
    public let isPreviewed: Bool
    /// Whether the person has been there before.
    public let isReturning: Bool
    /// What came of it.
    public let verdict: Verdict
    /// The gates.
    public let ladder: Ladder

    /// The way in two words.
    public var title: String {
      "\(isPreviewed ? "preview" : "live"), \(isReturning ? "returning" : "new")"
    }
  }

  /// The ways: new and returning with preview, new and returning without.
  public let ways: [Way]

  /// How long ago a returning person was there, in milliseconds: a minute.
  private static let absence: Int64 = 60_000

  /// Fires `draft` four ways.
  ///
  /// A returning person has had the same event fired with preview off a minute ago, and has seen what
  /// came of it. Every way has a copy of the same simulator, which knows nobody else.
  ///
  /// - Parameters:
  ///   - draft: the event.
  ///   - context: what it happens in; where firings go and whether they are sent does not matter.
  ///   - environment: time, ids and browser.
  ///   - destination: the compiled subscriptions of the context's workspace.
  /// - Throws: a failure of category `notFound` when the previewed survey is not in the workspace.
  public init(
    draft: EventDraft, context: FiringContext, environment: Environment, destination: Destination
  ) throws(Failure) {
    var context = context
    context.profile = .simulator
    context.isDryRun = false
    let previewed = context.preview == .off ? PreviewChoice.automatic : context.preview
    let choices = [(previewed, false), (previewed, true), (.off, false), (.off, true)]
    var ways: [Way] = []
    for (choice, isReturning) in choices {
      var rehearsal = Rehearsal(
        Simulator(surveys: context.workspace.surveys),
        session: PersonSession(anonymousID: environment.anonymousID))
      if isReturning {
        var earlier = environment
        let then = environment.now.millisecondsSinceEpoch - Self.absence
        earlier.now = Instant(millisecondsSinceEpoch: then)
        context.preview = .off
        _ = rehearsal.fire(
          try FiringPlan(
            draft: draft, context: context, environment: earlier, destination: destination),
          at: earlier.now)
      }
      context.preview = choice
      let plan = try FiringPlan(
        draft: draft, context: context, environment: environment, destination: destination,
        host: rehearsal.host)
      let firing = rehearsal.fire(plan, at: environment.now)
      ways.append(
        Way(
          isPreviewed: choice != .off, isReturning: isReturning, verdict: firing.verdict,
          ladder: firing.ladder))
    }
    self.ways = ways
  }

  /// The first gate that holds the survey back in some ways and not in others; `nil` for none.
  public var firstDifference: GateID? {
    GateID.allCases.first { gate in
      let holdsBack = ways.map { way in
        way.ladder.rungs.contains { $0.gate == gate && $0.result == .fail }
      }
      return Set(holdsBack).count > 1
    }
  }
}
