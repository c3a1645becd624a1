import TestSupport
import Testing

/// Terminals change their size at any moment.
@Suite struct ResizeTests {
  @Test func stormOfSizesEndsInAWholeScreen() async throws {
    let story = try await Story.demo()
    for (columns, rows) in [(1, 1), (200, 60), (40, 10), (2, 30), (300, 3), (80, 24), (1, 1)] {
      try await story.resize(columns: columns, rows: rows)
      try await story.press("j")
    }
    try await story.resize(columns: 120, rows: 40)
    try await story.sees("[5] Log")
    let lines = try await story.screen.split(separator: "\n")
    #expect(lines.first?.hasPrefix(" SIMULATED") == true)
    #expect(lines.contains { $0.hasPrefix("╰") && $0.hasSuffix("╯") })
    #expect(lines.last?.contains("? help") == true)
    try await story.ends()
  }

  @Test func tooSmallATerminalSaysSoAndCanBeLeft() async throws {
    let story = try await Story(columns: 20, rows: 5)
    try await story.sees("Enlarge")
    try await story.ends()
  }

  @Test func eachSizeIsDrawnWholeWithNothingLeftOfTheLast() async throws {
    let scratch = try Scratch()
    let console = try await Pty.demo(in: scratch)
    for (rows, columns) in [(60, 200), (24, 80), (10, 40), (40, 120)] {
      console.resize(rows: rows, columns: columns)
      #expect(
        await console.wait { $0.line(rows - 1).contains("help") && $0.line(0).contains("SIM") },
        "\(columns)x\(rows):\n\(console.vt.text)")
    }
    #expect(console.vt.unhandled == [])
  }
}
