public import Iterate
public import Segment

/// How an event is to be fired many times.
///
/// It holds all that was agreed to: what is changed while it runs changes nothing about it.
public struct BurstOrder: Hashable, Sendable {
  /// What is fired.
  public var template: EventTemplate
  /// What the workspace knows it as.
  public var event: EventIdentity
  /// Where it goes.
  public var profile: Profile
  /// Who fires, unless everybody is new: then whose traits they have.
  public var person: Person
  /// The client whose request is sent.
  public var persona: Persona
  /// Whether and which survey is previewed.
  public var preview: PreviewChoice
  /// How serious every firing of it is; one that would be otherwise is not fired.
  public var mode: Mode
  /// How many times.
  public var count: Int
  /// How many times a second at most; `nil` for as fast as answers come.
  public var rate: Int?
  /// Whether each firing is by somebody new, instead of by the person in use.
  public var isByNewPersons: Bool
  /// By how many hours the simulator's clock moves before each firing but the first.
  public var hours: Int

  /// An order from its parts.
  public init(
    template: EventTemplate, event: EventIdentity? = nil, profile: Profile, person: Person,
    persona: Persona, preview: PreviewChoice, mode: Mode, count: Int, rate: Int? = nil,
    isByNewPersons: Bool = false, hours: Int = 0
  ) {
    self.template = template
    self.event = event ?? template.identity
    self.profile = profile
    self.person = person
    self.persona = persona
    self.preview = preview
    self.mode = mode
    self.count = count
    self.rate = rate
    self.isByNewPersons = isByNewPersons
    self.hours = hours
  }

  /// The most firings.
  static let countLimit = 10_000
  /// The most a second.
  static let rateLimit = 100
  /// The most hours that the clock moves altogether, which is what it can.
  static let hourLimit = 100 * 365 * 24

  /// How many and how fast, in words.
  var pace: String { rate.map { "\(count), at most \($0) a second" } ?? "\(count)" }
}

/// An event that is being fired many times, or was.
public struct Burst: Hashable, Sendable {
  /// What was asked for.
  public let order: BurstOrder
  /// When it began.
  public let started: Instant
  /// How far it has come.
  public internal(set) var phase = Phase.running
  /// How many have been fired.
  public internal(set) var launched = 0
  /// The firings that are not over.
  var inFlight: [Int] = []
  /// The last firing.
  var last: Int?
  /// What those that are over have come to.
  public internal(set) var summary = BurstSummary()
  /// When the next is due by the rate, in microseconds since 1970.
  var due: Int64
  /// Whether the simulator has to be looked at before the next firing.
  var isSimulationStale = false
  /// Whether the clock has been moved for the next firing.
  var hasMovedClock = false

  /// How far a burst has come.
  public enum Phase: Hashable, Sendable {
    /// Firings are in flight, or still to come.
    case running
    /// The same, but what one of them met would stop the next as well.
    case hindered(by: String)
    /// Nothing is in flight, and nothing more comes.
    case over(Ending, at: Instant)
  }

  /// How a burst has ended.
  public enum Ending: Hashable, Sendable {
    /// Everything was fired.
    case complete
    /// The operator has stopped it.
    case stopped
    /// It stopped by itself, and why.
    case hindered(by: String)
  }

  /// A burst that has just begun.
  init(_ order: BurstOrder, at now: Instant) {
    self.order = order
    started = now
    due = now.microseconds
  }

  /// Whether it is over.
  public var isOver: Bool { ending != nil }

  /// How it has ended; `nil` while it runs.
  public var ending: Ending? {
    if case .over(let ending, _) = phase { ending } else { nil }
  }

  /// What stops it, or has stopped it, without the operator.
  public var obstacle: String? {
    switch phase {
    case .hindered(let obstacle), .over(.hindered(let obstacle), _): obstacle
    case .running, .over: nil
    }
  }

  /// Whether it moves the simulator's clock.
  var isMovingClock: Bool { !isOver && order.hours > 0 }

  /// Counts one more firing, and when the next is due.
  ///
  /// What was missed is caught up with, but not for longer than a quarter of a second.
  mutating func launch(_ firing: Int, at now: Instant) {
    launched += 1
    inFlight.append(firing)
    last = firing
    hasMovedClock = false
    guard let rate = order.rate else { return }
    due = max(due, now.microseconds - 250_000) + 1_000_000 / Int64(max(1, rate))
  }

  /// How long it has taken so far, in milliseconds.
  func elapsed(at now: Instant) -> Int64 {
    let end = if case .over(_, let time) = phase { time } else { now }
    return max(0, end.millisecondsSinceEpoch - started.millisecondsSinceEpoch)
  }

  /// How many were over in a second on average; `nil` before that can be said.
  func rate(at now: Instant) -> Int? {
    let elapsed = elapsed(at: now)
    return elapsed > 0 ? summary.count * 1000 / Int(elapsed) : nil
  }
}

extension Instant {
  /// The time in microseconds since 1970.
  var microseconds: Int64 { millisecondsSinceEpoch * 1000 }
}

/// Somebody who fires once and is then forgotten.
struct Guest: Hashable, Sendable {
  /// Who it is.
  var person: Person
  /// What the client remembers meanwhile.
  var session: PersonSession
}
