import Iterate
import Segment
import Testing

@Suite("A plan")
struct FiringPlanTests {
  @Test("previews the survey that targets the event, in the page and in the request")
  func preview() throws {
    let plan = try SampleShop.plan("Checkout Finished")
    #expect(plan.preview.survey == SampleShop.checkout)
    #expect(plan.mode == .simulated)
    let page = plan.event["context"]?["page"]
    #expect(page?["search"] == "?a=1&iterate_preview=65f0c0ffee0000000000abcd")
    #expect(
      plan.embedRequests().map(\.json.text) == [
        #"""
        {"browser":{"url":"https://shop.example/cart?a=1&iterate_preview=\#
        65f0c0ffee0000000000abcd"},"event":{"name":"Checkout Finished"},\#
        "targeting":{"frequency":"always","survey_id":"65f0c0ffee0000000000abcd"},\#
        "app":{"ui_style":"web"},"type":"web","v":20160516,\#
        "user_traits":{"plan":"free","external_id":"qa_1"}}
        """#
      ])
    #expect(plan.notes.isEmpty)
  }

  @Test("with preview off sends no targeting and leaves the page alone")
  func previewOff() throws {
    let plan = try SampleShop.plan(
      "Checkout Finished", in: SampleShop.context(profile: SampleShop.host, preview: .off))
    #expect(plan.mode == .live)
    #expect(plan.event["context"]?["page"]?["search"] == "?a=1")
    #expect(plan.embedRequests().map(\.targeting) == [nil])
  }

  @Test("previews by the name that the mapping makes, not by the event's own")
  func renamed() throws {
    let context = SampleShop.context(subscriptions: [SampleShop.event("Checkout Finished")])
    let plan = try SampleShop.plan("order_done", in: context)
    #expect(plan.preview.survey == SampleShop.checkout)
    #expect(plan.eventNames == ["Checkout Finished"])
  }

  @Test("of several commands makes several requests, in order")
  func severalCommands() throws {
    let context = SampleShop.context(
      subscriptions: Subscription.presets + [SampleShop.event("Signed Up")])
    let plan = try SampleShop.plan("Checkout Finished", in: context)
    #expect(plan.embedRequests().map(\.eventName) == ["Checkout Finished", "Signed Up"])
    #expect(plan.commands.count == 2)
  }

  @Test(
    "makes no request for a command without a name",
    arguments: [
      ["@path": "$.properties.none"], "", .null,
    ] as [JSONValue])
  func noName(_ mapping: JSONValue) throws {
    let context = SampleShop.context(subscriptions: [SampleShop.event(mapping)])
    let plan = try SampleShop.plan("Checkout Finished", in: context)
    #expect(plan.steps.isEmpty)
    #expect(plan.eventNames.count == 1)
    #expect(plan.notes.contains { $0.hasSuffix("names no event: nothing is sent for it.") })
  }

  @Test("sends a name of another type as it is")
  func numberForName() throws {
    let context = SampleShop.context(subscriptions: [SampleShop.event(5)])
    #expect(try SampleShop.plan("A", in: context).embedRequests().map(\.eventName) == [5])
  }

  @Test("tells Iterate of the person through the identify subscriptions")
  func identify() throws {
    let identify = Subscription(
      name: "Who", action: "identifyUser", trigger: "type = \"identify\"",
      mapping: ["traits": ["tier": ["@path": "$.traits.plan"]]])
    let context = SampleShop.context(
      subscriptions: [SampleShop.event(["@path": "$.event"]), identify])
    let plan = try SampleShop.plan("Checkout Finished", in: context)
    #expect(plan.userTraits == ["tier": "free"])
    #expect(plan.identifyEvent?["type"] == "identify")
    #expect(plan.identifyEvent?["messageId"] != plan.event["messageId"])
    #expect(plan.identifyEvaluation?.commands == [.identify(traits: ["tier": "free"])])
  }

  @Test("without an identify subscription sends no traits and says so")
  func noIdentify() throws {
    let context = SampleShop.context(subscriptions: [SampleShop.event(["@path": "$.event"])])
    let plan = try SampleShop.plan("Checkout Finished", in: context)
    #expect(plan.embedRequests().map(\.userTraits) == [nil])
    #expect(
      plan.notes == ["No identify subscription matched the person: no user_traits are sent."])
  }

  @Test("of an anonymous person without traits has nothing to identify")
  func anonymous() throws {
    var context = SampleShop.context()
    context.person = Person()
    let plan = try SampleShop.plan("Checkout Finished", in: context)
    #expect(plan.identifyEvent == nil)
    #expect(plan.userTraits == nil)
    #expect(plan.event["userId"] == nil)
    #expect(plan.notes.isEmpty)
  }

  @Test("notes that identifying the person fires an event of its own")
  func eventOnIdentify() throws {
    let context = SampleShop.context(
      subscriptions: Subscription.presets
        + [SampleShop.event("Seen", trigger: "type = \"identify\"")])
    let plan = try SampleShop.plan("Checkout Finished", in: context)
    #expect(plan.embedRequests().count == 1)
    #expect(
      plan.notes
        == ["On a website, identifying the person also fires an event; it is not sent here."])
  }

  @Test(
    "sends nothing when the event's integrations keep it from the action",
    arguments: [
      ["All": false], ["Iterate Web (Actions)": false], ["Iterate Web (Actions) trackEvent": false],
    ] as [JSONObject])
  func integrations(_ integrations: JSONObject) throws {
    let plan = try SampleShop.plan(
      EventDraft(name: "Checkout Finished", integrations: integrations))
    #expect(plan.steps.isEmpty)
    #expect(plan.commands.isEmpty)
  }

  @Test("without a survey to preview is refused for another host, but not for a dry run")
  func nothingToPreview() throws {
    let failure = #expect(throws: Failure.self) {
      try SampleShop.plan("Cart Viewed", in: SampleShop.context(profile: SampleShop.host))
    }
    #expect(failure?.category == .notFound)
    let plan = try SampleShop.plan(
      "Cart Viewed", in: SampleShop.context(profile: SampleShop.host, isDryRun: true))
    #expect(plan.mode == .dryRun)
    #expect(!plan.preview.isOn)
    #expect(plan.prediction.gate == .event)
  }

  @Test("of the same event in the same environment is the same")
  func determinism() throws {
    #expect(
      try SampleShop.plan("Checkout Finished") == SampleShop.plan("Checkout Finished"))
  }

  @Test("is made of everything a template says")
  func template() {
    let template = EventTemplate(
      type: .group, name: "n", properties: ["a": 1], traits: ["b": 2], page: ["url": "u"],
      integrations: ["All": true], context: ["ip": "::1"], groupID: "g", previousID: "p")
    let draft = template.draft(person: Person(userID: "u", traits: ["c": 3]), anonymousID: "x")
    #expect(
      draft
        == EventDraft(
          type: .group, name: "n", properties: ["a": 1], traits: ["b": 2], page: ["url": "u"],
          integrations: ["All": true], context: ["ip": "::1"], userID: "u", anonymousID: "x",
          groupID: "g", previousID: "p"))
  }

  @Test("of an identify template carries the person's traits unless it has its own")
  func identifyTemplate() {
    let person = Person(userID: "u", traits: ["c": 3])
    let bare = EventTemplate(type: .identify, name: "Who").draft(person: person)
    #expect(bare.traits == ["c": 3])
    let own = EventTemplate(type: .identify, name: "Who", traits: ["d": 4]).draft(person: person)
    #expect(own.traits == ["d": 4])
    #expect(EventTemplate(name: "A").draft(person: person).traits == nil)
  }
}
