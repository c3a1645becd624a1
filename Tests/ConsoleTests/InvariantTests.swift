import Iterate
import Segment
import Terminal
import TestSupport
import Testing

@testable import Console

/// What holds whatever happens, tried with random happenings.
@Suite struct InvariantTests {
  @Test(arguments: 0..<4) func anythingCanHappenInAnyOrder(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var console = TestConsole(profile: seed.isMultiple(of: 2) ? nil : "sandbox")
    var waiting: Set<Int> = []
    for _ in 0..<200 {
      let action = Self.action(&random, waiting: waiting)
      if case .answered(let firing, _) = action { waiting.remove(firing) }
      console.send(action)
      for effect in console.take() {
        if case .send(let firing, _) = effect {
          #expect(waiting.insert(firing).inserted, "one request in flight a firing")
          if let record = console.state.record(firing) {
            let obstacle = console.state.consent.obstacle(
              to: record.firing.plan.mode, at: record.profile)
            #expect(obstacle == nil, "nothing is sent that was not agreed to")
          }
        }
        if case .resolveAccess(let profile, _) = effect {
          console.send(
            .accessResolved(
              profile: profile,
              .success(
                ResolvedAccess(
                  access: Access(
                    baseURL: "https://iteratehq.com", key: Secret("k"), isSimulator: false)))))
        }
      }
      let records = console.state.records
      #expect(records.pending == records.filter { !$0.isOver }.map(\.id))
      #expect(records.bodySize == records.reduce(0) { $0 + $1.firing.bodySize })
      if console.state.burst?.isOver == false {
        #expect(console.state.overlay != nil, "a burst that runs can be stopped")
      }
      let grid = view(console.state)
      #expect(grid.size == console.state.size)
      #expect(grid == view(console.state), "drawing twice draws the same")
    }
  }

  private static func action(
    _ random: inout SeededGenerator, waiting: Set<Int>
  ) -> Action {
    switch Int.random(in: 0..<20, using: &random) {
    case 0:
      .resized(
        Size(
          rows: Int.random(in: 0...70, using: &random),
          columns: Int.random(in: 0...220, using: &random)))
    case 1, 2, 3:
      .answered(firing: waiting.sorted().randomElement(using: &random) ?? 99, answer(&random))
    case 4: .input(.paste("iterate_preview=\u{202E}\u{1B}[2J"))
    case 5: .ticked
    case 6: .noted("\u{1B}]0;title\u{7} \u{202E}evil 👩‍👩‍👧 \(random.next())")
    case 7: .performed(CommandID.allCases.randomElement(using: &random) ?? .helpOpen)
    case 8: .input(.unknown([27, 91]))
    default: .input(.key(key(&random)))
    }
  }

  private static func key(_ random: inout SeededGenerator) -> KeyPress {
    let keys = Command.table.flatMap(\.keys).compactMap(KeyNotation.parse)
    let typed = KeyPress(.character("aZ9é日".randomElement(using: &random) ?? "a"))
    return Bool.random(using: &random) ? keys.randomElement(using: &random) ?? typed : typed
  }

