internal import Console
internal import Iterate
internal import Terminal

/// The tour as text: every step with its keys and the screen they lead to.
///
/// The console is played without a terminal and without waiting, and the simulator answers without a
/// socket: whatever is recorded twice is the same.
struct TourRecording {
  /// One step.
  struct Frame: Hashable {
    /// The step.
    var step: DemoScript.Step
    /// The screen when it has been looked at.
    var screen: String
  }

  /// The steps, but for the last one, which leaves.
  let frames: [Frame]

  /// Records `script` on a screen of `size`.
  init(_ script: DemoScript = .tour, size: Size = Size(rows: 28, columns: 100)) {
    var player = TourPlayer(script, size: size)
    frames = player.play()
  }

  /// The document.
  var document: String {
    var text = """
      # The tour

      `iterate-preview demo --script` plays it in a terminal, in a minute and a half; a blank holds it,
      any other key ends it and leaves the console to you, `q` leaves. `--speed 2` plays it twice as
      fast. This is what `iterate-preview demo --script --record FILE` writes: every step, the keys that
      are pressed, and the screen they lead to.

      """
    for (index, frame) in frames.enumerated() {
      text += "\n## \(index + 1). \(frame.step.caption)\n\n\(Self.block(of: frame))"
    }
    return text
  }

  /// The highlights, for a page that is about more than the tour.
  var highlights: String {
    let steps = frames.filter(\.step.isHighlight).map { frame in
      "**\(frame.step.caption)**\n\n\(Self.block(of: frame))"
    }
    return steps.joined(separator: "\n")
  }

  private static func block(of frame: Frame) -> String {
    let keys = frame.step.keys.map { "`\($0)`" }.joined(separator: " ")
    return (keys.isEmpty ? "" : "Keys: \(keys)\n\n") + "```\n\(frame.screen)\n```\n"
  }
}

/// Plays a tour without a terminal and without waiting.
private struct TourPlayer {
  private var state: State
  private var world: OfflineWorld
  private var hasQuit = false

  init(_ script: DemoScript, size: Size) {
    let workspace = DemoWorkspace.forTour
    state = State(source: LoadedWorkspace(workspace: workspace), size: size)
    world = OfflineWorld(surveys: workspace.surveys)
    state.begin(Tour(script))
    send(.ticked)
    perform(state.initialEffects())
  }

  /// Plays to the end.
  mutating func play() -> [TourRecording.Frame] {
    var frames: [TourRecording.Frame] = []
    while !hasQuit, let tour = state.tour, let step = tour.current, let next = state.nextTick {
      world.now = max(world.now, next)
      let screen = view(state).text
      send(.ticked)
      if state.tour?.step != tour.step {
        frames.append(TourRecording.Frame(step: step, screen: screen))
      }
    }
    return frames
  }

  private mutating func send(_ action: Action) {
    perform(reduce(into: &state, action, at: world.moment()))
  }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      if effect == .quit { hasQuit = true }
      for action in world.actions(of: effect) { send(action) }
    }
  }
}
