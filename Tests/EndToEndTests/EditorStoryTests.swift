import Testing

/// A subscription in the operator's own editor.
@Suite struct EditorStoryTests {
  @Test func editedSubscriptionChangesWhatIsExpected() async throws {
    let scratch = try Scratch()
    let editor = "sed -i s/track/page/"
    let story = try await Story(["demo"], in: scratch, environment: ["EDITOR": editor])
    try await story.sees("Welcome to iterate-preview")
    try await story.press("x")
    try await story.seesNo("Welcome to iterate-preview")
    try await story.press("c")
    try await story.sees("Subscriptions and Checkout Finished")
    try await story.press("e")
    try await story.sees("Track Event  changed")
    try await story.press("Escape")
    try await story.sees("Subscriptions changed")
    #expect(scratch.files().keys.allSatisfy { !$0.contains("subscription") })
  }

  @Test(arguments: ["false", "rm -f", "no-such-editor-anywhere"])
  func editorThatFailsLeavesASaneConsole(editor: String) async throws {
    let story = try await Story(["demo"], in: try Scratch(), environment: ["EDITOR": editor])
    try await story.sees("Welcome to iterate-preview")
    try await story.press("x")
    try await story.seesNo("Welcome to iterate-preview")
    try await story.press("c")
    try await story.sees("Subscriptions and Checkout Finished")
    try await story.press("e")
    try await story.sees("This did not work")
    try await story.press("x")
    try await story.seesNo("This did not work")
    try await story.press("Enter")
    try await story.sees("SHOWN")
  }
}
