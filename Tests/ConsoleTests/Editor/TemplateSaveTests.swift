import Iterate
import Segment
import Terminal
import Testing

@testable import Console

/// Saving an edited event as a template, as far as the console has a part in it.
@Suite struct TemplateSaveTests {
  private static func renamed(path: String? = "shop.yaml") -> TestConsole {
    var console = TestConsole(.acme, path: path)
    if path == nil { console.press("x") }
    console.press("e", "enter", "ctrl-u")
    console.type("Order Paid")
    console.press("enter", "esc")
    return console
  }

  private static func save(_ console: inout TestConsole) throws -> TemplateSave {
    console.press("T")
    return try #require(
      console.take().lazy.compactMap {
        if case .saveTemplate(let save) = $0 { save } else { nil }
      }.first)
  }

  private static func saved(_ save: TemplateSave) -> SavedTemplate {
    var workspace = save.workspace
    workspace.events.append(save.template)
    return SavedTemplate(
      source: LoadedWorkspace(workspace: workspace, path: save.path), line: 42)
  }

  @Test func savedTemplateReplacesTheEditAndIsSelected() throws {
    var console = Self.renamed()
    let save = try Self.save(&console)
    #expect(save.template.name == "Order Paid")
    #expect(save.path == "shop.yaml")
    #expect(save.workspace == .acme)
    console.send(.templateSaved(save, .success(Self.saved(save))))
    #expect(console.state.sessionEvents.identities.isEmpty)
    #expect(console.state.selectedEvent?.name == "Order Paid")
    #expect(console.rows(containing: "Checkout Finished ").count >= 1)
    #expect(console.screen.contains("Saved as template: shop.yaml:42"))
    console.press("T")
    #expect(console.screen.contains("the event is in the workspace as it is"))
  }

  @Test func savingTakesNothingElseOfTheSessionBack() throws {
    var console = Self.renamed()
    console.press("c", "space", "esc", "i", "e", "down", "enter")
    console.type("X")
    console.press("enter", "esc", "esc")
    let save = try Self.save(&console)
    console.send(.templateSaved(save, .success(Self.saved(save))))
    #expect(console.state.subscriptions.isChanged)
    #expect(console.state.person.traits["plan"] == "proX")
  }

  @Test func whatWasChangedMeanwhileStays() throws {
    var console = Self.renamed()
    let save = try Self.save(&console)
    console.press("e", "enter")
    console.type("!")
    console.press("enter", "esc")
    console.send(.templateSaved(save, .success(Self.saved(save))))
    EditorTests.select("Order Paid!", in: &console)
  }

  @Test func templateThatIsNotSavedIsShownToBeCopied() throws {
    var console = Self.renamed(path: nil)
    let save = try Self.save(&console)
    #expect(save.path == nil)
    let failure = Failure("The demo workspace has no file", fix: "Make one.", category: .data)
    console.send(
      .templateSaved(save, .failure(UnsavedTemplate(failure, snippet: "  - name: Order Paid"))))
    #expect(console.screen.contains("Not saved as a template"))
    #expect(console.screen.contains("- name: Order Paid"))
    #expect(console.state.selectedEvent?.name == "Order Paid", "the edit stays")
  }

  @Test(arguments: ["token", "api_key", "password"])
  func whatLooksLikeAKeyIsNotWritten(name: String) {
    var console = EditorTests.opened()
    console.press("a")
    console.type(name)
    console.press("enter")
    console.type("canary-0001")
    console.press("enter", "T")
    #expect(console.take().allSatisfy { if case .saveTemplate = $0 { false } else { true } })
    #expect(console.screen.contains("properties.\(name) looks like a key or a token"))
  }

  @Test func keyOfTheHostIsNotWrittenWhateverItIsCalled() {
    var console = TestConsole(profile: "sandbox")
    console.press("enter", "y")
    console.send(
      .accessResolved(
        profile: console.state.profile,
        .success(
          ResolvedAccess(
            access: Access(
              baseURL: "https://iteratehq.com", key: Secret("canary-key-0001"),
              isSimulator: false)))))
    console.press("e", "a")
    console.type("note")
    console.press("enter")
    console.type("see canary-key-0001")
    console.press("enter", "T")
    #expect(console.take().allSatisfy { if case .saveTemplate = $0 { false } else { true } })
    #expect(console.screen.contains("properties.note looks like a key"))
  }

  @Test func bareNameOfASurveyCanBeSavedUnchanged() throws {
    var workspace = Workspace.acme
    workspace.events = []
    var console = TestConsole(workspace)
    #expect(try Self.save(&console).template == EventTemplate(name: "Checkout Finished"))
  }

  @Test func openEditorGoesOnWithTheSavedEvent() throws {
    var console = Self.renamed()
    console.press("e")
    let save = try Self.save(&console)
    console.press("enter")
    console.send(.templateSaved(save, .success(Self.saved(save))))
    console.type("q")
    #expect(EditorTests.editor(console)?.original == save.template, "what is typed goes on")
    #expect(console.state.selectedEvent?.name == "Order Paidq")
    console.press("enter", "esc", "u")
    #expect(console.state.selectedEvent?.name == "Order Paid")
    #expect(console.take().allSatisfy { $0 != .quit })
  }

  @Test func whatIsChangedInTheEditorWhileItIsSavedStaysInTheEditor() throws {
    var console = Self.renamed()
    console.press("e")
    let save = try Self.save(&console)
    console.press("enter")
    console.type("!")
    console.send(.templateSaved(save, .success(Self.saved(save))))
    #expect(EditorTests.editor(console)?.original == Workspace.acme.events[0])
    #expect(EditorTests.editor(console)?.event.name == "Order Paid!")
    console.press("enter", "esc")
    #expect(console.state.sessionEvents.identities.count == 1)
  }
}
