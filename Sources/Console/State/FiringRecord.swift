public import Iterate
public import Segment

/// A firing in the console: the firing itself, and when what happened to it.
public struct FiringRecord: Hashable, Sendable, Identifiable {
  /// The firing.
  public var firing: Firing {
    didSet { outcome = FiringOutcome(firing, failure: failure) }
  }
  /// What the plan was worked out from.
  var basis: PlanBasis?
  /// The profile it goes to.
  public var profile: Profile
  /// The person it is fired as.
  public var person: Person
  /// Who fires, where it is somebody who fires once only, with what the client remembers.
  var guest: Guest?
  /// When it was fired.
  public var started: Instant
  /// When its request in flight was sent; `nil` while it waits to be sent or is finished.
  public var sent: Instant?
  /// When the reply came that shows a survey.
  var answered: Instant?
  /// Why it could not be sent at all.
  public var failure: Failure? {
    didSet { outcome = FiringOutcome(firing, failure: failure) }
  }
  /// Whether it is over.
  public var isOver: Bool { failure != nil || outcome.isFinished }

  public var id: Int { firing.id }

  /// The event's name, as it was when it was fired.
  public var eventName: String
  /// What the workspace knows the event as.
  var event: EventIdentity

  /// What it comes to, worked out when the firing changes: screens are drawn far more often, and a
  /// reply can be of any size.
  private(set) var outcome: FiringOutcome

  /// What it came to.
  public var verdict: Verdict { outcome.verdict }
  /// Every gate as far as it has come out.
  public var ladder: Ladder { outcome.ladder }
  /// What was expected, where it came out differently.
  public var surprise: String? { outcome.surprise }

  /// A record of a firing that was just made.
  init(
    firing: Firing, basis: PlanBasis? = nil, profile: Profile, person: Person,
    guest: Guest? = nil, started: Instant, eventName: String, event: EventIdentity
  ) {
    self.firing = firing
    self.basis = basis
    self.profile = profile
    self.person = person
    self.guest = guest
    self.started = started
    self.eventName = eventName
    self.event = event
    outcome = FiringOutcome(firing, failure: nil)
  }
}

extension FiringRecord {
  /// Lets go of the bodies of its responses; what it came to stays.
  mutating func forgetBodies() {
    let known = outcome
    firing.forgetBodies()
    outcome = known
  }
}

/// What a firing comes to, without secrets.
struct FiringOutcome: Hashable, Sendable {
  /// The verdict.
  let verdict: Verdict
  /// Every gate.
  let ladder: Ladder
  /// What was expected, where it came out differently.
  let surprise: String?
  /// Whether nothing more will come.
  let isFinished: Bool

  /// What `firing` comes to, or why it could not be sent at all.
  init(_ firing: Firing, failure: Failure?) {
    let redactor = Redactor(exchanges: firing.exchanges)
    verdict = redactor.redact(
      failure.map {
        Verdict(outcome: .undecided, sentence: "\($0.what).", remedy: $0.fix, failure: $0)
      } ?? firing.verdict)
    ladder = redactor.redact(firing.ladder)
    surprise = firing.surprise.map(redactor.redact)
    isFinished = firing.isFinished
  }
}
