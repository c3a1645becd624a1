import Iterate
import Segment
import TestSupport
import Testing

@Suite("The verdict of a client")
struct PersonaVerdictTests {
  private func firing(
    _ persona: Persona, _ response: HTTPResponse, traits: JSONObject = ["plan": "pro"]
  ) throws -> Firing {
    var context = SampleShop.context(profile: SampleShop.host, preview: .survey("App rating"))
    context.persona = persona
    context.person.traits = traits
    var session = PersonSession(anonymousID: "anon-1")
    var firing = Firing(id: 1, plan: try SampleShop.plan("App Opened", in: context))
    guard firing.next(session: session, access: SampleShop.access) != nil else { return firing }
    firing.receive(.success(response), session: &session)
    return firing
  }

  private let reply = Reply.survey(
    #""id":"\#(SampleShop.rating.id)","triggers":[{"type":"seconds","options":{"seconds":9}}]"#)

  @Test(
    "takes the time from where the client takes it",
    arguments: [
      (Persona.ios, "App rating is shown after 9 s on iOS."),
      (.android, "App rating is shown at once on Android."),
      (.reactNative, "App rating is shown at once on React Native."),
      (.web, "App rating is shown after 9 s on web (likely)."),
    ])
  func time(_ persona: Persona, _ sentence: String) throws {
    let verdict = try firing(persona, HTTPResponse(200, reply)).verdict
    #expect(verdict.outcome == .shown)
    #expect(verdict.sentence == sentence)
  }

  @Test(
    "says in the sentence, in the ladder and in JSON how well it is known",
    arguments: [
      (Persona.web, "likely", "Web can show it (likely)."), (.ios, "certain", "iOS can show it."),
    ])
  func grade(_ persona: Persona, _ grade: String, _ fact: String) throws {
    let firing = try firing(persona, HTTPResponse(200, reply))
    #expect(firing.verdict.json["grade"]?.stringValue == grade)
    #expect(firing.ladder.rungs.first { $0.gate == .client }?.fact == fact)
  }

  @Test(
    "is not shown where the client loses the reply",
    arguments: [
      (Persona.ios, false), (.android, true), (.reactNative, true),
    ])
  func lost(_ persona: Persona, _ isShown: Bool) throws {
    let body = #"{"results":{"survey":{"id":"\#(SampleShop.rating.id)","company_id":"c"}}}"#
    let verdict = try firing(persona, HTTPResponse(200, body)).verdict
    #expect(verdict.outcome == (isShown ? .shown : .notShown))
    guard !isShown else { return }
    #expect(verdict.gate == .client)
    #expect(
      verdict.sentence
        == "Not shown: App rating came back, and iOS does not show it. results.survey.color is "
        + "missing, so the whole reply is lost.")
    #expect(verdict.remedy != nil)
  }

  @Test(
    "is undecided where the API refuses, and says who shows the survey all the same",
    arguments: [
      (Persona.ios, true), (.android, false), (.reactNative, true), (.web, false),
    ])
  func refused(_ persona: Persona, _ isShown: Bool) throws {
    let verdict = try firing(persona, HTTPResponse(500, reply)).verdict
    #expect(verdict.outcome == .undecided)
    #expect(verdict.failure?.category == .refused)
    #expect(verdict.sentence.hasSuffix("shows the survey in the reply all the same.") == isShown)
  }

  @Test(
    "of a trait that iOS cannot encode is that nothing is sent",
    arguments: [
      (Persona.ios, 0), (.android, 1), (.reactNative, 1), (.web, 1),
    ])
  func unsendable(_ persona: Persona, _ requests: Int) throws {
    let firing = try firing(persona, HTTPResponse(200, reply), traits: ["score": 4.5])
    #expect(firing.plan.steps.count == requests)
    #expect(firing.exchanges.count == requests)
    guard requests == 0 else { return }
    #expect(firing.isFinished)
    #expect(firing.verdict.gate == .client)
    #expect(
      firing.verdict.sentence
        == "Not shown: iOS cannot send the trait \"score\": it is the number 4.5. The whole request "
        + "is not sent.")
    #expect(firing.plan.traitWarnings.map(\.effect) == [.requestNotSent])
  }
}
