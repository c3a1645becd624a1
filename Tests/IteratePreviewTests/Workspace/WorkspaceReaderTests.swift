import Iterate
import Segment
import Testing

@testable import IteratePreview

@Suite("Reading a workspace")
struct WorkspaceReaderTests {
  private static let shop = """
    version: 1
    name: Acme shop
    profiles:
      demo:       { target: simulator }
      sandbox:    { target: https://iteratehq.com/, apiKey: "${ITERATE_API_KEY}" }
      production: { target: https://iteratehq.com, apiKeyCommand: "pass show iterate/embed", protected: true }
    site:   { url: https://shop.example/cart, title: Cart, locale: en-US }
    person: { userId: qa_1, traits: { plan: pro } }
    persons:
      second: { userId: qa_2 }
      nobody: {}
    surveys:
      - id: 65f0c0ffee0000000000abcd
        name: Checkout NPS
        status: draft
        platform: mobile
        events: [Checkout Finished]
        targeting:
          traits: [{ name: plan, equals: pro }, { name: age, greaterThan: 17.5, lessThan: 66 }]
          url: { contains: /cart, startsWith: "https://" }
          sampling: 25
          oncePerPerson: false
          hoursBetweenSurveys: 0.5
          delaySeconds: 3
        prompt: { message: "Got a **minute**?", button: Yes, color: "#112233" }
        colorDark: "#445566"
        appearance: dark
        translations: [{ language: de, message: Kurz Zeit? }]
        primaryLanguage: en
        multipleResponses: true
        history: false
        questions: [{ type: select, prompt: Well?, options: [A, B], other: true }]
    events:
      - name: Checkout Finished
        properties: { total: 42.50, currency: EUR }
      - name: Cart
        type: page
        page: { title: Other }
        integrations: { All: false }
        context: { ip: 1.2.3.4 }
        groupId: g1
        previousId: p1
        traits: { a: null }
    destination:
      subscriptions:
        - { name: Ours, partnerAction: trackEvent, subscribe: 'type = "track"', fields: { name: { "@path": "$.event" } } }
        - { name: Off, enabled: false, action: identifyUser, trigger: 'type = "identify"', settings: {} }
    """

