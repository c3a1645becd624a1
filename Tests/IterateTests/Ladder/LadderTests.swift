import Iterate
import Segment
import Testing

@Suite("The ladder")
struct LadderTests {
  /// A firing held back before the request, and the gate that says so.
  static let heldBack = PredictionTests.heldBack

  @Test("has every gate once, in order, whatever becomes of the event", arguments: heldBack)
  func order(_ test: PredictionTests.Case) throws {
    let ladder = try SampleShop.plan(test.draft, in: test.context).ladder
    #expect(ladder.rungs.map(\.gate) == GateID.allCases)
  }

  @Test(
    "fails at the gate of the verdict, passes before it and knows nothing behind it",
    arguments: heldBack)
  func decisiveGate(_ test: PredictionTests.Case) throws {
    let ladder = try SampleShop.plan(test.draft, in: test.context).ladder
    let gate = try #require(test.gate)
    let place = try #require(GateID.allCases.firstIndex(of: gate))
    #expect(ladder.rungs[..<place].allSatisfy { $0.result == .pass })
    #expect(ladder.decisive?.gate == gate)
    #expect(ladder.decisive?.remedy == test.remedy)
    #expect(ladder.rungs[(place + 1)...].allSatisfy { $0.result == .unknown })
  }

  @Test("knows everything at the simulator")
  func simulator() throws {
    for event in ["Checkout Finished", "Signed Up", "App Opened", "Pricing Viewed"] {
      for preview in [PreviewChoice.automatic, .off] {
        let context = SampleShop.context(preview: preview)
        let plan = try FiringPlan(
          draft: EventDraft(name: event), context: context, environment: SampleShop.environment,
          destination: Destination(subscriptions: context.workspace.subscriptions),
          host: KnownHost(Simulator(surveys: context.workspace.surveys)))
        #expect(plan.ladder.count(of: .unknown) == 0, "\(event)")
        #expect(plan.prediction.outcome != .undecided)
      }
    }
  }

  @Test("says of another host only what the workspace tells, and how the rest can be found out")
  func otherHost() throws {
    let plan = try SampleShop.plan(
      "Checkout Finished", in: SampleShop.context(profile: SampleShop.host, preview: .off))
    let unknown = plan.ladder.rungs.filter { $0.result == .unknown }
    #expect(unknown.map(\.gate) == [.key, .survey, .once, .hours, .client])
    #expect(unknown.allSatisfy { $0.remedy != nil })
  }

  @Test("is that of the survey that gets furthest when none is shown")
  func furthest() throws {
    var context = SampleShop.context(preview: .off)
    var late = SampleShop.checkout
    late.id = "65f0c0ffee0000000000abff"
    late.name = "Late"
    late.targeting = Targeting(sampling: 0)
    var draft = SampleShop.checkout
    draft.status = .draft
    context.workspace.surveys = [draft, late]
    let ladder = try SampleShop.plan("Checkout Finished", in: context).ladder
    #expect(ladder.survey?.name == "Late")
    #expect(ladder.decisive?.gate == .sampling)
  }

  @Test("skips what preview skips, and says what each gate would have said")
  func skipped() throws {
    let ladder = try SampleShop.plan("Pricing Viewed").ladder
    let skipped = ladder.rungs.filter { $0.result == .skippedByPreview }.map(\.gate)
    #expect(skipped == [.traits, .url, .once, .hours, .sampling])
    #expect(
      ladder.rungs.first { $0.gate == .traits }?.fact
        == "Would fail: "
        + "plan is \"free\"; plan must be \"pro\".")
  }

  @Test("names the event gate when no survey waits for the event")
  func untargeted() throws {
    let ladder = try SampleShop.plan("checkout finished").ladder
    #expect(ladder.survey == nil)
    #expect(ladder.decisive?.gate == .event)
    #expect(ladder.decisive?.remedy == "Fire \"Checkout Finished\" instead.")
  }
}
