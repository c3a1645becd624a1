import ArgumentParser
import Iterate
import Segment
import Testing

@testable import IteratePreview

@Suite("The matrix command")
struct MatrixCommandTests {
  private static func matrix(_ arguments: String...) throws -> Matrix {
    let command = try MatrixCommand.parse(arguments)
    return Matrix(
      filling: try command.job(in: DemoWorkspace.value, profile: .simulator))
  }

  @Test("has every event of the workspace and every survey")
  func demo() throws {
    let matrix = try Self.matrix()
    #expect(matrix.surveys.count == DemoWorkspace.value.surveys.count)
    #expect(matrix.rows.count >= DemoWorkspace.value.events.count)
    #expect(matrix.isComplete)
    #expect(matrix[0, 0]?.outcome == .shown)
    #expect(matrix.job.isPreviewOn)
  }

  @Test("takes the options of explain")
  func options() throws {
    let matrix = try Self.matrix("--no-preview", "--person", "newcomer", "--persona", "ios")
    #expect(!matrix.job.isPreviewOn)
    #expect(matrix.job.context.person.userID == "qa_2")
    #expect(matrix.job.context.persona == .ios)
    #expect(throws: Failure.self) { try Self.matrix("--person", "nobody") }
  }

  @Test(
    "refuses what contradicts itself",
    arguments: [["--json", "--csv"], ["--user", "a", "--person", "b"], ["--persona", "tv"]])
  func contradictions(arguments: [String]) {
    #expect(throws: (any Error).self) { try MatrixCommand.parse(arguments) }
  }

  @Test("prints a table whose columns stand below each other, and every surprise with its reason")
  func table() throws {
    let lines = MatrixTable(matrix: try Self.matrix("--no-preview")).lines
    let head = try #require(lines.firstIndex { $0.hasPrefix("EVENT") })
    let rows = lines[head...].prefix { !$0.isEmpty }
    #expect(rows.count == 1 + DemoWorkspace.value.matrixEvents.count)
    #expect(rows.allSatisfy { $0.count == rows.first?.count }, "\(rows.joined(separator: "\n"))")
    #expect(lines.contains { $0.hasPrefix("   1  Checkout NPS") })
    let surprise = try #require(
      lines.firstIndex(of: "Subscription Cancelled -> Cancellation reasons"))
    #expect(lines[surprise + 1].contains("is a draft"))
  }
}
