import Iterate
import Segment
import TestSupport
import Testing

@Suite("The link that fires an event")
struct FiringLinkTests {
  private static let survey = "65f0c0ffee0000000000abcd"
  private static let checkout = EventTemplate(
    name: "Checkout Finished", properties: ["currency": "EUR"])

  private static func link(
    _ url: String = "https://shop.example/cart", survey: String? = survey,
    _ event: EventTemplate = checkout,
    _ person: Person = Person(userID: "qa_1", traits: ["plan": "pro"])
  ) -> FiringLink {
    FiringLink(site: PageContext(url: url), surveyID: survey, event: event, person: person)
  }

  @Test("previews, fires and identifies")
  func whole() {
    #expect(
      Self.link().url
        == "https://shop.example/cart?iterate_preview=65f0c0ffee0000000000abcd"
        + "&ajs_event=Checkout%20Finished&ajs_prop_currency=EUR&ajs_uid=qa_1&ajs_trait_plan=pro")
    #expect(Self.link().traps == [.previewIsLikely, .mayBeSwitchedOff, .sendsRealEvents])
  }

  @Test(
    "keeps what else the page's address says",
    arguments: [
      ("https://shop.example/?a=1&b=%20&a=2#top", "?a=1&b=%20&a=2&", "#top"),
      ("https://shop.example?#/cart", "?", "#/cart"),
      ("https://shop.example/?token=x=y", "?token=x=y&", ""),
    ])
  func kept(_ page: String, _ before: String, _ after: String) {
    let url = Self.link(page).url
    #expect(url.contains("\(before)iterate_preview="))
    #expect(url.hasSuffix(after))
    #expect(AnalyticsQuery(address: url).event == "Checkout Finished")
  }

  @Test("goes to the template's own page")
  func ownPage() {
    var event = Self.checkout
    event.page = ["url": "https://shop.example/thanks"]
    #expect(Self.link("https://shop.example/cart", event).url.contains("/thanks?iterate_preview="))
  }

  @Test("warns of everything that does not arrive as meant")
  func losses() {
    let properties: JSONObject = [
      "n": 1, "f": false, "o": ["a": 1], "l": [], "z": .null, "a b": "x", "__proto__": "y",
    ]
    let event = EventTemplate(
      name: "E", properties: properties, integrations: ["All": false], groupID: "g")
    let traps = Self.link(event).traps
    let losses: [LinkTrap] = [
      .leftOut(["integrations", "groupId"]),
      .becomesText(.property("n")), .becomesText(.property("f")),
      .cannotTravel(.property("o"), kind: "an object"),
      .cannotTravel(.property("l"), kind: "an array"),
      .cannotTravel(.property("z"), kind: "null"), .nameStaysEscaped(.property("a b")),
      .cannotTravel(
        .property("__proto__"), kind: "named like an object's prototype in JavaScript"),
    ]
    #expect(Array(traps.filter(\.isLoss).prefix(losses.count)) == losses)
    #expect(traps.drop { $0.isLoss }.allSatisfy { !$0.isLoss }, "losses come first")
  }

  @Test("says what is the iOS SDK's alone, and does not speak of a name as called by itself")
  func sentences() {
    #expect(LinkTrap.severalPreviews(["a", "b"]).sentence.contains("the iOS SDK takes the first"))
    #expect(LinkTrap.readFromFragment.sentence.contains("the only one that reads links"))
    let traps = Self.link(EventTemplate(name: "E", properties: ["__proto__": "y"])).traps
    #expect(
      traps.first?.sentence
        == "The property \"__proto__\" is named like an object's prototype in JavaScript, which a "
        + "link cannot carry: it is left out.")
  }

  @Test("of thousands of properties has each of them, in their order")
  func manyProperties() {
    let properties = JSONObject((0..<5000).map { ("p\($0)", .string("v\($0)")) })
    let url = Self.link(EventTemplate(name: "E", properties: properties)).url
    #expect(url.contains("&ajs_event=E&ajs_prop_p0=v0&ajs_prop_p1=v1&"))
    #expect(url.hasSuffix("&ajs_prop_p4999=v4999&ajs_uid=qa_1&ajs_trait_plan=pro"))
  }

  private static func link(_ event: EventTemplate) -> FiringLink {
    link("https://shop.example/cart", event)
  }

  private static func link(_ url: String, _ event: EventTemplate) -> FiringLink {
    link(url, survey: survey, event)
  }

  @Test("says what of the page's own address is in the way")
  func page() {
    let other = "65f0c0ffee0000000000ffff"
    let replaced = Self.link("https://shop.example/?iterate_preview=\(other)&ajs_trait_x=1")
    #expect(!replaced.url.contains(other) && !replaced.url.contains("ajs_trait_x"))
    #expect(replaced.traps.contains(.replacesPreview(other)))
    #expect(replaced.traps.contains(.replacesParameters(["ajs_trait_x"])))
    let off = Self.link("https://shop.example/?iterate_preview=\(other)", survey: nil)
    #expect(off.url.contains(other))
    #expect(off.traps.contains(.previewOfSite(other)))
    let two = Self.link("https://shop.example/#/cart?iterate_preview=\(other)")
    #expect(two.traps.contains(.severalPreviews([Self.survey, other])))
    #expect(Self.link("https://shop.example/#/cart?ajs_event=Old").traps.contains(.fragmentIgnored))
    #expect(
      Self.link("https://shop.example/?x=\(String(repeating: "y", count: 2000))").traps
        .contains { if case .long = $0 { true } else { false } })
  }

  @Test("of an anonymous person has no traits, and says so")
  func anonymous() {
    let link = Self.link(
      "https://shop.example/", survey: Self.survey, Self.checkout,
      Person(traits: ["plan": "pro"]))
    #expect(!link.url.contains("ajs_trait"))
    #expect(link.traps.first == .traitsWithoutUser(["plan"]))
  }

  @Test("fires track events only")
  func types() {
    let page = Self.link(EventTemplate(type: .page, name: "Pricing"))
    #expect(!page.url.contains("ajs_event"))
    #expect(page.traps.first == .firesNoEvent(.page))
    let identify = Self.link(EventTemplate(type: .identify, name: "i", traits: ["a": "b"]))
    #expect(AnalyticsQuery(address: identify.url).traits == ["a": "b"])
    #expect(identify.traps.filter(\.isLoss).isEmpty)
    #expect(Self.link(EventTemplate(name: "")).traps.first == .eventWithoutName)
  }

  @Test("brings to analytics.js what was meant, except where a trap said otherwise")
  func property() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let event = EventTemplate(
        name: Self.text(&random), properties: Self.members(&random))
      let person = Person(
        userID: Bool.random(using: &random) ? Self.text(&random) : nil,
        traits: Self.members(&random))
      let link = Self.link(Self.page(&random), survey: Self.text(&random), event, person)
      let query = AnalyticsQuery(address: link.url)
      let expected = Expected(event: event, person: person, traps: link.traps)
      #expect(query.event ?? "" == event.name, "\(link.url)")
      #expect(query.userID ?? "" == person.userID ?? "", "\(link.url)")
      #expect(query.anonymousID == nil)
      #expect(Self.sorted(query.properties) == Self.sorted(expected.properties), "\(link.url)")
      #expect(Self.sorted(query.traits) == Self.sorted(expected.traits), "\(link.url)")
    }
  }

  /// What was meant, changed only where a trap says so.
  private struct Expected {
    var properties: JSONObject
    var traits: JSONObject

    init(event: EventTemplate, person: Person, traps: [LinkTrap]) {
      properties = event.properties
      traits = person.traits
      for trap in traps {
        switch trap {
        case .becomesText(.property(let name)): properties[name] = Self.text(properties[name])
        case .becomesText(.trait(let name)): traits[name] = Self.text(traits[name])
        case .cannotTravel(.property(let name), _): properties[name] = nil
        case .cannotTravel(.trait(let name), _): traits[name] = nil
        case .eventWithoutName: properties = JSONObject()
        case .traitsWithoutUser(let names): for name in names { traits[name] = nil }
        default: break
        }
      }
      for trap in traps {
        // A name that stays escaped is found again by undoing the escapes.
        switch trap {
        case .nameStaysEscaped(.property(let name)): Self.escape(name, in: &properties)
        case .nameStaysEscaped(.trait(let name)): Self.escape(name, in: &traits)
        default: break
        }
      }
    }

    private static func text(_ value: JSONValue?) -> JSONValue? {
      value.map { .string($0.text) }
    }

    private static func escape(_ name: String, in members: inout JSONObject) {
      guard let value = members[name] else { return }
      members[name] = nil
      let kept = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~$!*(),;:@/?"
      let escaped = name.utf8.map { byte -> String in
        let scalar = Character(Unicode.Scalar(byte))
        let hex = String(byte, radix: 16, uppercase: true)
        return byte < 128 && kept.contains(scalar)
          ? String(scalar) : "%" + (byte < 16 ? "0" : "") + hex
      }
      members[escaped.joined()] = value
    }
  }

  private static func sorted(_ members: JSONObject) -> [String] {
    members.map { "\($0.key.debugDescription): \($0.value.text)" }.sorted()
  }

  private static func text(_ random: inout SeededGenerator) -> String {
    let pieces = [
      "a", "Z", " ", "+", "=", "&", "%", "%20", "#", "?", "/", "\"", "'", "<", "é", "e\u{301}",
      "\u{301}", "日", "🙂", "\n", "\u{0}", "ajs_", "_", "-", ".", "(", "~", "1",
    ]
    let count = Int.random(in: 0...4, using: &random)
    return (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  private static func members(_ random: inout SeededGenerator) -> JSONObject {
    var members = JSONObject()
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      let values: [JSONValue] = [
        .string(text(&random)), .string(text(&random)), 7, -0.5, 1e21, true, false, .null, [1],
        ["type": "date", "value": 1],
      ]
      let name = Int.random(in: 0..<20, using: &random) == 0 ? "__proto__" : text(&random)
      members[name] = values.randomElement(using: &random)
    }
    return members
  }

  private static func page(_ random: inout SeededGenerator) -> String {
    [
      "https://shop.example/cart", "https://shop.example/?a=1&ajs_prop_old=1&b=#/x?ajs_event=Old",
      "https://shop.example/?iterate_preview=x&iterate_preview=y", "https://shop.example?&&#",
      "https://shop.example/#/route?ajs_uid=old", "/relative?ajs_uid", "",
    ].randomElement(using: &random) ?? ""
  }
}
