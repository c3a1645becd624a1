internal import ArgumentParser
internal import Console
internal import Iterate
internal import Segment

/// `iterate-preview explain`: the ladder from an event to a survey, without sending anything.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say gate by gate whether an event would show a survey, and why; nothing is sent.",
    discussion: """
      Each gate passes, fails, is skipped by preview, or cannot be known from here. At the \
      built-in simulator nothing is unknown but what the event does not get to; of Iterate itself \
      only what the workspace says is known. The JSON object is that of fire --dry-run.
      """)

  @OptionGroup var firing: FiringOptions

  func run() async throws {
    let order: FiringOrder
    let ended: HeadlessFiring.Ended
    do throws(Failure) {
      let world = World(limits: firing.limits.value)
      order = try FiringOrder(
        firing, isDryRun: true, workspace: try firing.options.loader(in: world).load().workspace)
      ended = try await HeadlessFiring(world: world, order: order).run(until: Interruption())
    } catch {
      if firing.json { try StandardStream.output.write(error.report.text + "\n") }
      throw error
    }
    if firing.json {
      StandardStream.complain(order.notes)
      try StandardStream.output.write(ended.firing.report().text + "\n")
    } else {
      let transcript = LadderTranscript(plan: ended.firing.plan, notes: order.notes)
      try StandardStream.output.write(lines: transcript.lines)
    }
  }
}
