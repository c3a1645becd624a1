import Iterate
import Segment
import Testing

@Suite("A pasted link")
struct PastedLinkTests {
  private static let id = "65f0c0ffee0000000000abcd"

  @Test("gives back the survey, event and person it was made of")
  func roundTrip() throws {
    let person = Person(userID: "qa 1+é", traits: ["plan": "pro & more"])
    let event = EventTemplate(name: "A=B \"c\"", properties: ["x": "1"])
    let link = FiringLink(
      site: PageContext(url: "https://shop.example/?a=1#top"), surveyID: Self.id, event: event,
      person: person)
    let pasted = try PastedLink(" \(link.url)\n")
    #expect(pasted.surveyID == Self.id)
    #expect(pasted.query.event == event.name)
    #expect(pasted.query.properties == event.properties)
    #expect(Person(userID: pasted.query.userID, traits: pasted.query.traits) == person)
  }

  @Test("may hold only a part")
  func parts() throws {
    #expect(try PastedLink(Self.id).surveyID == Self.id)
    #expect(try PastedLink("iterate_preview=\(Self.id)").query == AnalyticsQuery())
    let event = try PastedLink("ajs_event=Signed%20Up")
    #expect(event.surveyID == nil)
    #expect(event.query.event == "Signed Up")
    #expect(throws: PreviewLinkProblem.noParameter) { try PastedLink("https://shop.example/") }
    #expect(throws: PreviewLinkProblem.noParameter) { try PastedLink("?ajs_trait_plan=pro") }
    #expect(throws: PreviewLinkProblem.empty) { try PastedLink(" ") }
  }

  @Test(
    "warns of what its writer did not think of",
    arguments: [
      ("?ajs_event=a=b", .cutAtEquals("ajs_event")),
      ("?ajs_event=a+b", .plusBecomesBlank("ajs_event")),
      ("?ajs_event=%zz", .undecodable("ajs_event")),
      ("?ajs_event=a&ajs_event=b&ajs_event=c", .repeated("ajs_event")),
      ("?ajs_event=a&ajs_prop_a%20b=1", .nameStaysEscaped(.property("a%20b"))),
      ("?ajs_event=a&ajs_trait_plan=pro", .traitsWithoutUser(["plan"])),
      ("?ajs_uid=a&ajs_prop_x=1", .propertiesWithoutEvent(["x"])),
      ("?iterate_preview=a&iterate_preview=b", .severalPreviews(["a", "b"])),
      ("?iterate_preview=a#/?ajs_event=b", .fragmentIgnored),
      ("#/?ajs_event=b&iterate_preview=a", .readFromFragment),
      ("?ajs_event=a", .sendsRealEvents), ("?ajs_event=a", .mayBeSwitchedOff),
    ] as [(String, LinkTrap)])
  func traps(_ text: String, _ trap: LinkTrap) {
    #expect(LinkTrap.found(in: text).contains(trap))
    #expect(LinkTrap.found(in: text).filter { $0 == trap }.count == 1)
    #expect(trap.sentence.hasSuffix(".") && !trap.id.isEmpty)
  }

  @Test("without anything for analytics.js has no traps")
  func harmless() {
    #expect(LinkTrap.found(in: "https://shop.example/?a=b=c+d&a=%zz#x?y").isEmpty)
  }
}
