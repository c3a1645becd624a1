import Segment

/// The environment and site of the tests in this folder.
enum EventFixture {
  static let environment = Environment(
    now: Instant(millisecondsSinceEpoch: 1_767_225_600_000),
    messageID: Environment.messageID(
      at: Instant(millisecondsSinceEpoch: 1_767_225_600_000),
      uuid: "0d5a1c1e-5b1c-4a6e-9d2e-2f6a7c1b0e11"),
    anonymousID: "anon-1",
    locale: "en-US",
    timeZone: "Europe/London",
    userAgent: "Mozilla/5.0"
  )

  static let site = PageContext(url: "https://shop.example/cart", title: "Cart")
}

extension EventDraft {
  /// The event in the tests' environment.
  func event(
    on site: PageContext = EventFixture.site, previewing surveyID: String? = nil
  ) -> JSONValue {
    event(in: EventFixture.environment, site: site, previewSurveyID: surveyID)
  }
}
