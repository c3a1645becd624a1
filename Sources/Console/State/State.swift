public import Iterate
public import Segment
public import Terminal

/// Everything the console knows.
///
/// It changes in `reduce` and nowhere else.
public struct State: Sendable {
  /// The workspace and where it came from.
  public internal(set) var source: LoadedWorkspace
  /// What lists ask of the workspace.
  var targets: TargetIndex
  /// How many times the workspace has been read again with other subscriptions.
  var workspaceRevision = 0
  /// Why the workspace's file cannot be used as it is now; the last good reading is used meanwhile.
  public internal(set) var workspaceProblem: Failure?
  /// How many times that, or the subscriptions, has changed.
  var revision = 0
  /// The destination's subscriptions, as this session has them.
  public internal(set) var subscriptions: SessionSubscriptions
  /// The events, as this session has them.
  public internal(set) var sessionEvents = SessionEvents()
  /// The editor, behind a question or a message that it has led to.
  var editorBehind: EditorOverlay?
  /// The destination with these subscriptions, compiled.
  var destination: Destination
  /// Where subscriptions do not do what was meant, as far as that has been found out.
  var lints: [Subscription: [SubscriptionLint]] = [:]
  /// The name of the profile in use.
  public internal(set) var profileName: String
  /// The built-in simulator.
  public internal(set) var simulator = SimulatorStatus.starting {
    didSet { simulatorAccess = simulator.access }
  }
  /// Where it listens, and its key; asked for with every key press.
  private(set) var simulatorAccess: Access?
  /// What it was like when it was last looked at.
  public internal(set) var simulatorOverview: SimulatorOverview?
  /// The simulator itself, as it was when it was last looked at.
  var simulation: Simulator?
  /// Whether the plan has to be worked out anew, since the simulator has changed.
  var isSimulationNew = false
  /// What is known of the profiles' hosts and keys, by profile.
  public internal(set) var connections: [Profile: Connection] = [:]
  /// Tokens and anonymous ids, one per host, key and person.
  public internal(set) var sessions: [SessionKey: PersonSession] = [:]
  /// Whom the console fires as.
  public internal(set) var person: Person
  /// Whom it could fire as.
  public internal(set) var persons: SessionPersons
  /// How many persons Iterate has created in this session.
  public internal(set) var personsCreated = 0
  /// The client whose request is sent.
  public internal(set) var persona = Persona.web
  /// Whether and which survey is previewed.
  public internal(set) var preview = PreviewChoice.automatic
  /// Whether firings are only worked out.
  public internal(set) var isDryRun = false
  /// What has been agreed to.
  var consent = Consent()

  /// The firings of this session, oldest first, at most `firingLimit`.
  public internal(set) var records = FiringRecords()
  /// The firing whose response is shown.
  public internal(set) var shownFiring: Int?
  /// Whether the payload pane shows the shown firing instead of the selected event.
  public internal(set) var isFiringPinned = false
  /// What firing the selected event would do now, or why it cannot be fired.
  public internal(set) var plan: Result<FiringPlan, Failure>?
  /// What the payload pane shows: the plan or, where it cannot be fired, what the destination would
  /// make of it all the same.
  var shownPlan: FiringPlan?
  /// What `plan` was worked out from.
  var planBasis: PlanBasis?
  /// How many times the plan has been worked out.
  var planRevision = 0
  /// The ladder of `shownPlan`.
  var expectedLadder: Ladder?
  /// Whom its client would ask as.
  var planIdentity: PlanIdentity?
  /// The anonymous id of persons who have no session yet.
  var freshAnonymousID = ""
  /// The survey whose ladder is wanted, whichever decides.
  var examined: ExaminedSurvey?
  /// Its ladder.
  var examination: ExaminedLadder?
  /// How many matrices have been asked for.
  var matrixCount = 0
  /// An event that is being fired many times, or was.
  public internal(set) var burst: Burst?
  /// The number of the next firing.
  var nextFiring = 1

  /// The terminal's size.
  public internal(set) var size: Size
  /// The symbols the terminal can show.
  public internal(set) var glyphs: Glyphs
  /// The pane the keys go to.
  public internal(set) var focus = PaneID.events
  /// The panes that have the whole screen while the keys go to them.
  public internal(set) var fullscreenPanes: Set<PaneID> = []
  /// Which of payload and response is in sight where there is room for one.
  public internal(set) var visibleDocument = PaneID.payload

