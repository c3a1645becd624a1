import Foundation
import TestSupport
import Testing

/// `evaluate` as a filter in a shell.
@Suite struct EvaluateCommandTests {
  /// What a pipeline prints; `$0` is the program.
  private static func pipeline(_ script: String, in scratch: Scratch) async throws -> String {
    let output = "\(scratch.root)/pipeline.out"
    let process = try ChildProcess(
      "/bin/sh", ["-c", script, Product.path], environment: scratch.environment([:]),
      streams: .files(output: output, errors: output + ".err"))
    _ = try #require(await process.waitForExit(.seconds(60)), "\(script) does not come to an end")
    return String(decoding: try Data(contentsOf: URL(fileURLWithPath: output)), as: UTF8.self)
  }

  @Test func linesAreAnsweredInOrderAndBadOnesDoNotStopIt() async throws {
    let script = #"""
      printf '%s\n' '{"op":"fql-match","fql":"type = \"track\"","event":{"type":"track"}}' \
        'no json' '' '{"op":"liquid","template":"{{ a | upcase }}","event":{"a":"x"}}' \
        | "$0" evaluate
      """#
    let lines = try await Self.pipeline(script, in: try Scratch()).split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[0] == #"{"ok":true}"#)
    #expect(lines[1].contains("SyntaxError"))
    #expect(lines[2].contains("SyntaxError"))
    #expect(lines[3] == #"{"ok":"X"}"#)
  }

  @Test(arguments: [1, 3]) func manyLinesOnSeveralThreadsKeepTheirOrder(jobs: Int) async throws {
    let scratch = try Scratch()
    let script = #"""
      awk 'BEGIN { for (i = 0; i < 4000; i++)
        print "{\"op\":\"transform\",\"mapping\":{\"n\":{\"@path\":\"$.n\"}},\"event\":{\"n\":" i "}}" }' \
        | "$0" evaluate --jobs \#(jobs) \
        | awk '{ if ($0 != "{\"ok\":{\"n\":" (NR - 1) "}}") wrong++ } END { print NR, wrong + 0 }'
      """#
    #expect(try await Self.pipeline(script, in: scratch) == "4000 0\n")
  }

  @Test func readerThatGoesEndsIt() async throws {
    let script = #"""
      yes '{"op":"presets"}' | "$0" evaluate | head -n 1 | cut -c 1-5
      """#
    #expect(try await Self.pipeline(script, in: try Scratch()) == "{\"ok\"\n")
  }

  @Test func zonesOfTheWorldAreKnownAndOthersAreRefused() async throws {
    let script = #"""
      printf '%s\n' '{"op":"liquid","template":"{{ 0 | date: \"%H\", \"Asia/Tokyo\" }}","event":{}}' \
        '{"op":"liquid","template":"{{ 0 | date: \"%H\" }}","event":{}}' \
        | "$0" evaluate --time-zone America/New_York
      """#
    #expect(
      try await Self.pipeline(script, in: try Scratch()) == "{\"ok\":\"09\"}\n{\"ok\":\"19\"}\n")
    let refused = try await HeadlessRun(
      ["evaluate", "--time-zone", "Mars/Base"], in: try Scratch())
    #expect(refused.status == 64)
    #expect(refused.errors.contains("Mars/Base is no time zone"))
  }

  @Test func deepAndLargeLinesAreAnsweredAndTheNextOnesToo() async throws {
    let script = #"""
      { awk 'BEGIN { printf "{\"op\":\"transform\",\"mapping\":{\"a\":{\"@path\":\"$.x\"}},\"event\":{\"x\":\"";
          for (i = 0; i < 100000; i++) printf "0123456789"; print "\"}}" }';
        awk 'BEGIN { printf "{\"op\":\"validate-mapping\",\"mapping\":";
          for (i = 0; i < 100000; i++) printf "{\"a\":"; print "1" }';
        echo '{"op":"validate-mapping","mapping":{}}'; } | "$0" evaluate | cut -c 1-12
      """#
    let lines = try await Self.pipeline(script, in: try Scratch()).split(separator: "\n")
    #expect(lines == [#"{"ok":{"a":""#, #"{"error":"Th"#, #"{"ok":true}"#].map { $0[...] })
  }
}
