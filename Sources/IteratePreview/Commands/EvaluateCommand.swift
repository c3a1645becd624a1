internal import ArgumentParser
internal import Foundation
internal import Segment

/// `iterate-preview evaluate`: the engine as a filter.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Answer triggers, mappings and templates line by line, as Segment's runtime would.",
    discussion: """
      Reads one JSON object a line from standard input and writes one answer a line, in order:

        {"op":"fql-match","fql":"type = \\"track\\"","event":{…}}  →  {"ok":true}
        {"op":"transform","mapping":{…},"event":{…}}            →  {"ok":{…}}

      The ops: \(EvaluationOperation.allCases.map(\.rawValue).joined(separator: ", ")). A line \
      that cannot be read or done is answered with "error" and "kind". See docs/EVALUATE.md.
      """)

  @Flag(help: "Add to each answer how it was come to, as \"trace\".")
  var trace = false

  @Option(help: ArgumentHelp("How many threads answer.", valueName: "number"))
  var jobs = 1

  @Option(
    help: ArgumentHelp("The zone that templates take for the browser's own.", valueName: "name"))
  var timeZone = "UTC"

  func validate() throws {
    guard (1...64).contains(jobs) else { throw ValidationError("--jobs must be from 1 to 64.") }
    guard TimeZones.isKnown(timeZone) else {
      throw ValidationError("--time-zone: \(timeZone) is no time zone. Try Europe/Berlin.")
    }
  }

  func run() throws {
    if isatty(FileHandle.standardInput.fileDescriptor) == 1 {
      StandardStream.complain(["Reading requests from the terminal; ctrl-d ends."])
    }
    let evaluator = Evaluator(isTracing: trace, timeZones: .system(local: timeZone))
    var lines = RequestLines(FileHandle.standardInput.fileDescriptor)
    var run = EvaluationRun(jobs: jobs, evaluator: evaluator)
    try run.answer(&lines, to: .output)
  }
}
