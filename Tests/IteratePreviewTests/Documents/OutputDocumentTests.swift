import ArgumentParser
import Foundation
import Iterate
import Segment
import Testing

@testable import IteratePreview

/// Every id that a program can meet stands in the document about output.
@Suite struct OutputDocumentTests {
  private static func document() throws -> String {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let url = folder.appendingPathComponent("../../../docs/OUTPUT.md").standardizedFileURL
    return try String(contentsOf: url, encoding: .utf8)
  }

  @Test func everyGateIsInTheDocumentInOrder() throws {
    var rest = try Self.document()[...]
    for gate in GateID.allCases {
      let row = try #require(rest.firstRange(of: "| `\(gate.rawValue)` |"), "\(gate.rawValue)")
      rest = rest[row.upperBound...]
    }
  }

  @Test func everyKindOfFindingAndEveryResultIsInTheDocument() throws {
    let document = try Self.document()
    let ids =
      NameFinding.Kind.allCases.map(\.rawValue) + NameFinding.Severity.allCases.map(\.rawValue)
      + GateFinding.Result.allCases.map(\.rawValue)
    for id in ids { #expect(document.contains("`\(id)`"), "\(id)") }
  }

  @Test func everyKeyOfAFiringIsInTheDocument() throws {
    let document = try Self.document()
    let options = try FireCommand.parse(["Checkout Finished", "--dry-run"])
    let order = try options.order(in: DemoWorkspace.value)
    let plan = try FiringPlan(
      draft: order.draft, context: order.context,
      environment: Environment(
        now: Instant(millisecondsSinceEpoch: 0), messageID: "m", anonymousID: "a", locale: "en-US",
        timeZone: Environment.simulatedTimeZone, userAgent: Environment.simulatedUserAgent),
      destination: Destination(subscriptions: order.context.workspace.subscriptions))
    let keys = Firing(id: 1, plan: plan).report().objectValue?.keys ?? []
    #expect(keys.count > 10)
    for key in keys { #expect(document.contains("`\(key)`"), "\(key)") }
  }

  @Test func everyKeyOfAMatrixIsInTheDocument() throws {
    let document = try Self.document()
    let command = try MatrixCommand.parse([])
    let json = Matrix(filling: try command.job(in: DemoWorkspace.value, profile: .simulator)).json
    let event = try #require(json["events"]?.arrayValue?.first)
    let cell = try #require(event["cells"]?.arrayValue?.first)
    let cellKeys = cell.objectValue?.keys ?? []
    #expect(cellKeys.count >= 7)
    for key in cellKeys + MatrixCell.Outcome.allCases.map(\.rawValue) {
      #expect(document.contains("`\(key)`"), "\(key)")
    }
    for key in (json.objectValue?.keys ?? []) + (event.objectValue?.keys ?? []) {
      #expect(document.contains("\"\(key)\"") || document.contains("`\(key)`"), "\(key)")
    }
  }
}
