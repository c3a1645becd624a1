import Iterate
import Segment
import Testing

@Suite("The prediction")
struct PredictionTests {
  /// One firing and what is to be expected of it.
  struct Case: Sendable, CustomTestStringConvertible {
    var title: String
    var draft: EventDraft
    var context = SampleShop.context()
    var outcome: Verdict.Outcome = .notShown
    var gate: GateID?
    var sentence: String
    var remedy: String?
    var testDescription: String { title }
  }

  static let heldBack = [
    Case(
      title: "integrations",
      draft: EventDraft(name: "Checkout Finished", integrations: ["All": false]),
      gate: .integrations,
      sentence: "Not shown: the event's integrations keep it from the destination. "
        + "The event switches it off: integrations has \"All\": false.",
      remedy: "Take the switch out of the event's integrations."),
    Case(
      title: "subscription", draft: EventDraft(name: "Checkout Finished"),
      context: SampleShop.context(subscriptions: [
        Subscription(
          name: "Off", isEnabled: false, action: "trackEvent", trigger: "type = \"track\"",
          mapping: [:]),
        Subscription(name: "Odd", action: "sing", trigger: "type = \"track\"", mapping: [:]),
      ]),
      gate: .subscription,
      sentence: "Not shown: no subscription of the destination is enabled.",
      remedy: "Enable a subscription for Track Event."),
    Case(
      title: "only identify", draft: EventDraft(name: "Checkout Finished"),
      context: SampleShop.context(subscriptions: Array(Subscription.presets.dropFirst())),
      gate: .trigger,
      sentence: "Not shown: no subscription's trigger matches a track event.",
      remedy: "Add a subscription for Track Event."),
    Case(
      title: "mapping without a name", draft: EventDraft(name: "Checkout Finished"),
      context: SampleShop.context(subscriptions: [SampleShop.event(["@path": "$.name"])]),
      gate: .mapping,
      sentence: "Not shown: the mapping gives the event no name: Iterate('event', undefined).",
      remedy: "Map the field name to \"$.event\", and give the event a name."),
    Case(
      title: "command", draft: EventDraft(type: .identify, traits: ["a": 1]), gate: .command,
      sentence: "Not shown: Iterate is told who the person is, and identify asks for no survey.",
      remedy: "Fire an event that reaches Track Event."),
  ]

  static let previewed = [
    Case(
      title: "shown", draft: EventDraft(name: "Checkout Finished"), outcome: .shown,
      sentence: "Checkout NPS is shown after 3 s on web."),
    Case(
      title: "a draft", draft: EventDraft(name: "Signed Up"), outcome: .shown,
      sentence: "Onboarding is shown at once on web."),
    Case(
      title: "targeting is skipped", draft: EventDraft(name: "Pricing Viewed"), outcome: .shown,
      sentence: "Plans is shown at once on web."),
    Case(
      title: "platform", draft: EventDraft(name: "App Opened"), gate: .platform,
      sentence: "Not shown: App rating is for mobile, and web asks.",
      remedy: "Fire as a mobile client, or make the survey one for that platform."),
    Case(
      title: "a near name", draft: EventDraft(name: "checkout finished"),
      context: SampleShop.context(preview: .survey("Checkout NPS")), gate: .event,
      sentence: "Not shown: Checkout NPS does not target \"checkout finished\" but "
        + "\"Checkout Finished\", which differs only in upper and lower case.",
      remedy: "Fire \"Checkout Finished\" instead."),
    Case(
      title: "another name", draft: EventDraft(name: "Cart Viewed"),
      context: SampleShop.context(preview: .survey("Checkout NPS")), gate: .event,
      sentence:
        "Not shown: Checkout NPS does not target \"Cart Viewed\"; it targets \"Checkout Finished\".",
      remedy: "Fire \"Checkout Finished\" instead."),
    Case(
      title: "a name that is no text", draft: EventDraft(name: "A"),
      context: SampleShop.context(
        preview: .survey("Checkout NPS"), subscriptions: [SampleShop.event(5)]),
      gate: .event,
      sentence: "Not shown: the event's name is 5, and surveys target texts.",
      remedy: "Map the event's name so that it is \"Checkout Finished\"."),
    Case(
      title: "a survey outside the workspace", draft: EventDraft(name: "A"),
      context: SampleShop.context(preview: .survey("aaaaaaaaaaaaaaaaaaaaaaaa")),
      gate: .survey,
      sentence: "Not shown: the simulator has no survey aaaaaaaaaaaaaaaaaaaaaaaa: it has those of "
        + "the workspace.",
      remedy: "Preview a survey of the workspace, or add this one to it."),
    Case(
      title: "a survey outside the workspace, at another host", draft: EventDraft(name: "A"),
      context: SampleShop.context(
        profile: SampleShop.host, preview: .survey("aaaaaaaaaaaaaaaaaaaaaaaa")),
      outcome: .undecided,
      sentence: "The workspace does not have the previewed survey aaaaaaaaaaaaaaaaaaaaaaaa: "
        + "whether it targets \"A\" is not known.",
      remedy: "Add the survey and its events to the workspace."),
  ]

