import Console
import Foundation
import Iterate
import Terminal
import TestSupport
import Testing

@testable import IteratePreview

/// What `docs/TAIL.md` shows is what the tail says.
@Suite struct TailDocumentTests {
  /// The lines of a session with the demo workspace.
  private static func transcript(of lines: [String]) -> [String] {
    var world = OfflineWorld(surveys: DemoWorkspace.value.surveys)
    var session = TailSession(
      State(
        source: LoadedWorkspace(workspace: DemoWorkspace.value), size: Size(rows: 40, columns: 120)),
      at: world.moment())
    var told: [String] = []
    var effects = session.state.initialEffects()
    func settle() {
      while !effects.isEmpty {
        for action in world.actions(of: effects.removeFirst()) {
          effects += session.handle(action, at: world.moment())
        }
      }
      told += session.takeLines().map(\.whole)
    }
    settle()
    for line in lines {
      effects += session.take(.line(line), at: world.moment())
      settle()
    }
    return told
  }

  @Test func exampleIsWhatTheTailSays() throws {
    let document = try Self.document()
    let opening = "```\n$ iterate-preview tail <<'END'\n"
    let start = try #require(document.range(of: opening))
    let end = try #require(document.range(of: "```", range: start.upperBound..<document.endIndex))
    let block = document[start.upperBound..<end.lowerBound]
    let lines = block.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let last = try #require(lines.firstIndex(of: "END"))
    let input = Array(lines[..<last])
    let told = Self.transcript(of: input)
    var current = document
    current.replaceSubrange(
      start.upperBound..<end.lowerBound,
      with: (input + ["END"] + told).joined(separator: "\n") + "\n")
    Golden.check(current, at: "../../../docs/TAIL.md")
  }

  @Test func everyLineThatTheHelpTellsIsInTheDocument() throws {
    let document = try Self.document()
    let help = Self.transcript(of: ["help"]).drop { $0 != "fire EVENT: fires an event" }
    #expect(help.count > 15)
    for line in help.dropLast() {
      let parts = line.split(separator: ": ", maxSplits: 1)
      #expect(
        document.contains("| `\(parts[0].replacing("|", with: "\\|"))` | \(parts[1]) |"), "\(line)")
    }
  }

  private static func document() throws -> String {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let url = folder.appendingPathComponent("../../../docs/TAIL.md").standardizedFileURL
    return try String(contentsOf: url, encoding: .utf8)
  }
}
