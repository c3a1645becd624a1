import Iterate
import Segment
import Testing

@Suite("The clinic for names")
struct NameClinicTests {
  private static func findings(
    surveys: [[String]] = [], templates: [String] = [], triggers: [String] = [],
    fired: [String]? = nil
  ) -> [NameFinding] {
    let workspace = Workspace(
      name: "Shop", site: PageContext(url: "https://shop.example/"),
      surveys: surveys.enumerated().map {
        Survey(
          id: "65f0c0ffee00000000000\(100 + $0.offset)", name: "S\($0.offset)", events: $0.element)
      },
      events: templates.map { EventTemplate(name: $0) })
    let subscriptions = triggers.map {
      Subscription(name: "T", action: "trackEvent", trigger: $0, mapping: ["name": "x"])
    }
    return NameClinic(workspace: workspace, subscriptions: subscriptions, fired: fired).findings()
  }

  private static func finding(_ kind: NameFinding.Kind, in findings: [NameFinding]) -> NameFinding?
  {
    findings.first { $0.kind == kind }
  }

  @Test(
    "finds a template that is nearly what a survey targets",
    arguments: [
      ("checkout finished", "upper and lower case"), ("Checkout  Finished", "blanks"),
      ("Checkout Finished ", "blanks"), ("checkout_finished", "hyphens, underscores"),
      ("Checkouts Finished", "singular and plural"), ("Checkout Finishd", "one letter"),
      ("Checkout\u{A0}Finished", "blanks"),
    ])
  func nearMiss(_ template: String, _ difference: String) throws {
    let found = Self.findings(surveys: [["Checkout Finished"]], templates: [template])
    let miss = try #require(Self.finding(.nearMiss, in: found))
    #expect(miss.severity == .error)
    #expect(miss.names == ["Checkout Finished", template])
    #expect(miss.sentence.contains(difference))
    #expect(
      miss.places == [
        .survey(id: "65f0c0ffee00000000000100", name: "S0"), .template(template),
      ])
    #expect(Self.finding(.withoutTemplate, in: found) == nil, "it is said once")
    #expect(Self.finding(.untargeted, in: found) == nil)
  }

  @Test("compares accents code point by code point")
  func accents() throws {
    let found = Self.findings(surveys: [["Caf\u{e9} Opened"]], templates: ["Cafe\u{301} Opened"])
    let miss = try #require(Self.finding(.nearMiss, in: found))
    #expect(miss.sentence.contains("accents are encoded"))
  }

  @Test("only warns where the awaited name is made as well")
  func both() throws {
    let found = Self.findings(
      surveys: [["Checkout Finished"]], templates: ["Checkout Finished", "checkout finished"])
    #expect(Self.finding(.nearMiss, in: found)?.severity == .warning)
    let apart = Self.findings(
      surveys: [["Cart Viewed"]], templates: ["Cart Viewed", "Card Viewed"])
    #expect(Self.finding(.nearMiss, in: apart) == nil, "a letter apart, and both there: two events")
  }

  @Test("reads the names that triggers compare with")
  func triggers() throws {
    let found = Self.findings(
      surveys: [["Checkout Finished"]], templates: ["Checkout Finished"],
      triggers: ["type = \"track\" and event = \"Checkout finished\"", "event = \"Nowhere Seen\""])
    #expect(
      Self.finding(.nearMiss, in: found)?.names == ["Checkout Finished", "Checkout finished"])
    #expect(Self.finding(.unknownToTrigger, in: found)?.names == ["Nowhere Seen"])
    #expect(
      Self.finding(.unknownToTrigger, in: found)?.places
        == [.subscription(name: "T", event: "Nowhere Seen")])
  }

  @Test("counts what was fired, and says what was not, only in a session")
  func session() throws {
    let quiet = Self.findings(surveys: [["A", "B"]], templates: ["A", "B"])
    #expect(quiet.isEmpty)
    let found = Self.findings(
      surveys: [["Arrived", "Bought"]], templates: ["Arrived", "Bought"],
      fired: ["Arrived", "bought"])
    #expect(found.map(\.kind) == [.nearMiss, .neverFired])
    #expect(found[1].names == ["Bought"])
    #expect(found[0].places.contains(.firing("bought")))
  }

  @Test(
    "finds names with something invisible at an edge",
    arguments: ["Bought ", " Bought", "Bought\u{200B}", "\u{FEFF}Bought", "Bought\n"])
  func edges(_ name: String) {
    let found = Self.findings(surveys: [[name]], templates: [name])
    #expect(found.map(\.kind) == [.blankAtEdge])
  }

  @Test("finds names no trigger can hold", arguments: ["Say \"hi\"", "About ~5"])
  func notForTriggers(_ name: String) {
    #expect(Self.findings(surveys: [[name]], templates: [name]).map(\.kind) == [.notForTriggers])
  }

  @Test("finds surveys without events and events without surveys, the worst first")
  func order() {
    let found = Self.findings(
      surveys: [[], ["Signed Up"], ["Not Made"]], templates: ["Alone", "signed up"])
    #expect(
      found.map(\.kind) == [.nearMiss, .surveyWithoutEvents, .withoutTemplate, .untargeted])
    #expect(found.map(\.severity) == found.map(\.severity).sorted())
    #expect(found.allSatisfy { !$0.sentence.isEmpty && $0.remedy.hasSuffix(".") })
  }

  @Test("takes thousands of names in its stride")
  func many() {
    let names = (0..<3000).map { "Event number \($0)" }
    let found = Self.findings(surveys: [Array(names.prefix(300))], templates: names)
    #expect(found.filter { $0.kind == .untargeted }.count == 2700)
  }
}