  private static func answer(
    _ random: inout SeededGenerator
  ) -> Result<HTTPResponse, APIFailure> {
    let bodies = [
      "", "{", "[]", "<html>", "{\"results\":{}}", "{\"results\":{\"survey\":{\"id\":7}}}",
      "{\"errors\":[{\"code\":401}]}", "{\"error\":\"no\"}",
      JSONValue.reply(showing: "65f0c0ffee0000000000abcd", title: "\u{1B}[31m\u{202E}").text,
    ]
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return .failure(.cancelled)
    case 1: return .failure(.timedOut(host: "h", milliseconds: 1, received: 0))
    default:
      let status = [200, 204, 302, 401, 404, 429, 500].randomElement(using: &random) ?? 200
      let body = bodies.randomElement(using: &random) ?? ""
      return .success(HTTPResponse(status: status, body: Array(body.utf8)))
    }
  }

  /// What is read with: searching, wrapping, scrolling, folding, in any order, in bodies of any kind.
  @Test(arguments: 0..<6) func readingStandsAnyStorm(seed: Int) {
    var random = SeededGenerator(seed: UInt64(1000 + seed))
    var console = TestConsole(rows: 30, columns: 100)
    var firing = 0
    let keys = [
      "/", "n", "N", "w", "<", ">", "f", "t", "space", "enter", "esc", "-", "=", "[", "]", "3", "4",
      "5",
      "up", "down", "left", "right", "pgup", "pgdn", "g", "G", "a", "e", "日", "backspace", "y", "z",
    ]
    for step in 0..<400 {
      if step.isMultiple(of: 40) {
        console.press("esc", "esc", "2", "enter")
        firing += 1
        let body = Self.hostileBodies[firing % Self.hostileBodies.count]
        console.send(
          .answered(firing: firing, .success(HTTPResponse(status: 200, body: Array(body)))))
        console.press("4")
      }
      switch Int.random(in: 0..<12, using: &random) {
      case 0:
        let size = [(1, 1), (10, 40), (30, 100), (60, 200), (16, 59)].randomElement(using: &random)
        console.resize(rows: size?.0 ?? 1, columns: size?.1 ?? 1)
      case 1: console.send(.noted(String(repeating: "\u{202E}日x ", count: step)))
      case 2: console.send(.ticked)
      default: console.press(keys.randomElement(using: &random) ?? "n")
      }
      _ = console.take()
      let grid = view(console.state)
      #expect(grid.size == console.state.size)
      #expect(grid == view(console.state), "drawing twice draws the same")
    }
  }

  private static let hostileBodies: [[UInt8]] = [
    Array(
      "{\"\":{\"\":[]},\"\u{202E}k\":\"\\u001b[2J\\u202e\",\"a\":[1,[2,[3,{\"e\":null}]]]}".utf8),
    Array(("\"" + String(repeating: "e日", count: 100_000) + "\"").utf8),
    Array((String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)).utf8),
    Array((String(repeating: "[", count: 500) + "1" + String(repeating: "]", count: 500)).utf8),
    Array(("[" + (0..<50_000).map(String.init).joined(separator: ",") + "]").utf8),
    [0xFF, 0xFE, 0x00, 0x9B, 0x32, 0x4A] + [UInt8](repeating: 0xC3, count: 5000),
    [], Array("null".utf8), Array("[]".utf8), Array("<html>\n\r\n\u{1B}]0;x\u{7}".utf8),
  ]

  @Test func hostileTextReachesNoCellUnsanitised() {
    let hostile = "\u{1B}[2J\u{202E}evil\u{7}\r\n\u{9B}31m" + String(repeating: "x", count: 100_000)
    var workspace = Workspace.acme
    workspace.name = hostile
    workspace.surveys[0].name = hostile
    workspace.surveys[0].prompt?.message = hostile
    workspace.surveys[0].questions[0].prompt = hostile
    workspace.events[0].properties[hostile] = .string(hostile)
    workspace.events.append(EventTemplate(name: hostile))
    var console = TestConsole(workspace)
    console.press("enter")
    console.answer(1, .reply(showing: FiringTests.survey, title: hostile))
    console.send(.noted(hostile))
    for keys in [
      ["3", "]"], ["]"], ["w"], ["w", ">"], ["4"], ["=", "/", "e", "enter"], ["w"], ["]"], ["5"],
      ["w"], ["enter"], ["esc", "w", "/", "e", "enter"], ["esc", "?"], ["esc", ":"],
    ] {
      for key in keys { console.press(key) }
      for scalar in console.screen.unicodeScalars where scalar != "\n" {
        let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        let isBidi = (0x202A...0x202E).contains(scalar.value)
        #expect(!isControl && !isBidi, "U+\(String(scalar.value, radix: 16)) reached the screen")
      }
    }
  }
}
