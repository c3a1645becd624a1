import TestSupport
import Testing

/// Finding things: surveys, events, commands.
@Suite struct BrowsingTests {
  @Test func draftIsShownInPreviewAndNotWithoutIt() async throws {
    let story = try await Story.demo()
    try await story.press("1", "Down", "Down", "Enter")
    try await story.sees("previewing Cancellation reasons")
    try await story.press("2", "Enter")
    try await story.sees("✓ SHOWN  Cancellation reasons")
    try await story.press("v", "Enter")
    try await story.sees("NOT SHOWN")
    try await story.sees("draft")
  }

  @Test func eventThatMissesItsSurveyByOneLetterSaysSo() async throws {
    let story = try await Story.demo()
    try await story.press("Down")
    try await story.sees("upper and lower case")
    try await story.press("Enter")
    try await story.sees("NOT SHOWN")
  }

  @Test func filterNarrowsTheSurveysByTheirEventsAndEscapeWidensThemAgain() async throws {
    let story = try await Story.demo()
    try await story.press("1", "/")
    try await story.type("Order Del")
    try await story.sees("1 of 7")
    try await story.seesNo("Pro plan pulse")
    try await story.press("Enter", "Escape")
    try await story.sees("Pro plan pulse")
  }

  @Test func surveyOfTheReplyIsDrawnAsThePersonSeesIt() async throws {
    let story = try await Story.demo()
    try await story.press("Enter")
    try await story.sees("✓ SHOWN")
    try await story.press("4", "]")
    try await story.sees("How likely are you to recommend")
  }

  @Test func helpListsKeysAndNarrowsAsOneTypes() async throws {
    let story = try await Story.demo()
    try await story.press("?")
    try await story.sees("type to filter")
    try await story.sees("Fire the selected event")
    try await story.type("redraw")
    try await story.seesNo("Fire the selected event")
    try await story.sees("ctrl-l")
    try await story.press("Escape")
    try await story.seesNo("type to filter")
  }

  @Test func paletteFindsAndDoesACommandThatHasNoKey() async throws {
    let story = try await Story.demo()
    try await story.press(":")
    try await story.sees("enter does it")
    try await story.type("dry run")
    try await story.sees("Switch dry run")
    try await story.press("Enter")
    try await story.sees("DRY RUN")
    try await story.press("Enter")
    try await story.sees("Nothing was sent")
  }

  @Test func pastedSurveyIDIsPreviewedAndNeverReadAsKeys() async throws {
    let scratch = try Scratch()
    let console = try await Pty.demo(in: scratch)
    console.send("\u{1B}[200~65f0c0ffee0000000000beef\u{1B}[201~")
    #expect(await console.shows("previewing 65f0c0ffee0000000000beef"), "\(console.vt.text)")
    console.send("\u{1B}[200~qQ\r\u{3}\u{1B}[201~")
    console.send("?")
    #expect(await console.shows("type to filter"), "it is still there")
  }
}
