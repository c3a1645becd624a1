import Iterate
import Segment
import Terminal
import Testing

@testable import Console

/// Drives the console as an operator and the world would: presses keys, takes the effects, feeds
/// answers, reads the screen.
///
/// Time moves only when it is told to.
struct TestConsole {
  private(set) var state: State
  /// The effects since they were last taken.
  private(set) var effects: [Effect] = []
  private var now: Int64 = 1_767_225_600_000
  private var random: UInt64 = 0

  /// A console that has drawn its first screen on a listening simulator.
  init(
    _ workspace: Workspace = .acme, path: String? = "iterate-preview.yaml", profile: String? = nil,
    rows: Int = 40, columns: Int = 120, glyphs: Glyphs = .unicode, isListening: Bool = true,
    preferences: Preferences = Preferences()
  ) {
    state = State(
      source: LoadedWorkspace(workspace: workspace, path: path), profile: profile,
      size: Size(rows: rows, columns: columns), glyphs: glyphs, preferences: preferences)
    send(.ticked)
    if isListening { send(.simulatorStarted(.success("http://127.0.0.1:4711"))) }
    _ = take()
  }

  /// The screen as text.
  var screen: String { view(state).text }

  /// The rows of the screen that contain `text`.
  func rows(containing text: String) -> [String] {
    screen.split(separator: "\n").map(String.init).filter { $0.contains(text) }
  }

  /// The effects since the last time, which are then forgotten.
  mutating func take() -> [Effect] {
    defer { effects = [] }
    return effects
  }

  /// Lets something happen.
  mutating func send(_ action: Action) {
    random += 1
    let moment = Moment(
      now: Instant(millisecondsSinceEpoch: now), random: (random, random &* 0x9E37_79B9_7F4A_7C15))
    effects += reduce(into: &state, action, at: moment)
  }

  /// Changes the state as no action does: into one that is not to be reached.
  mutating func change(_ change: (inout State) -> Void) { change(&state) }

  /// Presses keys, written as in the key map.
  mutating func press(_ keys: String...) {
    for key in keys {
      guard let press = KeyNotation.parse(key) else {
        Issue.record("\(key) is no key")
        return
      }
      send(.input(.key(press)))
    }
  }

  /// Types text, one key a character.
  mutating func type(_ text: String) {
    for character in text { send(.input(.key(KeyPress(.character(character))))) }
  }

  /// Lets time pass.
  mutating func wait(milliseconds: Int64) {
    now += milliseconds
    send(.ticked)
  }

  /// Resizes the terminal.
  mutating func resize(rows: Int, columns: Int) {
    send(.resized(Size(rows: rows, columns: columns)))
  }

  /// Answers a firing's request in flight with JSON.
  mutating func answer(
    _ firing: Int, status: Int = 200, _ body: JSONValue, milliseconds: Int = 142
  ) {
    let response = HTTPResponse(
      status: status, headers: [HTTPHeader("Content-Type", "application/json")],
      body: Array(body.text.utf8), timings: HTTPTimings(total: milliseconds * 1000))
    send(.answered(firing: firing, .success(response)))
  }
}

extension [Effect] {
  /// The requests among the effects.
  var requests: [HTTPRequest] {
    compactMap { if case .send(_, let request) = $0 { request } else { nil } }
  }
}
