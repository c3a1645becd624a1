internal import Console
internal import Iterate
internal import Segment
internal import Terminal

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The console in a terminal: joins the fold, the screen, the loop and the effects.
struct ConsoleProgram {
  /// The surroundings.
  let world: World
  /// The workspace.
  let loader: WorkspaceLoader
  /// The profile to start with; the workspace's first when `nil`.
  let profile: String?
  /// How the operator wants it.
  let settings: Settings
  /// What is wrong with the operator's settings, which are then not in use.
  let settingsProblem: Failure?

  /// The theme; `nil` for the one that suits the terminal's background.
  private var theme: Theme? { settings.theme }
  /// What is known and kept of where the operator was.
  var memory = Memory.kept
  /// What is played; `nil` where the operator has the keys.
  var tour: Tour?

  /// What becomes of where the operator was.
  enum Memory: Hashable {
    /// It is taken up and kept.
    case kept
    /// It is kept, but the run begins as at first.
    case fresh
    /// Nothing is taken up or kept: every run is the same.
    case none
  }

  /// The console with everything as usual.
  ///
  /// - Parameter isDemo: whether it opens the demo workspace, whatever files there are.
  init(isDemo: Bool) {
    let reading = SettingsReading.current()
    let world = World(limits: reading.settings.limits)
    self.init(
      world: world, loader: WorkspaceLoader(explicit: nil, isDemo: isDemo, world: world),
      profile: nil, settings: reading, memory: isDemo ? .none : .kept)
  }

  /// The console.
  ///
  /// - Parameters:
  ///   - world: the surroundings.
  ///   - loader: the workspace.
  ///   - profile: the profile to start with; the workspace's first when `nil`.
  ///   - settings: how the operator wants it.
  ///   - memory: what becomes of where the operator was.
  ///   - tour: what is played; `nil` where the operator has the keys.
  init(
    world: World, loader: WorkspaceLoader, profile: String?, settings: SettingsReading,
    memory: Memory = .kept, tour: Tour? = nil
  ) {
    self.world = world
    self.loader = loader
    self.profile = profile
    self.settings = settings.settings
    settingsProblem = settings.problem
    self.memory = memory
    self.tour = tour
  }

  /// Runs until the operator leaves.
  ///
  /// - Throws: why it cannot start; the terminal is then untouched. Once it has started, everything
  ///   that goes wrong is shown in the console.
  func run() throws(Failure) {
    Heap.growInLargeSteps()
    let source = try loader.load()
    if let profile, source.workspace.profile(named: profile) == nil {
      throw .unknownProfile(profile, in: source.workspace)
    }
    let keeper = BookmarkKeeper(world: world)
    let recalled = memory == .kept ? keeper.recall(source) : BookmarkKeeper.Recalled()
    let (signals, mailbox, screen) = try open()
    defer { screen.end() }
    let runner = EffectRunner(
      world: world, loader: loader.pinned(to: source), settings: settings, mailbox: mailbox)
    defer { runner.stop() }
    var state = State(
      source: source, profile: profile ?? recalled.profile, size: screen.size,
      glyphs: screen.capabilities.glyphs, secondsFromUTC: LoopClock.secondsFromUTC,
      preferences: settings.preferences(problem: settingsProblem))
    if let bookmark = recalled.bookmarks[state.profileName] { state.restore(bookmark) }
    if recalled.isKnown { state.skipWelcome() }
    if let tour { state.begin(tour) }
    screen.setMouse(state.isMouseOn)
    var clock = LoopClock()
    var hasDrawn = false
    if let notice = screen.capabilities.notice { mailbox.post(.noted(notice)) }
    if let settingsProblem { mailbox.post(.failed(settingsProblem)) }
    for note in source.notes + [recalled.note].compactMap(\.self) { mailbox.post(.noted(note)) }

    let loop = MainLoop(
      input: STDIN_FILENO, messages: mailbox.descriptor, signals: signals,
      escapeDelay: escapeDelay)
    _ = reduce(into: &state, .ticked, at: clock.moment())
    loop.run(
      nextDeadline: { clock.deadline(for: state.nextTick) },
      handle: { event in
        adoptBackground(event, screen: screen)
        var control = LoopControl.continue
        for action in Self.actions(of: event, screen: screen, mailbox: mailbox, control: &control) {
          if case .answered(let firing, _) = action { runner.finish(firing: firing) }
          for effect in reduce(into: &state, action, at: clock.moment()) {
            switch effect {
            case .quit: control = .stop
            case .suspend: control = .suspend
            case .edit(let edit): mailbox.post(self.edited(edit, screen: screen, loop: loop))
            case .redraw: screen.redrawEverything()
            case .mouse(let isOn): screen.setMouse(isOn)
            case .copy(let text): runner.copy(text) { screen.writeRaw($0) }
            default: runner.run(effect)
            }
          }
        }
        return control
      },
      draw: {
        screen.show(view(state))
        guard !hasDrawn else { return }
        // What takes time starts once there is something to look at.
        hasDrawn = true
        for effect in state.initialEffects() { runner.run(effect) }
        if theme == nil, screen.capabilities.depth != .none, canBeAsked {
          screen.writeRaw(BackgroundReport.question)
        }
      })
    if memory != .none { runner.keep(state.bookmark, profile: state.profile, path: source.path) }
  }

