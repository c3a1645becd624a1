import Foundation
import TestSupport
import Testing

/// The matrix without the console: table, JSON and CSV.
@Suite struct MatrixStoryTests {
  @Test func tableIsPrintedWithoutColoursAndWithoutProgress() async throws {
    let run = try await HeadlessRun(["matrix"], in: try Scratch())
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(run.output.contains("EVENT"))
    #expect(run.output.contains("Checkout Finished"))
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test func jsonIsOneObjectWithACellForEachSurvey() async throws {
    let run = try await HeadlessRun(["matrix", "--json"], in: try Scratch())
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").count == 1)
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let object = try #require(json as? [String: Any])
    #expect(
      Set(object.keys) == [
        "version", "workspace", "person", "persona", "preview", "time", "surveys", "events",
      ])
    let surveys = try #require(object["surveys"] as? [[String: Any]])
    let events = try #require(object["events"] as? [[String: Any]])
    for event in events {
      let cells = try #require(event["cells"] as? [[String: Any]])
      #expect(cells.count == surveys.count)
      let shown = cells.count { $0["outcome"] as? String == "shown" }
      #expect(event["displays"] as? Int == shown)
    }
  }

  @Test func csvQuotesNamesAndEndsLinesInCRLF() async throws {
    let scratch = try Scratch()
    let file = try scratch.write(
      """
      version: 1
      name: Shop
      site: { url: https://shop.example/cart, title: Cart }
      surveys:
        - { id: 65f0c0ffee0000000000abcd, name: 'Say "hi", please', events: ["A, B"] }
      events:
        - { name: "A, B" }

      """, to: "quoted.yaml")
    let run = try await HeadlessRun(["matrix", "--csv", "--workspace", file], in: scratch)
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.output == "event,type,displays,\"Say \"\"hi\"\", please\"\r\n\"A, B\",track,1,shown\r\n")
  }

  @Test func otherProfileIsNotAskedAndStateIsReadOnly() async throws {
    let scratch = try Scratch()
    let file = try scratch.workspace(target: "http://127.0.0.1:9")
    let other = try await HeadlessRun(
      ["matrix", "--workspace", file, "--profile", "host", "--csv"], in: scratch)
    #expect(other.status == 0)
    #expect(other.errors.contains("not of host"))
    let state = "\(scratch.home)/state.json"
    let fired = try await HeadlessRun(
      [
        "fire", "Checkout Finished", "--workspace", file, "--no-preview", "--simulator-state",
        state,
      ], in: scratch)
    #expect(fired.status == 0)
    let before = scratch.files()["state.json"]
    let matrix = try await HeadlessRun(
      [
        "matrix", "--workspace", file, "--no-preview", "--simulator-state", state, "--csv",
      ], in: scratch)
    #expect(matrix.output.contains("Checkout Finished,track,0,not-shown:once"))
    #expect(scratch.files()["state.json"] == before)
  }

  @Test func unknownPersonIsAnObjectAndAnExitCode() async throws {
    let run = try await HeadlessRun(
      ["matrix", "--json", "--person", "nobody"], in: try Scratch())
    #expect(run.status == 66)
    #expect(run.output.contains("\"failure\""))
  }
}
