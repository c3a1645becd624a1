import Iterate
import Segment
import TestSupport
import Testing

@Suite("The verdict")
struct VerdictTests {
  private func firing(
    _ result: Result<HTTPResponse, APIFailure>, event: String = "Checkout Finished",
    context: FiringContext = SampleShop.context(profile: SampleShop.host),
    session: PersonSession = PersonSession(anonymousID: "anon-1")
  ) throws -> Firing {
    var session = session
    var firing = Firing(id: 1, plan: try SampleShop.plan(event, in: context))
    _ = firing.next(session: session, access: SampleShop.access)
    firing.receive(result, session: &session)
    return firing
  }

  @Test(
    "is shown, and by which survey, when and on which client",
    arguments: [
      (EmbedReplies.full, "Checkout NPS is shown after 3 s on web (likely)."),
      (EmbedReplies.minimal(), "Checkout NPS is shown at once on web (likely)."),
      (
        EmbedReplies.minimal(id: SampleShop.plans.id, title: "Other title"),
        "Plans is shown at once on web (likely). It is not the previewed survey, Checkout NPS."
      ),
      (
        EmbedReplies.minimal(id: "f00d", title: "Somebody's"),
        "Somebody's is shown at once on web (likely). It is not the previewed survey, Checkout NPS. "
          + "The workspace does not have it."
      ),
    ])
  func shown(_ body: String, _ sentence: String) throws {
    let verdict = try firing(.success(HTTPResponse(200, body))).verdict
    #expect(verdict.outcome == .shown)
    #expect(verdict.sentence == sentence)
    #expect(verdict.exitCode == 0)
    #expect(verdict.gate == nil)
  }

  @Test("names the survey's id when nothing else is known of it")
  func nameless() throws {
    let verdict = try firing(.success(HTTPResponse(200, EmbedReplies.minimal(id: "f00d")))).verdict
    #expect(verdict.survey == SurveyReference(id: "f00d", name: "f00d"))
  }