  public internal(set) var surveys = SurveysPane()
  public internal(set) var events = EventsPane()
  public internal(set) var payload = PayloadPane()
  public internal(set) var response = ResponsePane()
  public internal(set) var log = LogPane()

  /// How the operator wants the console.
  public let preferences: Preferences
  /// Whether the terminal reports the mouse.
  public internal(set) var isMouseOn: Bool

  /// What lies over the panes and takes the keys.
  public internal(set) var overlay: Overlay?
  /// The message above the footer.
  public internal(set) var toast: Toast?
  /// Whether it was said in this session what tmux needs to hand copied texts on.
  var isTmuxExplained = false
  /// Whether it was said in this session how text is selected while the mouse is on.
  var isDragExplained = false
  /// How far the operator's clock is ahead of UTC, in seconds.
  let secondsFromUTC: Int
  /// What is played instead of the operator; `nil` where nothing is.
  public internal(set) var tour: Tour?
  /// How many lines the log has ever been given.
  public internal(set) var loggedCount = 0
  /// The time of the last action.
  public internal(set) var now = Instant(millisecondsSinceEpoch: 0)

  /// The most firings kept.
  public static let firingLimit = 500
  /// The most bytes of responses' bodies kept; what was read in them takes several times as much.
  public static let bodyLimit = 64 * 1_048_576

  /// The console before anything has happened.
  ///
  /// - Parameters:
  ///   - source: the workspace.
  ///   - profile: the name of the profile to start with; the workspace's default when `nil`.
  ///   - size: the terminal's size.
  ///   - glyphs: the symbols the terminal can show.
  ///   - secondsFromUTC: how far the operator's clock is ahead of UTC.
  ///   - preferences: how the operator wants the console.
  public init(
    source: LoadedWorkspace, profile: String? = nil, size: Size, glyphs: Glyphs = .unicode,
    secondsFromUTC: Int = 0, preferences: Preferences = Preferences()
  ) {
    self.source = source
    self.targets = TargetIndex(source.workspace)
    self.subscriptions = SessionSubscriptions(source.workspace.subscriptions)
    self.destination = Destination(subscriptions: source.workspace.subscriptions)
    self.profileName = profile ?? source.workspace.defaultProfile.name
    self.person = source.workspace.person
    self.persons = SessionPersons(source.workspace)
    self.size = size
    self.glyphs = glyphs
    self.secondsFromUTC = secondsFromUTC
    self.preferences = preferences
    self.isMouseOn = preferences.isMouseOn
    self.overlay =
      preferences.problem.map { .message(MessageOverlay($0)) }
      ?? (source.path == nil ? .welcome : nil)
  }
}

extension State {
  /// The workspace.
  public var workspace: Workspace { source.workspace }

  /// Which keys mean what.
  public var keymap: Keymap { preferences.keymap }

  /// The profile in use.
  public var profile: Profile {
    workspace.profile(named: profileName) ?? .simulator
  }

  /// Whether firings go to the built-in simulator.
  public var usesSimulator: Bool { profile.target == .simulator }

  /// What is known of the host and key of the profile in use.
  public var connection: Connection { connections[profile] ?? .unknown }

  /// The host firings go to, as it is shown.
  public var hostLabel: String {
    switch profile.target {
    case .simulator: "built-in simulator"
    case .host(let url): HostName(url: url)?.description ?? url
    }
  }

  /// What the mode is at the moment.
  public var mode: Mode {
    .of(target: profile.target, isPreviewOn: isPreviewOn, isDryRun: isDryRun)
  }

  /// Whether a firing of the selected event would carry `iterate_preview`.
  public var isPreviewOn: Bool {
    if case .success(let plan)? = plan { return plan.preview.isOn }
    return preview != .off
  }

  /// The survey a firing of the selected event would preview.
  public var previewedSurvey: Survey? {
    if case .success(let plan)? = plan { return plan.preview.survey }
    guard case .survey(let id) = preview else { return nil }
    return workspace.survey(id)
  }

  /// The numbers of the firings that wait or are in flight, oldest first.
  var pending: [Int] { records.pending }

  /// The firing with this number.
  public func record(_ id: Int?) -> FiringRecord? {
    id.flatMap(records.index(of:)).map { records[$0] }
  }

  /// Whether the focused pane has the whole screen.
  public var isFullscreen: Bool { fullscreenPanes.contains(focus) }

  /// The context keys are looked up in.
  var context: Contexts {
    focus == .response && response.tab == .ladder ? .ladder : focus.context
  }

  /// Where everything is on the screen.
  public var layout: ScreenLayout { ScreenLayout(self) }
}
