import Iterate
import Segment
import Testing

@testable import IteratePreview

@Suite("The listing of a workspace")
struct WorkspaceListingTests {
  private static let listing = WorkspaceListing(
    workspace: Workspace(
      name: "Shop", profiles: [Profile(name: "local", target: .simulator)],
      site: PageContext(url: "https://shop.example", title: "Shop"), person: Person(),
      surveys: [
        Survey(
          id: "65f0c0ffee0000000000abcd", name: "Checkout NPS",
          events: ["Checkout Finished", "Order Paid"]),
        Survey(
          id: "65f0c0ffee0000000000abce", name: "Second", status: .draft,
          events: ["Checkout Finished", "Order Paid"]),
        Survey(id: "65f0c0ffee0000000000abcf", name: "Silent", platform: .mobile),
      ],
      events: [
        EventTemplate(name: "Checkout Finished"), EventTemplate(name: "Cart Viewed"),
        EventTemplate(type: .page, name: "Home"),
      ]))

  @Test("names surveys with their events, events with their surveys, and events without a template")
  func text() {
    #expect(
      Self.listing.lines.joined(separator: "\n") + "\n" == """
        Shop

        Surveys
          Checkout NPS  (65f0c0ffee0000000000abcd, published, web)
            targets  Checkout Finished
            targets  Order Paid
          Second  (65f0c0ffee0000000000abce, draft, web)
            targets  Checkout Finished
            targets  Order Paid
          Silent  (65f0c0ffee0000000000abcf, published, mobile)
            targets no event

        Events
          Checkout Finished  targeted by 2 surveys
          Cart Viewed  targeted by no survey
          Home  page  targeted by no survey
          Order Paid  targeted, without a template

        """)
  }

  @Test("is the same for programs, by id")
  func json() {
    let json = Self.listing.json
    #expect(json["version"] == 1)
    #expect(json["workspace"] == "Shop")
    #expect(json["profiles"] == ["local"])
    #expect(json["targetedWithoutTemplate"] == ["Order Paid"])
    #expect(
      json["surveys"]?[0] == [
        "id": "65f0c0ffee0000000000abcd", "name": "Checkout NPS", "status": "published",
        "platform": "web", "events": ["Checkout Finished", "Order Paid"],
      ])
    #expect(
      json["events"]?[0] == [
        "name": "Checkout Finished", "type": "track",
        "surveys": ["65f0c0ffee0000000000abcd", "65f0c0ffee0000000000abce"],
      ])
  }
}
