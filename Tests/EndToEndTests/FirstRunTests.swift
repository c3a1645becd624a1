import Testing

/// The first minute: from the card that says what this is to a verdict, in terminals of all sizes.
@Suite struct FirstRunTests {
  @Test(arguments: [(40, 10), (80, 24), (200, 60)])
  func cardThenFiringThenVerdict(columns: Int, rows: Int) async throws {
    let story = try await Story(columns: columns, rows: rows)
    try await story.sees("Welcome to iterate-preview")
    try await story.press("Enter")
    try await story.sees("EXPECTED")
    try await story.press("Enter")
    try await story.sees("SHOWN  Checkout NPS")
    try await story.ends()
  }

  @Test func cardIsShownForTheDemoOnly() async throws {
    let scratch = try Scratch()
    let file = try scratch.workspace(target: "http://127.0.0.1:1")
    let story = try await Story([file], in: scratch)
    try await story.sees("EXPECTED")
    let screen = try await story.screen
    #expect(!screen.contains("Welcome"))
    #expect(screen.contains("SIMULATED   local"))
  }

  @Test func withoutAnyWorkspaceTheDemoOpens() async throws {
    let story = try await Story([])
    try await story.sees("Welcome to iterate-preview")
    try await story.press("Enter")
    try await story.sees("Lumen demo")
  }
}
