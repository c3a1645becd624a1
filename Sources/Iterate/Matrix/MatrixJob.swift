public import Segment

/// What a matrix is to be filled from: which events, which surveys, by whom, at which simulator.
///
/// Plain data, so that the filling can be asked for in one place and done in another.
public struct MatrixJob: Hashable, Sendable {
  /// Its number in the session: what is filled for an earlier one is of no use any more.
  public var id: Int
  /// The rows.
  public var events: [EventTemplate]
  /// What the events are fired in; its surveys are the columns.
  ///
  /// Firings go to the simulator whatever the profile is. With preview on, each cell previews its own
  /// survey, whichever is chosen; with preview off, targeting decides.
  public private(set) var context: FiringContext
  /// Time, ids and browser.
  public var environment: Environment
  /// The simulator, of which each cell gets a copy; its faults are left out.
  public private(set) var simulator: Simulator
  /// What the person's client remembers.
  public var session: PersonSession

  /// A job from its parts.
  ///
  /// - Parameters:
  ///   - id: its number in the session.
  ///   - events: the rows.
  ///   - context: what they are fired in; where firings go and whether they are sent does not matter.
  ///   - environment: time, ids and browser.
  ///   - simulator: the simulator as it is now; as if nobody had asked it yet when `nil`.
  ///   - session: what the person's client remembers; a new person when `nil`.
  public init(
    id: Int = 0, events: [EventTemplate], context: FiringContext, environment: Environment,
    simulator: Simulator? = nil, session: PersonSession? = nil
  ) {
    var context = context
    context.profile = .simulator
    context.isDryRun = false
    let surveys = context.workspace.surveys
    var simulator = simulator ?? Simulator(surveys: surveys)
    if simulator.surveys != surveys { simulator.surveys = surveys }
    self.id = id
    self.events = events
    self.context = context
    self.environment = environment
    self.simulator = simulator
    self.session = session ?? PersonSession(anonymousID: environment.anonymousID)
  }

  /// The columns.
  public var surveys: [Survey] { context.workspace.surveys }

  /// Whether each cell previews its own survey.
  public var isPreviewOn: Bool { context.preview != .off }

  /// How many cells there are.
  public var cellCount: Int { events.count * surveys.count }
}

extension Workspace {
  /// Every event there is to fire: the templates, then the names that surveys target and no template
  /// has, each once.
  public var matrixEvents: [EventTemplate] { events.addingTargets(of: surveys) }
}

extension [EventTemplate] {
  /// These templates, then the names that `surveys` target and none of them has, each once.
  public func addingTargets(of surveys: [Survey]) -> [EventTemplate] {
    var seen = Set(map { ExactText($0.name) })
    let missing = surveys.flatMap(\.events).filter { seen.insert(ExactText($0)).inserted }
    return self + missing.map { EventTemplate(name: $0) }
  }
}
