import ArgumentParser
import Console
import Foundation
import Iterate
import Segment
import Terminal
import TestSupport
import Testing

@testable import IteratePreview

/// The README opens with the real screen: the demo workspace after one firing at the simulator.
@Suite struct ReadmeDocumentTests {
  @Test func readmeOpensWithTheScreen() throws {
    let screen = try Self.screen()
    try Self.check(after: "\n```\n", holds: screen)
  }

  @Test func readmeShowsALadderAsItIsPrinted() throws {
    let command = "$ iterate-preview explain \"Subscription Cancelled\" --no-preview"
    let options = try FiringOptions.parse(["Subscription Cancelled", "--no-preview"])
    let order = try FiringOrder(options, isDryRun: true, workspace: DemoWorkspace.value)
    let plan = try FiringPlan(
      draft: order.draft, context: order.context, environment: Self.environment,
      destination: Destination(subscriptions: order.context.workspace.subscriptions),
      host: KnownHost(Simulator(surveys: order.context.workspace.surveys)))
    let lines = LadderTranscript(plan: plan, notes: order.notes).lines
    try Self.check(after: "```\n\(command)\n", holds: lines.joined(separator: "\n"))
  }

  /// Compares what stands in the README between `opening` and the end of its block, or records it.
  private static func check(after opening: String, holds text: String) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let url = folder.appendingPathComponent("../../../README.md").standardizedFileURL
    let readme = try String(contentsOf: url, encoding: .utf8)
    let start = try #require(readme.range(of: opening))
    let end = try #require(readme.range(of: "```", range: start.upperBound..<readme.endIndex))
    var current = readme
    current.replaceSubrange(start.upperBound..<end.lowerBound, with: text + "\n")
    Golden.check(current, at: "../../../README.md")
  }

  private static let environment = Environment(
    now: Instant(millisecondsSinceEpoch: 1_767_276_131_318), messageID: "ajs-next-1",
    anonymousID: "anonymous", locale: "en-US", timeZone: Environment.simulatedTimeZone,
    userAgent: Environment.simulatedUserAgent)

  /// The screen of a session that is the same every time.
  private static func screen() throws -> String {
    let moment = Moment(
      now: Instant(millisecondsSinceEpoch: 1_767_276_131_318), random: (1, 2))
    var state = State(
      source: LoadedWorkspace(workspace: DemoWorkspace.value, path: "iterate-preview.yaml"),
      size: Size(rows: 30, columns: 100))
    var simulator = Simulator(surveys: DemoWorkspace.value.surveys)
    var effects = reduce(
      into: &state, .simulatorStarted(.success("http://127.0.0.1:4711")), at: moment)
    effects = reduce(into: &state, .input(.key(KeyPress(.enter))), at: moment)
    for effect in effects {
      guard case .send(let firing, let request) = effect else { continue }
      let answer = simulator.respond(
        to: SimulatorRequest(
          method: request.method, path: "/api/v1/surveys/embed", query: nil,
          headers: request.headers + [
            HTTPHeader("Host", "127.0.0.1:4711"),
            HTTPHeader("Authorization", "Bearer \(request.bearer?.reveal() ?? "")"),
          ], body: request.body), at: moment.now)
      let response = HTTPResponse(
        status: answer.status, headers: answer.headers, body: answer.body,
        timings: HTTPTimings(total: 2000))
      _ = reduce(into: &state, .answered(firing: firing, .success(response)), at: moment)
    }
    return view(state).text
  }
}
