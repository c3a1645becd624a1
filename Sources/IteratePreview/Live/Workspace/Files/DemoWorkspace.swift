internal import Iterate
internal import Segment

/// The workspace for those who have none: Lumen, a made-up shop, at the built-in simulator.
///
/// `value` and `text` are the same workspace; a test holds them together. The value is built here
/// because reading the text takes longer than the console may take to start.
enum DemoWorkspace {
  /// The demo workspace.
  static let value = Workspace(
    name: "Lumen demo",
    profiles: [Profile(name: "demo", target: .simulator)],
    site: PageContext(
      url: "https://lumen.example/cart?ref=newsletter", title: "Your cart – Lumen",
      referrer: "https://lumen.example/lamps"),
    person: Person(
      userID: "qa_1",
      traits: [
        "name": "Mina Park", "email": "mina@lumen.example", "plan": "pro", "orders": 7,
        "createdAt": "2025-03-14T09:26:53.000Z",
      ]),
    persons: [
      NamedPerson(
        name: "newcomer",
        person: Person(
          userID: "qa_2", traits: ["name": "Theo Lind", "plan": "free", "orders": 0])),
      NamedPerson(name: "visitor", person: Person()),
    ],
    surveys: [
      checkoutNPS, proPlanPulse, cancellationReasons, appRating, productPage, supportChat,
      emptySearch,
    ],
    events: [
      checkoutFinished, nearMiss, reportExported, dashboardViewed, subscriptionCancelled,
      orderDelivered, productViewed, supportChatEnded, searchReturnedNothing, productAdded,
      couponApplied, cartPage,
    ])
}
