import Iterate
import Segment

/// A small shop to fire events in.
enum SampleShop {
  static let checkout = Survey(
    id: "65f0c0ffee0000000000abcd", name: "Checkout NPS", events: ["Checkout Finished"],
    targeting: Targeting(delaySeconds: 3))
  static let onboarding = Survey(
    id: "65f0c0ffee0000000000abce", name: "Onboarding", status: .draft, events: ["Signed Up"])
  static let rating = Survey(
    id: "65f0c0ffee0000000000abcf", name: "App rating", platform: .mobile, events: ["App Opened"])
  static let plans = Survey(
    id: "65f0c0ffee0000000000abd0", name: "Plans", events: ["Pricing Viewed"],
    targeting: Targeting(
      traits: [TraitRule(name: "plan", condition: .equals("pro"))], oncePerPerson: false,
      hoursBetweenSurveys: 0))

  static let workspace = Workspace(
    name: "Shop", site: PageContext(url: "https://shop.example/cart?a=1", title: "Cart"),
    person: Person(userID: "qa_1", traits: ["plan": "free"]),
    surveys: [checkout, onboarding, rating, plans])

  static let environment = Environment(
    now: Instant(millisecondsSinceEpoch: 1_767_225_600_000),
    messageID: "ajs-next-1767225600000-00000000-0000-4000-8000-000000000000",
    anonymousID: "anon-1", locale: "en-US", timeZone: "Europe/London", userAgent: "Test/1")

  static let host = Profile(
    name: "sandbox", target: .host("https://iteratehq.com"), key: .text(embedKey))

  static let embedKey = Secret("embed-key-canary-0123")
  static let access = Access(
    baseURL: "https://iteratehq.com", key: embedKey, isSimulator: false)
  static let simulatorAccess = Access(
    baseURL: "http://127.0.0.1:4000", key: embedKey, isSimulator: true)

  static func context(
    profile: Profile = .simulator, preview: PreviewChoice = .automatic, isDryRun: Bool = false,
    subscriptions: [Subscription] = Subscription.presets
  ) -> FiringContext {
    var workspace = workspace
    workspace.subscriptions = subscriptions
    return FiringContext(
      workspace: workspace, profile: profile, person: workspace.person, preview: preview,
      isDryRun: isDryRun)
  }

  static func plan(
    _ draft: EventDraft, in context: FiringContext = context()
  ) throws(Failure) -> FiringPlan {
    var draft = draft
    draft.userID = draft.userID ?? context.person.userID
    return try FiringPlan(
      draft: draft, context: context, environment: environment,
      destination: Destination(subscriptions: context.workspace.subscriptions))
  }

  static func plan(
    _ event: String, in context: FiringContext = context()
  ) throws(Failure) -> FiringPlan {
    try plan(EventDraft(name: event), in: context)
  }

  /// A subscription that calls `Iterate('event', name)` for every track event.
  static func event(_ name: JSONValue, trigger: String = "type = \"track\"") -> Subscription {
    Subscription(
      name: "Custom", action: "trackEvent", trigger: trigger, mapping: ["name": name])
  }
}

extension HTTPResponse {
  /// A response with a text for a body.
  init(_ status: Int, _ body: String, headers: [HTTPHeader] = []) {
    self.init(status: status, headers: headers, body: Array(body.utf8))
  }
}
