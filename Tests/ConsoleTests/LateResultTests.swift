import Iterate
import Segment
import Terminal
import Testing

@testable import Console

/// Results come when they come: whatever lies over the panes meanwhile stays, and keeps the keys.
@Suite struct LateResultTests {
  /// A way to an overlay.
  struct Opening: CustomTestStringConvertible, Sendable {
    let name: String
    let open: @Sendable () -> TestConsole

    var testDescription: String { name }

    init(_ name: String, profile: String? = nil, _ keys: String...) {
      self.name = name
      open = {
        var console = TestConsole(profile: profile)
        for key in keys { console.press(key) }
        return console
      }
    }

    init(_ name: String, open: @escaping @Sendable () -> TestConsole) {
      self.name = name
      self.open = open
    }
  }

  private static let failure = Failure("It did not work", fix: "Try again.", category: .data)

  static let openings = [
    Opening("welcome") { TestConsole(path: nil) },
    Opening("help", "?"), Opening("palette", ":"), Opening("profiles", "p"),
    Opening("subscriptions", "c"), Opening("comparison", "C"), Opening("persons", "i"),
    Opening("person, typed in", "i", "a"), Opening("link", "L"), Opening("editor", "e"),
    Opening("editor, typed in", "e", "enter"), Opening("copy", "y"), Opening("actions", "x"),
    Opening("matrix", "M"), Opening("burst, asked", "B"), Opening("burst", "B", "enter"),
    Opening("simulator", "O"), Opening("question", profile: "sandbox", "enter"),
    Opening("burst elsewhere", profile: "sandbox", "B", "enter", "y"),
    Opening("question of the editor", profile: "sandbox", "e", "F"),
    Opening("names") {
      var console = TestConsole()
      console.send(.performed(.namesOpen))
      return console
    },
    Opening("message") { TestConsole(preferences: Preferences(problem: failure)) },
  ]

  /// Every kind of result that can come at any time, and whether the editor of the first event waits
  /// for it.
  static var results: [(action: Action, isEditors: Bool)] {
    let event = Workspace.acme.events[0]
    let save = TemplateSave(
      template: event, origin: event.identity, path: "a.yaml", workspace: .acme)
    let edit = TextEdit(purpose: .event(event.identity), fileName: "event.json", text: "{}")
    let subscription = TextEdit(
      purpose: .subscription(0, revision: 0), fileName: "s.json", text: "{}")
    var less = Workspace.acme
    less.events.removeFirst()
    less.surveys.removeFirst()
    let profile = Workspace.acme.profile(named: "sandbox") ?? .simulator
    return [
      (.workspaceLoaded(.failure(failure), by: .order), false),
      (.workspaceLoaded(.failure(failure), by: .change), false),
      (.workspaceLoaded(.success(LoadedWorkspace(workspace: less, path: "a")), by: .order), false),
      (.templateSaved(save, .failure(UnsavedTemplate(failure, snippet: "- a"))), true),
      (
        .templateSaved(
          save,
          .success(
            SavedTemplate(source: LoadedWorkspace(workspace: .acme, path: "a.yaml"), line: 1))),
        false
      ),
      (.edited(edit, .failure(failure)), true),
      (.edited(edit, .success("{")), true),
      (.edited(edit, .success(EventText.text(of: event))), false),
      (.edited(subscription, .failure(failure)), false),
      (.copied(.failure(failure)), false),
      (.simulatorStarted(.failure(failure)), false),
      (.accessResolved(profile: profile, .failure(failure)), false),
      (.sessionsRecalled([:]), false),
      (.answered(firing: 1, .success(HTTPResponse(status: 500))), false),
      (.answered(firing: 1, .failure(.cancelled)), false),
      (.qrCodeEncoded("x", .failure(failure)), false),
      (.checked([:]), false),
      (.noted("a line"), false),
      (.failed(failure), false),
      (.ticked, false),
    ]
  }

  /// What lies over the panes, as far as a result must not change it.
  private static func kind(_ console: TestConsole) -> String {
    guard let overlay = console.state.overlay else { return "nothing" }
    switch overlay {
    case .message, .question, .help, .palette, .profiles, .copy, .actions: return "\(overlay)"
    default: return Mirror(reflecting: overlay).children.first?.label ?? "\(overlay)"
    }
  }

  @Test(arguments: openings) func overlayStays(opening: Opening) {
    for (action, isEditors) in Self.results where !(isEditors && opening.name == "editor") {
      // An answer of the operator's editor is what the list of subscriptions waits for.
      if case .edited(let edit, _) = action, case .subscription = edit.purpose,
        opening.name == "subscriptions"
      {
        continue
      }
      var console = opening.open()
      let before = Self.kind(console)
      #expect(before != "nothing", "\(opening.name) is not open")
      console.send(action)
      #expect(Self.kind(console) == before, "\(action)")
      #expect(console.state.toast != nil || !Self.isFailure(action), "it is said all the same")
    }
  }

  private static func isFailure(_ action: Action) -> Bool {
    switch action {
    case .failed, .copied, .templateSaved, .workspaceLoaded(_, by: .order): true
    default: false
    }
  }

  @Test func typedTextGoesOnWhileASaveFails() {
    var console = TestConsole()
    console.press("e", "enter")
    let event = Workspace.acme.events[0]
    let save = TemplateSave(
      template: event, origin: event.identity, path: "a.yaml", workspace: .acme)
    console.type("q")
    console.send(.templateSaved(save, .failure(UnsavedTemplate(Self.failure, snippet: ""))))
    console.type("Qu")
    #expect(console.state.selectedEvent?.name == "Checkout FinishedqQu")
    #expect(console.take().allSatisfy { $0 != .quit })
  }

  @Test func burstIsNotHiddenByAReloadThatFails() {
    var console = TestConsole(profile: "sandbox")
    console.press("R", "B", "enter", "y")
    console.send(.workspaceLoaded(.failure(Self.failure), by: .order))
    #expect(console.rows(containing: "esc or space stops").count == 1)
    #expect(console.rows(containing: "It did not work").count >= 1)
    console.press("esc")
    #expect(console.state.burst?.isOver == true)
  }

  @Test func failureIsReadAtOnceWhereNothingLiesOverThePanes() {
    var console = TestConsole()
    console.send(.workspaceLoaded(.failure(Self.failure), by: .order))
    #expect(console.rows(containing: "This did not work").count == 1)
  }
}
