import Iterate
import Segment
import TestSupport
import Testing

@Suite("The ladder of a firing that was answered")
struct OutcomeLadderTests {
  private func firing(
    _ result: Result<HTTPResponse, APIFailure>, preview: PreviewChoice = .automatic
  ) throws -> Firing {
    var session = PersonSession(anonymousID: "anon-1")
    let context = SampleShop.context(profile: SampleShop.host, preview: preview)
    var firing = Firing(id: 1, plan: try SampleShop.plan("Checkout Finished", in: context))
    _ = firing.next(session: session, access: SampleShop.access)
    firing.receive(result, session: &session)
    return firing
  }

  private func rung(_ gate: GateID, of firing: Firing) -> GateFinding? {
    firing.ladder.rungs.first { $0.gate == gate }
  }

  @Test("learns from a survey that every gate let it through, without preview as well")
  func shown() throws {
    let firing = try firing(.success(HTTPResponse(200, EmbedReplies.minimal())), preview: .off)
    #expect(firing.ladder.rungs.allSatisfy { $0.result == .pass })
    #expect(rung(.once, of: firing)?.fact == "It came back, so this gate let it through.")
    #expect(rung(.key, of: firing)?.fact == "iteratehq.com accepted the key.")
  }

  @Test("takes the delay from the reply, not from the workspace")
  func delay() throws {
    let firing = try firing(.success(HTTPResponse(200, EmbedReplies.minimal())))
    #expect(firing.plan.ladder.rungs.first { $0.gate == .delay }?.fact.contains("3 s") == true)
    #expect(rung(.delay, of: firing)?.fact == "It is shown at once.")
  }

  @Test("fails at the key when it was rejected", arguments: [401, 403])
  func rejectedKey(_ status: Int) throws {
    let firing = try firing(.success(HTTPResponse(status, "{}")))
    #expect(firing.ladder.decisive?.gate == .key)
    #expect(firing.ladder.decisive?.remedy?.isEmpty == false)
  }

  @Test("does not know of the key when the answer does not tell", arguments: [404, 500])
  func unknownKey(_ status: Int) throws {
    let firing = try firing(.success(HTTPResponse(status, "{}")))
    #expect(rung(.key, of: firing)?.result == .unknown)
    #expect(firing.ladder.decisive == nil)
  }

  @Test("is about the survey that came back, also one that nobody expected")
  func unexpected() throws {
    let reply = EmbedReplies.minimal(id: "f00d", title: "Somebody's")
    let firing = try firing(.success(HTTPResponse(200, reply)))
    #expect(firing.ladder.survey?.name == "Somebody's")
    #expect(firing.ladder.rungs.map(\.gate) == GateID.allCases)
    #expect(firing.ladder.rungs.allSatisfy { !$0.fact.isEmpty })
    #expect(firing.surprise == "Expected: Checkout NPS is shown after 3 s on web.")
  }

  @Test("says what was expected only where it came out differently")
  func surprise() throws {
    let shown = try firing(.success(HTTPResponse(200, EmbedReplies.minimal())))
    #expect(shown.surprise == nil)
    let nothing = try firing(.success(HTTPResponse(200, "{\"results\":{}}")))
    #expect(nothing.surprise == "Expected: Checkout NPS is shown after 3 s on web.")
    let failed = try firing(.success(HTTPResponse(500, "")))
    #expect(failed.surprise == nil)
  }
}
