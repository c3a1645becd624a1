public import Iterate
public import Segment

/// A firing in the console: the firing itself, and when what happened to it.
public struct FiringRecord: Hashable, Sendable, Identifiable {
  /// The firing.
  public var firing: Firing
  /// What the plan was worked out from.
  var basis: PlanBasis?
  /// The profile it goes to.
  public var profile: Profile
  /// The person it is fired as.
  public var person: Person
  /// When it was fired.
  public var started: Instant
  /// When its request in flight was sent; `nil` while it waits to be sent or is finished.
  public var sent: Instant?
  /// When the reply came that shows a survey.
  var answered: Instant?
  /// Why it could not be sent at all.
  public var failure: Failure?
  /// Whether it is over.
  public var isOver: Bool { failure != nil || firing.isFinished }

  public var id: Int { firing.id }

  /// The event's name, as it was when it was fired.
  public var eventName: String
  /// What the workspace knows the event as.
  var event: EventIdentity

  /// What it came to.
  public var verdict: Verdict {
    guard let failure else { return firing.verdict }
    return Verdict(
      outcome: .undecided, sentence: "\(failure.what).", remedy: failure.fix, failure: failure)
  }
}
