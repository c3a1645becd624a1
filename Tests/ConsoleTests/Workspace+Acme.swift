import Iterate
import Segment

extension Workspace {
  /// A small shop: three surveys, six events, one of them a near-miss.
  static let acme = Workspace(
    name: "Acme shop",
    profiles: [
      Profile(name: "demo", target: .simulator),
      Profile(
        name: "sandbox", target: .host("https://iteratehq.com"),
        key: .text(Secret("${ITERATE_API_KEY}"))),
      Profile(
        name: "production", target: .host("https://iteratehq.com"),
        key: .command("pass show iterate/embed"), isProtected: true),
    ],
    site: PageContext(url: "https://shop.example/cart", title: "Cart"),
    person: Person(userID: "qa_1", traits: ["plan": "pro"]),
    surveys: [
      Survey(
        id: "65f0c0ffee0000000000abcd", name: "Checkout NPS", events: ["Checkout Finished"],
        targeting: Targeting(delaySeconds: 3),
        prompt: Prompt(message: "Got a **minute**?", button: "Sure"),
        questions: [
          Question(type: "freeform", prompt: "What nearly stopped you?"),
          Question(
            type: "select", prompt: "How did you find us?", options: ["A friend", "Search"],
            allowsOther: true),
        ]),
      Survey(
        id: "65f0c0ffee0000000000abce", name: "Onboarding", status: .draft,
        events: ["Signed Up"]),
      Survey(
        id: "65f0c0ffee0000000000abcf", name: "解約アンケート 📝", platform: .mobile,
        events: ["Plan Cancelled"]),
    ],
    events: [
      EventTemplate(
        name: "Checkout Finished", properties: ["total": 42.5, "currency": "EUR"]),
      EventTemplate(name: "checkout finished"),
      EventTemplate(name: "Cart Viewed", properties: ["items": 2]),
      EventTemplate(name: "Signed Up"),
      EventTemplate(name: "Plan Cancelled"),
      EventTemplate(type: .page, name: "Pricing"),
    ])
}

extension JSONValue {
  /// A reply that shows the survey `title`.
  static func reply(showing id: String, title: String) -> JSONValue {
    [
      "results": [
        "auth": ["token": "eyJhbGciOiJIUzI1NiJ9.canary-token-0123456789.f3a1"],
        "survey": [
          "id": .string(id), "company_id": "5dfe368a09b6ef0001b3e618", "title": .string(title),
          "color": "#7457be",
          "prompt": ["message": "Got a **minute**?", "button_text": "Sure", "type": "bubble"],
          "questions": [
            ["id": "q1", "question_type": "freeform", "prompt": "What nearly stopped you?"]
          ],
        ],
        "triggers": [["type": "seconds", "options": ["seconds": 3]]],
        "tracking": ["last_updated": 1_767_225_600],
      ]
    ]
  }

  /// A reply without a survey.
  static let emptyReply: JSONValue = ["results": ["tracking": ["last_updated": 1_767_225_600]]]
}
