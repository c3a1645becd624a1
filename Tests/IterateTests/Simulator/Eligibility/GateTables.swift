import Iterate
import Segment
import Testing

/// What each gate makes of which survey and question, where no other gate stands in the way.
enum GateTables {
  /// A row and the gate it is about.
  struct Row: Sendable, CustomTestStringConvertible {
    let gate: GateID
    let row: GateCase

    var testDescription: String { "\(gate.rawValue): \(row.name)" }
  }

  static let all: [Row] =
    [
      (GateID.survey, survey), (.published, published), (.platform, platform), (.event, event),
      (.traits, traits), (.url, url), (.once, once), (.hours, hours), (.sampling, sampling),
      (.delay, delay), (.client, client),
    ].flatMap { gate, rows in rows.map { Row(gate: gate, row: $0) } }

  static let survey = [
    GateCase("it exists", .pass, "\"Checkout NPS\" exists."),
    GateCase("another is asked for by id", .fail, "The request asks for another survey, \"x\".") {
      $1.occasion = .manual(surveyID: "x")
    },
  ]

  static let published = [
    GateCase("published", .pass, "It is published."),
    GateCase("draft", .fail, "It is a draft.") { survey, _ in survey.status = .draft },
  ]

  static let platform = [
    GateCase("web for web", .pass, "The survey and the client are both web."),
    GateCase("mobile for mobile", .pass, "The survey and the client are both mobile.") {
      $0.platform = .mobile
      $1.client = .platform(.mobile)
    },
    GateCase("web for mobile", .fail, "The survey is for web, the client is mobile.") {
      $1.client = .platform(.mobile)
    },
    GateCase("unheard of", .fail, "The survey is for web, the request's type is \"tv\".") {
      $1.client = .unrecognised("tv")
    },
    GateCase(
      "unsaid", .unknown, "The survey is for web, the request does not say what the client is."
    ) { $1.client = .unstated },
  ]

  static let event = [
    GateCase("equal", .pass, "The survey targets \"Checkout Finished\"."),
    GateCase(
      "other case", .fail,
      "The event is \"checkout finished\"; the survey targets \"Checkout Finished\"."
    ) { $1.occasion = .event("checkout finished") },
    GateCase(
      "trailing blank", .fail,
      "The event is \"Checkout Finished \"; the survey targets \"Checkout Finished\"."
    ) { $1.occasion = .event("Checkout Finished ") },
    GateCase(
      "accent as a character of its own", .fail,
      "The event is \"Cafe\u{301}\"; the survey targets \"Caf\u{e9}\"."
    ) {
      $0.events = ["Caf\u{e9}"]
      $1.occasion = .event("Cafe\u{301}")
    },
    GateCase("second of two", .pass, "The survey targets \"Checkout Finished\".") { survey, _ in
      survey.events = ["Signed Up", "Checkout Finished"]
    },
    GateCase(
      "none", .fail, "The event has no name; the survey targets \"Checkout Finished\"."
    ) { $1.occasion = .event(nil) },
    GateCase(
      "a number", .fail,
      "The event's name is 42, not a text; the survey targets \"Checkout Finished\"."
    ) { $1.occasion = .event(42) },
    GateCase("nothing targeted", .fail, "The survey targets no event.") { survey, _ in
      survey.events = []
    },
    GateCase("asked for by id", .pass, "The survey is asked for by its id, without an event.") {
      $0.events = []
      $1.occasion = .manual(surveyID: GateCase.surveyID)
    },
  ]

  static let traits = [
    GateCase("no rule", .pass, "It has no rule on traits."),
    GateCase("holds", .pass, "plan is \"pro\"; seats is 3.") {
      $0.targeting.traits = [
        TraitRule(name: "plan", condition: .equals("pro")),
        TraitRule(name: "seats", condition: .greaterThan(2)),
      ]
      $1.traits = ["plan": "pro", "seats": 3]
    },
    GateCase("one of two is broken", .fail, "seats is 2; seats must be above 2.") {
      $0.targeting.traits = [
        TraitRule(name: "plan", condition: .equals("pro")),
        TraitRule(name: "seats", condition: .greaterThan(2)),
      ]
      $1.traits = ["plan": "pro", "seats": 2]
    },
    GateCase("missing", .fail, "plan is missing; plan must be \"pro\".") { survey, _ in
      survey.targeting.traits = [TraitRule(name: "plan", condition: .equals("pro"))]
    },
    GateCase("not known", .unknown, "The person's traits are not known; plan must be \"pro\".") {
      $0.targeting.traits = [TraitRule(name: "plan", condition: .equals("pro"))]
      $1.traits = nil
    },
  ]

  static let url = [
    GateCase("no rule", .pass, "It has no rule on the URL."),
    GateCase(
      "all hold", .pass,
      "The page is \"https://shop.example/cart\"; "
        + "it must contain \"/cart\", it must start with \"https://\"."
    ) { survey, _ in survey.targeting.url = [.contains("/cart"), .startsWith("https://")] },
    GateCase(
      "one is broken", .fail,
      "The page is \"https://shop.example/cart\"; it must be \"https://shop.example\"."
    ) { survey, _ in
      survey.targeting.url = [.contains("/cart"), .equals("https://shop.example")]
    },
    GateCase("no page", .fail, "The request has no page URL; it must contain \"/cart\".") {
      $0.targeting.url = [.contains("/cart")]
      $1.pageURL = ""
    },
    GateCase("not known", .unknown, "The page's URL is not known; it must contain \"/cart\".") {
      $0.targeting.url = [.contains("/cart")]
      $1.pageURL = nil
    },
  ]