  /// Gives the terminal to the operator's editor until it is closed.
  private func edited(_ edit: TextEdit, screen: NcursesScreen, loop: MainLoop) -> Action {
    screen.leave()
    let result = Result { () throws(Failure) in
      try EditorRun(environment: world.environment).result(of: edit)
    }
    loop.discardInput()
    screen.resume()
    return .edited(edit, result)
  }

  /// What the loop's event means for the console; what concerns the screen is done on the way.
  private static func actions(
    of event: LoopEvent, screen: NcursesScreen, mailbox: Mailbox<Action>,
    control: inout LoopControl
  ) -> [Action] {
    switch event {
    case .input(let input): return [.input(input)]
    case .messages: return mailbox.drain()
    case .resized(let size):
      screen.resize(to: size)
      return [.resized(size)]
    case .tick: return [.ticked]
    case .suspended:
      screen.leave()
      return []
    case .resumed:
      screen.resume()
      return []
    case .interrupt: return [.performed(.appQuit)]
    case .hangup:
      control = .stop
      return []
    }
  }

  private func open() throws(Failure) -> (SelfPipe, Mailbox<Action>, NcursesScreen) {
    do {
      ForegroundTerminal.wait()
      let signals = try SelfPipe()
      let mailbox = try Mailbox<Action>()
      let screen = try NcursesScreen(
        theme: startingTheme, color: settings.color, environment: world.environment,
        signals: signals.writeEnd,
        crashNote: crashNote)
      return (signals, mailbox, screen)
    } catch {
      throw error.failure
    }
  }

  /// The theme until the terminal has said more about itself.
  private var startingTheme: Theme {
    if let theme { return theme }
    let isLight = BackgroundReport.isLight(colorFGBG: world.environment["COLORFGBG"])
    return isLight.map { $0 ? .light : .dark } ?? .neutral
  }

  /// Whether the terminal keeps quiet about questions it does not know.
  ///
  /// The Linux console and real terminals may print them.
  private var canBeAsked: Bool {
    let name = world.environment["TERM"] ?? ""
    return !name.hasPrefix("linux") && !name.hasPrefix("vt")
  }

  /// Takes the theme that suits the background, once the terminal has told its colour.
  private func adoptBackground(_ event: LoopEvent, screen: NcursesScreen) {
    guard theme == nil, case .input(.unknown(let bytes)) = event,
      let isLight = BackgroundReport.isLight(bytes)
    else { return }
    screen.theme = isLight ? .light : .dark
  }

  /// Where a trap's message goes while the screen is up: a file of this process alone.
  private var crashNote: String? {
    world.directories.map { directories in
      // Without the folder the message stays on the screen: no reason not to start.
      try? LocalFile.makeFolder(directories.state)
      return "\(directories.state)/crash-\(getpid()).txt"
    }
  }

  /// How long after an escape byte the rest of a sequence may come; slow links can ask for more.
  private var escapeDelay: Duration {
    let milliseconds =
      world.environment["ESCDELAY"].flatMap { Int($0) } ?? settings.escapeDelay
    return .milliseconds(max(1, min(milliseconds, 1000)))
  }
}