  @Test func everyKeyOfTheFormatArrivesInTheModel() throws {
    let reading = try readWorkspace(Self.shop)
    let workspace = reading.workspace
    #expect(reading.notes.isEmpty)
    #expect(reading.workspace.locale == "en-US")
    #expect(workspace.name == "Acme shop")
    #expect(
      workspace.profiles == [
        Profile(name: "demo", target: .simulator),
        Profile(
          name: "sandbox", target: .host("https://iteratehq.com"),
          key: .text(Secret("${ITERATE_API_KEY}"))),
        Profile(
          name: "production", target: .host("https://iteratehq.com"),
          key: .command("pass show iterate/embed"), isProtected: true),
      ])
    #expect(workspace.site == PageContext(url: "https://shop.example/cart", title: "Cart"))
    #expect(workspace.person == Person(userID: "qa_1", traits: ["plan": "pro"]))
    #expect(
      workspace.persons == [
        NamedPerson(name: "second", person: Person(userID: "qa_2")),
        NamedPerson(name: "nobody", person: Person()),
      ])
  }

  @Test func surveysArriveWithTargetingPromptAndQuestions() throws {
    let survey = try #require(try readWorkspace(Self.shop).workspace.surveys.first)
    #expect(
      survey
        == Survey(
          id: "65f0c0ffee0000000000abcd", name: "Checkout NPS", status: .draft, platform: .mobile,
          events: ["Checkout Finished"],
          targeting: Targeting(
            traits: [
              TraitRule(name: "plan", condition: .equals("pro")),
              TraitRule(name: "age", condition: .greaterThan(17.5)),
              TraitRule(name: "age", condition: .lessThan(66)),
            ],
            url: [.contains("/cart"), .startsWith("https://")],
            sampling: 25, oncePerPerson: false, hoursBetweenSurveys: 0.5, delaySeconds: 3),
          prompt: Prompt(
            message: "Got a **minute**?", button: "Yes", color: "#112233", colorDark: "#445566",
            appearance: .dark),
          questions: [
            Question(type: "select", prompt: "Well?", options: ["A", "B"], allowsOther: true)
          ],
          translations: [Translation(language: "de", message: "Kurz Zeit?")],
          primaryLanguage: "en", allowsMultipleResponses: true, isRecorded: false))
  }

  @Test func eventsAndSubscriptionsArriveUnderAllTheirNames() throws {
    let workspace = try readWorkspace(Self.shop).workspace
    #expect(
      workspace.events == [
        EventTemplate(
          name: "Checkout Finished",
          properties: [
            "total": .number(JSONNumber(literal: "42.50")), "currency": "EUR",
          ]),
        EventTemplate(
          type: .page, name: "Cart", traits: ["a": .null], page: ["title": "Other"],
          integrations: ["All": false], context: ["ip": "1.2.3.4"], groupID: "g1",
          previousID: "p1"),
      ])
    #expect(
      workspace.subscriptions == [
        Subscription(
          name: "Ours", action: "trackEvent", trigger: "type = \"track\"",
          mapping: ["name": ["@path": "$.event"]]),
        Subscription(
          name: "Off", isEnabled: false, action: "identifyUser", trigger: "type = \"identify\"",
          mapping: [:]),
      ])
  }

  @Test func theSmallestWorkspaceHasTheSimulatorAndThePresets() throws {
    let workspace = try readWorkspace("version: 1", path: "/home/me/tests.shop.yaml").workspace
    #expect(workspace.name == "tests")
    #expect(workspace.profiles == [.simulator])
    #expect(workspace.subscriptions == Subscription.presets)
    #expect(workspace.person == Person())
    #expect(workspace.surveys.isEmpty && workspace.events.isEmpty)
  }

  @Test func jsonIsReadLikeYAMLIncludingEscapedEmoji() throws {
    let json = #"""
      {
      	"$schema": "workspace.schema.json",
      	"version": 1, "name": "Lamp \ud83d\udca1 \\ud83d",
      	"events": [{"name": "A", "properties": {"n": 1e400, "e": "\u00e9", "t": "yes"}}]
      }
      """#
    let workspace = try readWorkspace(json, path: "shop.json").workspace
    #expect(workspace.name == #"Lamp 💡 \ud83d"#)
    #expect(
      workspace.events.first?.properties
        == ["n": .number(JSONNumber(literal: "1e400")), "e": "é", "t": "yes"])
  }

  @Test func aliasesAreWrittenOut() throws {
    let workspace = try readWorkspace(
      """
      version: 1
      events:
        - { name: A, properties: &cart { total: 1 } }
        - { name: B, properties: *cart }
      """
    ).workspace
    #expect(workspace.events.map(\.properties) == [["total": 1], ["total": 1]])
  }

  @Test func urlRulesMayBeAListOfMappings() throws {
    let workspace = try readWorkspace(
      """
      version: 1
      surveys:
        - id: 65f0c0ffee0000000000abcd
          name: A
          events: [E]
          targeting: { url: [{ contains: a }, { equals: b }] }
      """
    ).workspace
    #expect(workspace.surveys.first?.targeting.url == [.contains("a"), .equals("b")])
  }

  @Test func variablesArePutInEverywhereButIntoProfiles() throws {
    let workspace = try readWorkspace(
      """
      version: 1
      name: ${NAME}
      profiles: { live: { target: "https://${HOST}", apiKey: "${UNSET}" } }
      surveys:
        - id: 65f0c0ffee0000000000abcd
          name: "A $$5 survey of ${NAME}"
          events: [E]
          targeting: { sampling: "${SHARE}", delaySeconds: "${DELAY:-4}", oncePerPerson: "${ONCE}" }
      events:
        - name: E
          properties:
            number: ${SHARE}
            text: "${SHARE}"
            path: $.event
      """,
      environment: ["NAME": "2024", "SHARE": "12.50", "ONCE": "false", "HOST": "other.example"]
    ).workspace
    #expect(workspace.name == "2024")
    #expect(workspace.profiles.first?.target == .host("https://${HOST}"))
    #expect(workspace.surveys.first?.name == "A $5 survey of 2024")
    #expect(
      workspace.surveys.first?.targeting
        == Targeting(sampling: 12.5, oncePerPerson: false, delaySeconds: 4))
    #expect(
      workspace.events.first?.properties == [
        "number": .number(JSONNumber(literal: "12.50")), "text": "12.50", "path": "$.event",
      ])
  }

  @Test func whatIsLikelyNotMeantIsNoted() throws {
    let reading = try readWorkspace(
      """
      version: 1
      profiles:
        local: { target: simulator, apiKey: key }
        live: { target: "https://iteratehq.com" }
      surveys:
        - { id: 65f0c0ffee0000000000abcd, name: A }
        - id: 65f0c0ffee0000000000abce
          name: B
          events: ["E ", E, E]
          appearance: dark
          questions: [{ type: freefrom, prompt: Why? }, { type: select, prompt: Which? }]
      """)
    #expect(
      reading.notes.map { $0.line(file: "f") } == [
        "f:3:10: profiles.local: The simulator has a key of its own; this one is not used.",
        "f:4:9: profiles.live: This profile has no apiKey or apiKeyCommand, and a host asks for one.",
        "f:6:5: surveys[0].events: This survey targets no event, so that none can show it.",
        "f:9:14: surveys[1].events[0]: \"E \" begins or ends with a blank, which counts.",
        "f:9:23: surveys[1].events[2]: \"E\" is listed twice.",
        "f:10:17: surveys[1].appearance: appearance has no effect on a survey without a prompt.",
        "f:11:25: surveys[1].questions[0].type: \"freefrom\" is not a known kind of question; "
          + "it is shown raw. Did you mean freeform?",
        "f:11:51: surveys[1].questions[1]: A select question without options leaves nothing to "
          + "choose.",
      ])
  }
}