  @Test("mentions a second survey that came back")
  func twoSurveys() throws {
    let context = SampleShop.context(
      preview: .off,
      subscriptions: [SampleShop.event("Checkout Finished"), SampleShop.event("Pricing Viewed")])
    var session = PersonSession(anonymousID: "anon-1")
    var firing = Firing(id: 1, plan: try SampleShop.plan("A", in: context))
    for id in [SampleShop.checkout.id, SampleShop.plans.id] {
      _ = firing.next(session: session, access: SampleShop.access)
      firing.receive(
        .success(HTTPResponse(200, EmbedReplies.minimal(id: id))), session: &session)
    }
    #expect(firing.verdict.survey == SurveyReference(SampleShop.checkout))
    #expect(
      firing.verdict.sentence
        == "Checkout NPS is shown at once on web (likely). "
        + "Plans was returned as well; a client shows one at a time.")
  }

  @Test("of an empty reply is the gate that was foreseen")
  func foreseen() throws {
    let context = SampleShop.context(profile: SampleShop.host, preview: .survey("Checkout NPS"))
    let verdict = try firing(
      .success(HTTPResponse(200, EmbedReplies.nothing)), event: "checkout finished",
      context: context
    ).verdict
    #expect(verdict.outcome == .notShown)
    #expect(verdict.gate == .event)
    #expect(verdict.remedy == "Fire \"Checkout Finished\" instead.")
    #expect(verdict.exitCode == 0)
  }

  @Test("of an empty reply that nothing explains does not pretend to know")
  func unexplained() throws {
    let verdict = try firing(.success(HTTPResponse(200, EmbedReplies.nothing))).verdict
    #expect(verdict.outcome == .notShown)
    #expect(verdict.gate == nil)
    #expect(
      verdict.sentence
        == "Not shown: Iterate returned no survey and does not say why. "
        + "In the workspace Checkout NPS targets the event, and preview is on. "
        + "The likely causes are: the key belongs to another company, the survey targets another "
        + "event there, or it is not for web.")
    #expect(verdict.exitCode == 0)
  }

  @Test("of an empty reply with preview off lists what only Iterate knows")
  func unexplainedWithoutPreview() throws {
    let verdict = try firing(
      .success(HTTPResponse(200, EmbedReplies.nothing)),
      context: SampleShop.context(profile: SampleShop.host, preview: .off)
    ).verdict
    #expect(verdict.outcome == .notShown)
    #expect(verdict.survey == SurveyReference(SampleShop.checkout))
    #expect(
      verdict.sentence
        == "Not shown: Iterate returned no survey and does not say why. "
        + "Checkout NPS qualifies as far as is known. "
        + "It is shown once per person; earlier displays are not known. "
        + "It needs 72 h after any survey; displays are not known.")
  }

  @Test("of a survey outside the workspace that did not come says so")
  func unexplainedOutside() throws {
    let verdict = try firing(
      .success(HTTPResponse(200, EmbedReplies.nothing)),
      context: SampleShop.context(
        profile: SampleShop.host, preview: .survey("aaaaaaaaaaaaaaaaaaaaaaaa"))
    ).verdict
    #expect(verdict.sentence.contains("The workspace does not have the previewed survey."))
  }

  @Test(
    "of a response that is no answer has the exit code of its kind",
    arguments: [
      (HTTPResponse(401, "{}"), .key, "The API rejected the embed key (401)"),
      (HTTPResponse(403, "<html>"), .key, "The API rejected the embed key (403)"),
      (
        HTTPResponse(200, #"{"errors":[{"code":401,"type":"a"}]}"#), .key,
        "The API rejected the embed key (401)"
      ),
      (
        HTTPResponse(500, #"{"errors":[{"code":403,"message":"m"}]}"#), .key,
        "The API rejected the embed key (403)"
      ),
      (HTTPResponse(400, "{}"), .refused, "The API refused the request (status 400)"),
      (HTTPResponse(404, "<html>"), .refused, "The API refused the request (status 404)"),
      (HTTPResponse(429, ""), .refused, "The API refused the request (status 429)"),
      (HTTPResponse(500, "{"), .refused, "The API refused the request (status 500)"),
      (
        HTTPResponse(200, #"{"errors":[{"code":17}],"results":{"survey":{"id":"s"}}}"#), .refused,
        "The API refused the request"
      ),
      (HTTPResponse(200, #"{"error":"no"}"#), .refused, "The API refused the request"),
      (HTTPResponse(200, ""), .undecodable, "The reply is empty"),
      (HTTPResponse(204, ""), .undecodable, "The reply is empty"),
      (HTTPResponse(200, "<html>"), .undecodable, "The reply is a web page, not JSON"),
      (
        HTTPResponse(200, "{\"results\""), .undecodable,
        "The reply stops in the middle of its JSON"
      ),
      (HTTPResponse(200, "nope"), .undecodable, "The reply is not JSON"),
      (HTTPResponse(200, "[]"), .undecodable, "The reply does not have the form of an embed reply"),
      (
        HTTPResponse(302, EmbedReplies.full), .undecodable,
        "The API redirects to another address (status 302)"
      ),
      (HTTPResponse(101, "{}"), .undecodable, "The API answered with status 101"),
    ] as [(HTTPResponse, Failure.Category, String)])
  func noAnswer(_ response: HTTPResponse, _ category: Failure.Category, _ what: String) throws {
    let verdict = try firing(.success(response)).verdict
    #expect(verdict.outcome == .undecided)
    #expect(verdict.failure?.category == category)
    #expect(verdict.failure?.what == what)
    #expect(verdict.exitCode == category.exitCode)
    #expect(verdict.sentence.hasPrefix("Undecided: \(what)"))
    #expect(verdict.remedy == verdict.failure?.fix)
    #expect(verdict.gate == (category == .key ? .key : nil))
  }

  @Test(
    "of a request without a response has the exit code of its kind",
    arguments: [
      (.unknownHost(host: "h", detail: "d"), 69), (.connectionRefused(host: "h", detail: "d"), 69),
      (.connectionLost(host: "h", detail: "d"), 69), (.tlsFailed(host: "h", detail: "d"), 69),
      (.connectTimedOut(host: "h", milliseconds: 5000), 75),
      (.timedOut(host: "h", milliseconds: 30000, received: 0), 75), (.tooLarge(limit: 1), 76),
      (.cancelled, 130), (.badURL(url: "u", detail: "d"), 78),
    ] as [(APIFailure, Int32)])
  func noResponse(_ failure: APIFailure, _ exitCode: Int32) throws {
    let verdict = try firing(.failure(failure)).verdict
    #expect(verdict.outcome == .undecided)
    #expect(verdict.exitCode == exitCode)
    #expect(verdict.failure == failure.failure)
  }

  @Test("gives the API's own words as the cause")
  func cause() throws {
    let body = #"{"errors":[{"message":"bad event"},{"user_message":"Sorry"}],"error":"old"}"#
    let verdict = try firing(.success(HTTPResponse(422, body))).verdict
    #expect(verdict.failure?.why == "bad event; Sorry; old")
  }

  @Test("never repeats a key that the API repeats")
  func echo() throws {
    let key = SampleShop.embedKey.reveal()
    let body = #"{"error":"unknown key \#(key)"}"#
    let verdict = try firing(.success(HTTPResponse(401, body))).verdict
    #expect(verdict.failure?.why == "unknown key ••••0123")
    #expect(!verdict.sentence.contains(key))
  }

  @Test("tells a rejected token from a rejected key")
  func rejectedToken() throws {
    let session = PersonSession(token: Secret(EmbedReplies.token), anonymousID: "anon-1")
    let verdict = try firing(.success(HTTPResponse(401, "{}")), session: session).verdict
    #expect(verdict.failure?.what == "The API rejected the person's token (401)")
    #expect(verdict.remedy == "Reset the person, so that the embed key is used again.")
  }

  @Test("passes on when to try again, and where a redirect leads")
  func hints() throws {
    let busy = HTTPResponse(429, "", headers: [HTTPHeader("retry-after", "30")])
    #expect(
      try firing(.success(busy)).verdict.remedy
        == "Wait until it lets you again: Retry-After 30.")
    let moved = HTTPResponse(301, "", headers: [HTTPHeader("Location", "https://new.example/")])
    #expect(
      try firing(.success(moved)).verdict.failure?.why == "it names https://new.example/")
  }

  @Test("is undecided before the reply, and of a dry run, with what is expected")
  func undecided() throws {
    var firing = Firing(id: 1, plan: try SampleShop.plan("Checkout Finished"))
    #expect(
      firing.verdict.sentence
        == "Nothing has been sent yet. Expected: Checkout NPS is shown after 3 s on web.")
    _ = firing.next(
      session: PersonSession(anonymousID: "a"), access: SampleShop.simulatorAccess)
    #expect(firing.verdict.outcome == .undecided)
    #expect(
      firing.verdict.sentence
        == "The reply to Iterate('event', \"Checkout Finished\") is still to come.")
    let dry = Firing(
      id: 2,
      plan: try SampleShop.plan("Checkout Finished", in: SampleShop.context(isDryRun: true)))
    #expect(dry.verdict.outcome == .undecided)
    #expect(
      dry.verdict.sentence
        == "Nothing was sent, it is a dry run. Expected: Checkout NPS is shown after 3 s on web.")
    #expect(dry.verdict.exitCode == 0)
  }

  @Test("of several requests without a survey is undecided when one failed")
  func oneOfSeveral() throws {
    let context = SampleShop.context(
      subscriptions: [SampleShop.event("A"), SampleShop.event("B")])
    var session = PersonSession(anonymousID: "a")
    var firing = Firing(id: 1, plan: try SampleShop.plan("C", in: context))
    _ = firing.next(session: session, access: SampleShop.simulatorAccess)
    firing.receive(.failure(.tooLarge(limit: 1)), session: &session)
    #expect(firing.verdict.exitCode == 76)
    _ = firing.next(session: session, access: SampleShop.simulatorAccess)
    firing.receive(.success(HTTPResponse(200, EmbedReplies.nothing)), session: &session)
    #expect(firing.verdict.exitCode == 76)
  }

  @Test("of several requests without a survey is that of the one that got furthest")
  func furthest() throws {
    let context = SampleShop.context(
      preview: .off,
      subscriptions: [
        SampleShop.event("Pricing Viewed"), SampleShop.event("B"), Subscription.presets[1],
      ])
    var session = PersonSession(anonymousID: "a")
    var firing = Firing(id: 1, plan: try SampleShop.plan("C", in: context))
    while firing.next(session: session, access: SampleShop.simulatorAccess) != nil {
      firing.receive(.success(HTTPResponse(200, EmbedReplies.nothing)), session: &session)
    }
    #expect(firing.verdict.gate == .traits)
    #expect(firing.ladder.decisive?.gate == .traits)
  }
}
