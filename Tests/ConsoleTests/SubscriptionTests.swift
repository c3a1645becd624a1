import Console
import Iterate
import Segment
import Terminal
import Testing

/// The subscriptions: why each matched or not, and changing them for the session.
@Suite struct SubscriptionTests {
  private static let slip = Subscription(
    name: "Big carts", action: "trackEvent",
    trigger: "type = \"page\" OR properties.total > 0",
    mapping: ["name": ["@path": "$.event"]])

  private static func console(_ subscriptions: [Subscription]) -> TestConsole {
    var workspace = Workspace.acme
    workspace.subscriptions = subscriptions
    var console = TestConsole(workspace)
    check(&console)
    return console
  }

  /// Checks the subscriptions, as the program does in the background.
  private static func check(_ console: inout TestConsole) {
    for case .check(let subscriptions) in console.state.initialEffects() {
      console.send(
        .checked(Dictionary(subscriptions.map { ($0, $0.lints) }) { first, _ in first }))
    }
  }

  @Test func unmatchedSubscriptionShowsItsTriggerTheDecidingConditionAndWhatWasMeant() throws {
    var console = Self.console([Self.slip])
    console.press("3", "=")
    #expect(console.rows(containing: "does not hold").count >= 1)
    #expect(console.rows(containing: "OR is skipped").count == 1)
    #expect(console.rows(containing: "meant: ").count >= 1)
    let grid = view(console.state)
    let rows = console.screen.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(rows.firstIndex { $0.contains("OR properties") })
    #expect(
      grid.inkMask(row: row).contains("x"), "the condition that decides is in the role of failures")
  }

  @Test func subscriptionIsSwitchedOffAndThePayloadFollows() {
    var console = Self.console(Subscription.presets)
    #expect(console.state.plan.flatMap { try? $0.get() }?.commands.isEmpty == false)
    console.press("c", "space")
    #expect(console.state.subscriptions.current[0].isEnabled == false)
    #expect(console.rows(containing: "Track Event  changed").count == 1)
    console.press("esc")
    #expect(console.rows(containing: "switched off").count >= 1)
    #expect(console.rows(containing: "Subscriptions changed").count == 1)
    #expect(console.state.plan.flatMap { try? $0.get() }?.commands.isEmpty == true)
    console.press("c", "u")
    #expect(!console.state.subscriptions.isChanged)
    #expect(console.state.plan.flatMap { try? $0.get() }?.commands.isEmpty == false)
  }

  @Test func whatWasMeantIsAppliedWithOneKey() {
    var console = Self.console([Self.slip])
    console.press("c", "a")
    #expect(
      console.state.subscriptions.current[0].trigger
        == "type = \"page\" or properties.total > 0")
    // What is new is checked as well.
    #expect(console.take().contains(.check([console.state.subscriptions.current[0]])))
  }

  @Test func editedSubscriptionIsUsedAndABadEditIsKeptForTheNextTime() throws {
    var console = Self.console(Subscription.presets)
    console.press("c", "e")
    let edit = try #require(Self.edit(console.take()))
    #expect(edit.fileName == "subscription.json")
    #expect(edit.text.contains(#""trigger": "type = \"track\"""#))
    let broken = edit.text.replacing("\"name\":", with: "\"name\"")
    console.send(.edited(edit, .success(broken)))
    #expect(console.rows(containing: "subscription.json:2:").count >= 1)
    #expect(!console.state.subscriptions.isChanged)
    console.press("x", "c", "e")
    let again = try #require(Self.edit(console.take()))
    #expect(again.text == broken, "nothing that was typed is lost")
    console.send(.edited(again, .success(edit.text.replacing("\"track\\", with: "\"page\\"))))
    #expect(console.state.subscriptions.current[0].trigger == "type = \"page\"")
  }

  @Test func editThatCouldNotBeUsedCanBeTakenBack() throws {
    var console = Self.console(Subscription.presets)
    console.press("c", "e")
    let edit = try #require(Self.edit(console.take()))
    console.send(.edited(edit, .success("{")))
    console.press("x", "c")
    #expect(console.rows(containing: "u undo").count == 1)
    console.press("u")
    #expect(console.rows(containing: "u undo").isEmpty)
    console.press("e")
    #expect(try #require(Self.edit(console.take())).text == edit.text)
  }

  @Test(arguments: [["a", 1], "text", ["name": "x"], .null] as [JSONValue])
  func everyMappingThatTheRuntimeTakesCanBeSavedAgain(mapping: JSONValue) throws {
    var odd = Self.slip
    odd.mapping = mapping
    var console = Self.console([odd])
    console.press("c", "e")
    let edit = try #require(Self.edit(console.take()))
    console.send(.edited(edit, .success(edit.text.replacing("Big carts", with: "Carts"))))
    #expect(console.state.subscriptions.current.map(\.name) == ["Carts"])
    #expect(console.state.subscriptions.current.map(\.mapping) == [mapping])
  }

  @Test func mappingThatIsNoObjectNorAnyOfThoseIsRefused() throws {
    var console = Self.console([Self.slip])
    console.press("c", "e")
    let edit = try #require(Self.edit(console.take()))
    let text = #"{"name":"x","action":"trackEvent","trigger":"type = \"track\"","mapping":5}"#
    console.send(.edited(edit, .success(text)))
    #expect(console.rows(containing: "must be an object").count >= 1)
  }

  @Test func listFollowsWhatIsFoundOutWhileItIsOpen() {
    var workspace = Workspace.acme
    workspace.subscriptions = [Self.slip]
    var console = TestConsole(workspace)
    console.press("c")
    #expect(console.rows(containing: "meant: ").isEmpty)
    #expect(console.rows(containing: "a as meant").isEmpty)
    Self.check(&console)
    #expect(console.rows(containing: "meant: ").count >= 1)
    #expect(console.rows(containing: "a as meant").count == 1)
    console.press("a")
    #expect(console.rows(containing: "changed").count >= 1)
    #expect(console.rows(containing: "type = \"page\" or properties").count >= 1)
  }

  @Test func drawingTheListAgainWorksNothingOut() throws {
    // A mapping that takes long to print and to hash.
    var heavy = Self.slip
    heavy.mapping = .object(
      JSONObject(
        (0..<20_000).map { place -> (String, JSONValue) in
          ("key\(place)", ["@path": .string("$.properties.\(place)")])
        }))
    var console = Self.console([heavy])
    console.press("c")
    let clock = ContinuousClock()
    let first = clock.measure { _ = view(console.state) }
    let press = clock.measure { console.press("down") }
    #expect(first < .seconds(2), "drawing took \(first), a press \(press)")
  }

  @Test func editorThatFailsChangesNothing() throws {
    var console = Self.console(Subscription.presets)
    console.press("c", "e")
    let edit = try #require(Self.edit(console.take()))
    let failure = Failure("The editor ended with exit code 1", fix: "Set EDITOR.", category: .data)
    console.send(.edited(edit, .failure(failure)))
    #expect(console.rows(containing: "The editor ended with exit code 1").count >= 1)
    #expect(!console.state.subscriptions.isChanged)
    console.press("x", "c", "e")
    let unchanged = try #require(Self.edit(console.take()))
    console.send(.edited(unchanged, .success(unchanged.text)))
    #expect(console.rows(containing: "Nothing was changed").count >= 1)
  }

  @Test func reloadedWorkspaceWithOtherSubscriptionsTakesTheChangesBackAndSaysSo() throws {
    var console = Self.console(Subscription.presets)
    console.press("c", "e")
    let edit = try #require(Self.edit(console.take()))
    console.press("space", "esc")
    var workspace = console.state.workspace
    workspace.subscriptions[0].trigger = #"type = "page""#
    console.send(.workspaceLoaded(.success(LoadedWorkspace(workspace: workspace, path: "a"))))
    #expect(!console.state.subscriptions.isChanged)
    #expect(console.rows(containing: "change to the subscription Track Event is gone").count == 1)
    console.send(.edited(edit, .success(edit.text.replacing("Track", with: "Other"))))
    #expect(!console.state.subscriptions.isChanged, "an edit of what was there before is not used")
  }

  @Test func reloadedWorkspaceKeepsChangesOfSubscriptionsThatAreAsTheyWere() throws {
    var console = Self.console(Subscription.presets)
    console.press("c", "space", "esc")
    let changed = console.state.subscriptions.current[0]
    var workspace = console.state.workspace
    workspace.subscriptions.insert(
      Subscription(
        name: "New", isEnabled: true, action: "trackEvent", trigger: #"type = "page""#,
        mapping: .object([:])), at: 0)
    console.send(.workspaceLoaded(.success(LoadedWorkspace(workspace: workspace, path: "a"))))
    #expect(console.state.subscriptions.current[1] == changed, "it moved with its subscription")
    #expect(console.state.subscriptions.current[0] == workspace.subscriptions[0])
    #expect(console.rows(containing: "is gone").isEmpty)
  }

  @Test func editStaysGoodWhileTheFilesSubscriptionsStayTheSame() throws {
    var console = Self.console(Subscription.presets)
    console.press("c", "e")
    let edit = try #require(Self.edit(console.take()))
    var workspace = console.state.workspace
    workspace.name = "Another name"
    console.send(
      .workspaceLoaded(.success(LoadedWorkspace(workspace: workspace, path: "a")), by: .change))
    console.send(.edited(edit, .success(edit.text.replacing("Track", with: "Other"))))
    #expect(console.state.subscriptions.isChanged)
  }

  @Test func eventTabSaysWhoReadsAField() {
    var console = Self.console(Subscription.presets)
    console.resize(rows: 60, columns: 200)
    console.press("3", "]")
    #expect(console.rows(containing: "→ Track Event").count == 2, "type and event")
  }

  @Test func workspaceWithoutSubscriptionsSaysSo() {
    var console = Self.console([])
    console.press("c")
    #expect(console.rows(containing: "the workspace has no subscriptions").count == 1)
    console.press("space", "e", "a", "u", "down", "esc")
    #expect(console.state.overlay == nil)
  }

  private static func edit(_ effects: [Effect]) -> TextEdit? {
    effects.lazy.compactMap { if case .edit(let edit) = $0 { edit } else { nil } }.first
  }
}