  static let once = [
    GateCase("never", .pass, "It was never displayed to the person."),
    GateCase(
      "seen", .fail,
      "It was displayed to the person at 2025-12-31T00:00:00.000Z, and is shown once."
    ) {
      $0.targeting.hoursBetweenSurveys = 24
      $1.displays = [displayed(hoursAgo: 24)]
    },
    GateCase("another was seen", .pass, "It was never displayed to the person.") {
      $0.targeting.hoursBetweenSurveys = 24
      $1.displays = [displayed("another", hoursAgo: 24)]
    },
    GateCase("any number", .pass, "It may be shown to a person any number of times.") {
      $0.targeting.hoursBetweenSurveys = 24
      $0.targeting.oncePerPerson = false
      $1.displays = [displayed(hoursAgo: 24)]
    },
    GateCase("several responses", .pass, "It takes several responses of a person.") {
      $0.targeting.hoursBetweenSurveys = 24
      $0.allowsMultipleResponses = true
      $1.displays = [displayed(hoursAgo: 24)]
    },
    GateCase(
      "not known", .unknown, "It is shown once per person; earlier displays are not known."
    ) {
      $0.targeting.hoursBetweenSurveys = 0
      $1.displays = nil
    },
  ]

  static let hours = [
    GateCase("first survey", .pass, "No survey was displayed to the person yet."),
    GateCase("another, too soon", .fail, "A survey was displayed 20 min ago; it needs 72 h.") {
      $1.displays = [displayed("another", hoursAgo: 1 / 3)]
    },
    GateCase("the latest counts", .fail, "A survey was displayed 71 h ago; it needs 72 h.") {
      $1.displays = [
        displayed("another", hoursAgo: 71), displayed("a third", hoursAgo: 100),
      ]
    },
    GateCase("just too soon", .fail, "A survey was displayed 71 h ago; it needs 72 h.") {
      $1.displays = [displayed("another", hoursAgo: 71.99)]
    },
    GateCase("to the minute", .pass, "A survey was displayed 72 h ago; it needs 72 h.") {
      $1.displays = [displayed("another", hoursAgo: 72)]
    },
    GateCase("no pause", .pass, "It needs no pause after another survey.") {
      $0.targeting.hoursBetweenSurveys = 0
      $1.displays = [displayed("another", hoursAgo: 0)]
    },
    GateCase("not known", .unknown, "It needs 72 h after any survey; displays are not known.") {
      $0.targeting.oncePerPerson = false
      $1.displays = nil
    },
    GateCase(
      "displayed later than now, as when a clock was set back", .fail,
      "A survey was displayed later than now; it needs 72 h."
    ) {
      $1.displays = [
        SurveyDisplay(
          id: "d", surveyID: "another", instant: Instant(millisecondsSinceEpoch: .max))
      ]
      $1.now = Instant(millisecondsSinceEpoch: .min)
    },
  ]

  static let sampling = [
    GateCase("everyone", .pass, "Everyone is in the sample."),
    GateCase("nobody", .fail, "Nobody is in the sample of 0 %.") { survey, _ in
      survey.targeting.sampling = 0
    },
    GateCase("not a number", .fail, "Nobody is in the sample of null %.") { survey, _ in
      survey.targeting.sampling = .nan
    },
    GateCase("inside", .pass, "The person drew \(draw), inside the sample of 99.9 %.") {
      survey, _ in survey.targeting.sampling = 99.9
    },
    GateCase("outside", .fail, "The person drew \(draw), outside the sample of 0.1 %.") {
      survey, _ in survey.targeting.sampling = 0.1
    },
    GateCase(
      "not known", .unknown, "Whether the person is in the sample of 50 % is not known."
    ) {
      $0.targeting.sampling = 50
      $1.sampling = nil
    },
  ]

  static let delay = [
    GateCase("none", .pass, "It is shown at once."),
    GateCase("three seconds", .pass, "It is shown 3 s after the event.") { survey, _ in
      survey.targeting.delaySeconds = 3
    },
  ]

  static let client = [
    GateCase("ready", .pass, "The client can show it."),
    GateCase("busy", .fail, "A survey is on screen already.") {
      $1.readiness = .unable(reason: "A survey is on screen already.", remedy: "Close it.")
    },
    GateCase("not known", .unknown, "Whether the client can show it is not known.") {
      $1.readiness = .unknown
    },
  ]

  private static let draw = "84.35"

  private static func displayed(
    _ surveyID: String = GateCase.surveyID, hoursAgo hours: Double
  ) -> SurveyDisplay {
    let now = GateCase.now.millisecondsSinceEpoch
    return SurveyDisplay(
      id: "d", surveyID: surveyID,
      instant: Instant(millisecondsSinceEpoch: now - Int64(hours * 3_600_000)))
  }
}
