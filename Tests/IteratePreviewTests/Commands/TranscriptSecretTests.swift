import Iterate
import Segment
import Testing

@testable import IteratePreview

@Suite("Secrets in what a shell prints")
struct TranscriptSecretTests {
  private static let jwt = "eyJhbGciOiJIUzI1NiJ9.canary-in-a-jwt.canary"

  /// A firing whose page, event, payload and traits hold secrets.
  private static func plan() throws -> FiringPlan {
    let person = Person(
      userID: "qa_1", traits: ["apiKey": "canary-trait", "note": .string("was \(jwt)")])
    let workspace = Workspace(
      name: "Shop",
      site: PageContext(url: "https://shop.example/?auth_token=canary-page", title: "Cart"),
      person: person,
      surveys: [
        Survey(
          id: "65f0c0ffee0000000000abcd", name: "Paid", events: ["Paid"],
          targeting: Targeting(
            traits: [TraitRule(name: "note", condition: .equals("pro"))],
            url: [.contains("/cart")]))
      ],
      subscriptions: [
        Subscription(
          name: "Paid \(jwt)", action: "trackEvent", trigger: "type = \"track\"",
          mapping: ["name": ["@path": "$.event"], "token": ["@path": "$.properties.card"]])
      ] + Subscription.presets)
    let context = FiringContext(
      workspace: workspace, profile: .simulator, person: person, preview: .off)
    var draft = EventDraft(name: "Paid", userID: "qa_1")
    draft.properties = ["card": "canary-card", "writeKey": "canary-write"]
    return try FiringPlan(
      draft: draft, context: context,
      environment: Environment(
        now: Instant(millisecondsSinceEpoch: 1_767_225_600_000), messageID: "m1",
        anonymousID: "anon-1", locale: "en-US", timeZone: "UTC", userAgent: "Test/1"),
      destination: Destination(subscriptions: workspace.subscriptions),
      host: KnownHost(Simulator(surveys: workspace.surveys)))
  }

  @Test("are masked in every line about a firing, as with --json")
  func firing() throws {
    let lines = FiringTranscript(
      firing: Firing(id: 1, plan: try Self.plan()), notes: ["token=canary-note"]
    ).lines
    #expect(lines.contains { $0.contains("auth_token=••••") })
    #expect(lines.contains { $0.hasPrefix("traits") && $0.contains("••••") })
    for line in lines { #expect(!line.contains("canary"), "\(line)") }
  }

  @Test("are masked in every line of a ladder, as with --json")
  func ladder() throws {
    let lines = LadderTranscript(plan: try Self.plan(), notes: ["token=canary-note"]).lines
    #expect(lines.contains { $0.contains("••••") })
    for line in lines { #expect(!line.contains("canary"), "\(line)") }
  }
}