  static let unpreviewed = [
    Case(
      title: "targeted by none", draft: EventDraft(name: "Cart Viewed"), gate: .event,
      sentence: "Not shown: no survey targets \"Cart Viewed\".",
      remedy: "Fire an event that a survey targets, or add this one to a survey."),
    Case(
      title: "targeted by none, nearly", draft: EventDraft(name: "Sign Up"), gate: .event,
      sentence: "Not shown: no survey targets \"Sign Up\". \"Signed Up\" differs in 2 letters.",
      remedy: "Fire \"Signed Up\" instead."),
    Case(
      title: "a draft", draft: EventDraft(name: "Signed Up"),
      context: SampleShop.context(preview: .off), gate: .published,
      sentence: "Not shown: Onboarding is a draft, and preview is off.",
      remedy: "Turn preview on for it, or publish it."),
    Case(
      title: "traits", draft: EventDraft(name: "Pricing Viewed"),
      context: SampleShop.context(preview: .off), gate: .traits,
      sentence: "Not shown: Plans does not pass its traits gate. "
        + "plan is \"free\"; plan must be \"pro\".",
      remedy: "Change the person's trait \"plan\", or turn preview on."),
    Case(
      title: "what nobody but Iterate knows", draft: EventDraft(name: "Checkout Finished"),
      context: SampleShop.context(preview: .off), outcome: .undecided,
      sentence: "Checkout NPS may be shown after 3 s on web. "
        + "It is shown once per person; earlier displays are not known. "
        + "It needs 72 h after any survey; displays are not known."),
  ]

  @Test("names the gate, the fact and the remedy", arguments: heldBack + previewed + unpreviewed)
  func verdicts(_ expected: Case) throws {
    let prediction = try SampleShop.plan(expected.draft, in: expected.context).prediction
    #expect(prediction.outcome == expected.outcome)
    #expect(prediction.gate == expected.gate)
    #expect(prediction.sentence == expected.sentence)
    #expect(prediction.remedy == expected.remedy)
    #expect(prediction.exitCode == 0)
  }

  @Test(
    "of an unmatched trigger gives the condition that decided",
    arguments: [
      (EventType.page, "Not shown: no subscription's trigger matches a page event. Track Event: "),
      (.alias, "Not shown: no subscription's trigger matches an alias event. Track Event: "),
    ])
  func trigger(_ type: EventType, _ opening: String) throws {
    let prediction = try SampleShop.plan(EventDraft(type: type, name: "A")).prediction
    #expect(prediction.gate == .trigger)
    #expect(prediction.sentence.hasPrefix(opening))
    #expect(prediction.sentence.count > opening.count)
    #expect(prediction.remedy == "Change the trigger of \"Track Event\", or the event.")
  }

  @Test("of a mapping that throws gives the error")
  func mappingError() throws {
    let context = SampleShop.context(subscriptions: [SampleShop.event(["@nonsense": 1])])
    let prediction = try SampleShop.plan("Checkout Finished", in: context).prediction
    #expect(prediction.gate == .mapping)
    #expect(prediction.sentence.hasPrefix("Not shown: Track Event failed: "))
    #expect(prediction.sentence.contains("@nonsense"))
  }

  @Test("of several requests is the first that is shown")
  func several() throws {
    let context = SampleShop.context(
      preview: .survey("Checkout NPS"),
      subscriptions: [SampleShop.event("A"), SampleShop.event("Checkout Finished")])
    #expect(try SampleShop.plan("B", in: context).prediction.outcome == .shown)
  }

  @Test("of several surveys that fail is about the one that got furthest")
  func furthest() throws {
    var context = SampleShop.context(preview: .off)
    context.workspace.surveys[1].events.append("Pricing Viewed")
    let prediction = try SampleShop.plan("Pricing Viewed", in: context).prediction
    #expect(prediction.survey == SurveyReference(SampleShop.plans))
    #expect(prediction.gate == .traits)
  }
}
