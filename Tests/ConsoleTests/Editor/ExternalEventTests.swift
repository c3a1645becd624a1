import Iterate
import Segment
import Terminal
import Testing

@testable import Console

/// The whole event as JSON in the operator's own editor.
@Suite struct ExternalEventTests {
  private static func edit(_ console: inout TestConsole) throws -> TextEdit {
    console.press("E")
    return try #require(
      console.take().lazy.compactMap { if case .edit(let edit) = $0 { edit } else { nil } }.first)
  }

  @Test func eventIsHandedOverWholeAndTakenBack() throws {
    var console = TestConsole()
    let edit = try Self.edit(&console)
    #expect(edit.fileName == "event.json")
    #expect(edit.line == nil)
    #expect(
      edit.text == """
        {
          "type": "track",
          "name": "Checkout Finished",
          "properties": {
            "total": 42.5,
            "currency": "EUR"
          }
        }

        """)
    console.send(.edited(edit, .success(edit.text.replacing("42.5", with: "[1]"))))
    #expect(console.state.selectedEvent?.properties["total"] == [1])
    #expect(console.screen.contains("Changed for this session; u reverts, T saves"))
  }

  @Test func unchangedFileIsNoAction() throws {
    var console = TestConsole()
    let edit = try Self.edit(&console)
    console.send(.edited(edit, .success(edit.text)))
    #expect(console.state.sessionEvents.identities.isEmpty)
    #expect(console.screen.contains("Nothing was changed"))
  }

  @Test(arguments: [
    ("\"total\": 42.5", "\"total\" 42.5", "event.json, line 5, column 13: expected ':'", 5),
    ("\"track\"", "\"trck\"", "line 2, column 3: \"type\" must be one of track, identify", 2),
    ("\"name\": \"Checkout Finished\"", "\"name\": \" \"", "line 3, column 3: \"name\" must be", 3),
    ("\"properties\"", "\"propertys\"", "line 4, column 3: \"propertys\" is none of", 4),
    ("\"type\": \"track\",", "", "\"type\" is missing", 1),
  ])
  func mistakeIsSaidWithItsPlaceAndTheTextIsKept(
    old: String, new: String, words: String, line: Int
  ) throws {
    var console = TestConsole(columns: 140)
    let edit = try Self.edit(&console)
    let broken = edit.text.replacing(old, with: new)
    try #require(broken != edit.text)
    console.send(.edited(edit, .success(broken)))
    #expect(console.screen.contains(words), "\(console.screen)")
    #expect(console.state.selectedEvent == Workspace.acme.events[0])
    console.press("x")
    let again = try Self.edit(&console)
    #expect(again.text == broken)
    #expect(again.line == line)
    console.send(.edited(again, .success(edit.text.replacing("EUR", with: "USD"))))
    #expect(console.state.selectedEvent?.properties["currency"] == "USD")
    #expect(try Self.edit(&console).line == nil)
  }

  @Test func textThatWasKeptIsDroppedByReverting() throws {
    var console = TestConsole()
    let edit = try Self.edit(&console)
    console.send(.edited(edit, .success("{")))
    console.press("x", "u")
    #expect(try Self.edit(&console).text == edit.text)
  }

  @Test func capturedEventIsTakenToo() throws {
    var console = TestConsole()
    let edit = try Self.edit(&console)
    let text = "{\"event\": \"Other\", \"userId\": \"u_9\", \"properties\": {\"a\": 1}}"
    console.send(.edited(edit, .success(text)))
    #expect(console.state.selectedEvent == EventTemplate(name: "Other", properties: ["a": 1]))
    #expect(console.state.person.userID == "u_9")
  }

  @Test func editorThatFailsChangesNothing() throws {
    var console = TestConsole()
    let edit = try Self.edit(&console)
    let failure = Failure("The edited text is not UTF-8", fix: "Kept in /x/y.", category: .data)
    console.send(.edited(edit, .failure(failure)))
    #expect(console.screen.contains("Kept in /x/y."))
    #expect(console.state.sessionEvents.identities.isEmpty)
  }

  @Test func eventThatIsGoneMeanwhileIsSaid() throws {
    var console = TestConsole()
    EditorTests.select("Cart Viewed", in: &console)
    let edit = try Self.edit(&console)
    var workspace = Workspace.acme
    workspace.events.removeAll { $0.name == "Cart Viewed" }
    console.send(
      .workspaceLoaded(.success(LoadedWorkspace(workspace: workspace, path: "a"))))
    console.send(.edited(edit, .success("{}")))
    #expect(console.screen.contains("the event that was edited is gone"))
  }

  @Test func editorInTheConsoleTakesItOver() throws {
    var console = EditorTests.opened()
    let edit = try Self.edit(&console)
    console.send(.edited(edit, .success(edit.text.replacing("Finished", with: "Started"))))
    #expect(EditorTests.editor(console)?.event.name == "Checkout Started")
    console.press("u")
    #expect(console.state.selectedEvent?.name == "Checkout Finished")
    let again = try Self.edit(&console)
    console.send(.edited(again, .success("[")))
    console.press("x")
    #expect(EditorTests.editor(console) != nil, "the editor is there again behind the message")
  }

  @Test(arguments: [
    ("{\"a\":1,\n \"b\":2}", "b", 2, 2), ("{\"a\":{\"b\":1},\"b\":[\"b\"]}", "b", 1, 14),
    ("{\"\\\"\":1, \"b\\u0062\": 1}", "bb", 1, 10), ("{\"é👩‍👩‍👧\":1,\"x\":1}", "x", 1, 9),
  ])
  func membersAreFoundInTheText(text: String, key: String, line: Int, column: Int) throws {
    let place = try #require(TopLevelKeys.place(of: key, in: text))
    #expect(place == (line, column))
  }
}
