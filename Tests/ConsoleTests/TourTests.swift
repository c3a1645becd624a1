import Iterate
import Segment
import Terminal
import Testing

@testable import Console

/// A script that is played instead of the operator.
@Suite struct TourTests {
  private static let script = DemoScript(steps: [
    DemoScript.Step("Look at this.", keys: ["space"], pause: 1000),
    DemoScript.Step("Fire it.", keys: ["enter"], pause: 2000),
    DemoScript.Step("Over.", keys: ["q"], pause: 0),
  ])

  @Test(arguments: [1e-16, .leastNonzeroMagnitude, .greatestFiniteMagnitude, .infinity, -1, .nan])
  func anySpeedIsPlayed(speed: Double) {
    var player = Player(speed: speed)
    player.pass(milliseconds: 10_000)
    #expect(view(player.state).size == player.state.size)
  }

  /// A console that plays the script, on the clock of a test.
  private struct Player {
    var state: State
    var effects: [Effect] = []
    var now: Int64 = 1_767_225_600_000
    var ticks = 0

    init(speed: Double = 1, isListening: Bool = true) {
      state = State(
        source: LoadedWorkspace(workspace: .acme), size: Size(rows: 40, columns: 120))
      state.begin(Tour(TourTests.script, speed: speed))
      send(.ticked)
      if isListening { send(.simulatorStarted(.success("http://127.0.0.1:4711"))) }
      effects = []
    }

    mutating func send(_ action: Action) {
      let moment = Moment(now: Instant(millisecondsSinceEpoch: now), random: (1, UInt64(now)))
      effects += reduce(into: &state, action, at: moment)
    }

    /// Lets time pass as the loop does: to the next tick that is wished for.
    mutating func pass(milliseconds: Int64) {
      let end = now + milliseconds
      while let next = state.nextTick, next <= end {
        now = max(now, next)
        ticks += 1
        send(.ticked)
        if ticks > 10_000 { return }
      }
      now = end
    }

    var screen: String { view(state).text }
  }

  @Test func captionsStandThereAndKeysArePressedInTheirTime() {
    var player = Player()
    #expect(player.screen.contains("Look at this."))
    #expect(player.screen.contains("1/3"))
    #expect(player.state.overlay == .welcome)
    player.pass(milliseconds: 1500)
    #expect(player.state.overlay == nil, "the key was pressed")
    #expect(player.screen.contains("space  1/3"))
    player.pass(milliseconds: 1500)
    #expect(player.screen.contains("Fire it."))
    #expect(player.effects.isEmpty)
    player.pass(milliseconds: 1500)
    #expect(player.effects.requests.count == 1)
  }

  @Test func whatIsInFlightIsWaitedForWithoutHaste() {
    var player = Player()
    player.pass(milliseconds: 60_000)
    #expect(player.state.tour?.step == 1, "the answer has not come")
    #expect(player.ticks < 700, "ten ticks a second show the elapsed time")
    let response = HTTPResponse(
      status: 200, headers: [HTTPHeader("Content-Type", "application/json")],
      body: Array(JSONValue.emptyReply.text.utf8), timings: HTTPTimings(total: 1000))
    player.send(.answered(firing: 1, .success(response)))
    player.pass(milliseconds: 5000)
    #expect(player.effects.contains(.quit))
  }

  @Test func nothingIsWaitedForAtSpeedZero() {
    var player = Player(speed: 0)
    player.pass(milliseconds: 0)
    #expect(player.effects.requests.count == 1)
    #expect(player.ticks < 20)
  }

  @Test func simulatorIsWaitedFor() {
    var player = Player(isListening: false)
    player.pass(milliseconds: 60_000)
    #expect(player.state.tour?.step == 0)
    #expect(player.ticks < 5)
  }

  @Test(arguments: ["x", "enter", "down", "esc"]) func anyKeyGivesTheKeysBack(key: String) {
    var player = Player()
    player.send(.input(.key(KeyNotation.parse(key) ?? KeyPress(.escape))))
    #expect(player.state.tour == nil)
    #expect(player.screen.contains("Tour stopped; you have the keys"))
    #expect(player.state.overlay == .welcome, "the key is not taken for more")
    player.pass(milliseconds: 60_000)
    #expect(player.effects.isEmpty)
  }

  @Test(arguments: ["q", "Q", "ctrl-c"]) func operatorCanLeave(key: String) {
    var player = Player()
    player.send(.input(.key(KeyNotation.parse(key) ?? KeyPress(.escape))))
    #expect(player.effects == [.quit])
  }

  @Test func blankHoldsTheTourAndLetsItGoOn() {
    var player = Player()
    player.send(.input(.key(KeyPress(.character(" ")))))
    #expect(player.screen.contains("paused, blank goes on"))
    #expect(player.state.nextTick == nil, "nothing runs meanwhile")
    player.pass(milliseconds: 60_000)
    #expect(player.state.overlay == .welcome)
    player.send(.input(.key(KeyPress(.character(" ")))))
    player.pass(milliseconds: 1500)
    #expect(player.state.overlay == nil)
  }

  @Test func whatComesFromTheTerminalByItselfDoesNotEndIt() {
    var player = Player()
    player.send(.input(.focus(false)))
    player.send(.input(.unknown([27, 91])))
    player.send(.input(.mouse(MouseEvent(.move, row: 1, column: 1))))
    player.send(.resized(Size(rows: 30, columns: 100)))
    #expect(player.state.tour != nil)
  }

  @Test func everyKeyOfTheScriptIsAKeyAndEveryStepSaysSomething() {
    for step in DemoScript.tour.steps {
      for key in step.keys { #expect(KeyNotation.parse(key) != nil, "\(key)") }
      #expect(!step.caption.isEmpty)
      #expect(TextWidth.of(step.caption) <= 100, "\(step.caption)")
    }
    #expect(DemoScript.tour.steps.last?.keys == ["q"])
    #expect((4...6).contains(DemoScript.tour.steps.count(where: \.isHighlight)))
  }

  @Test func tourTakesAboutAMinuteAndAHalf() {
    let milliseconds = DemoScript.tour.steps.reduce(0) { sum, step in
      sum + 1400 + 380 * Int64(max(1, step.keys.count)) + step.pause
    }
    #expect((60_000...110_000).contains(milliseconds), "\(milliseconds)")
  }
}
