import Testing

@testable import Segment

@Suite("Dates in Liquid")
struct LiquidDateTests {
  private func render(_ template: String, _ event: JSONValue, _ zones: TimeZones) throws -> String {
    var payload = MappedValue.json(event)
    return try LiquidTemplate(template, timeZones: zones).rendered(with: &payload)
  }

  /// A zone two hours east of UTC, three from 1 July 2024 on.
  private static let zones = TimeZones(local: "Test/Summer") { name, seconds in
    guard name == "Test/Summer" else { return nil }
    return seconds >= 1_719_792_000 ? 10_800 : 7200
  }

  @Test(
    "shows the machine's zone where none is asked for",
    arguments: [
      ("2024-03-05T07:08:09Z", "09:08 +0200 Test/Summer"),
      ("2024-07-05T07:08:09Z", "10:08 +0300 Test/Summer"),
      ("2024-07-05T07:08:09", "07:08 +0300 Test/Summer"),
      ("2024-03-05", "02:00 +0200 Test/Summer"),
    ])
  func localZone(date: String, shown: String) throws {
    let template = "{{ at | date: '%H:%M %z %Z' }}"
    #expect(try render(template, ["at": .string(date)], Self.zones) == shown)
  }

  @Test("takes UTC by name without any rules")
  func utc() throws {
    #expect(try render("{{ 0 | date: '%H %Z', 'UTC' }}", [:], .utc) == "00 UTC")
  }

  @Test("now is when the event was made")
  func now() throws {
    let event: JSONValue = ["timestamp": "2026-01-02T03:04:05.000Z"]
    #expect(try render("{{ 'now' | date: '%F %Y-%m-%d' }}", event, .utc) == "%F 2026-01-02")
    #expect(try render("{{ 'today' | date: '%Y' }}", [:], .utc) == "today")
  }

  @Test("counts days as the calendar does, far away in both directions")
  func calendar() throws {
    for days in stride(from: -100_000_000, through: 100_000_000, by: 99_991) {
      let day = CivilDay(daysSinceEpoch: days)
      #expect(CivilDay(year: day.year, month: day.month, day: day.day).daysSinceEpoch == days)
      #expect((1...12).contains(day.month) && (1...31).contains(day.day))
    }
    #expect(CivilDay(daysSinceEpoch: 19_782) == CivilDay(year: 2024, month: 2, day: 29))
  }

  @Test(
    "a zone is minutes west of UTC, a name, or none that makes the date no date",
    arguments: [
      ("t | date: '%Y', object", "1700000000"),
      ("t | date: '%Y', texts", "1700000000"),
      ("t | date: '%Z %H', nil", "+0000 22"),
      ("t | date: '%Z %H', none", "UTC 22"),
      ("t | date: '%Z %H', missing", "UTC 22"),
      ("t | date: '%Z %H', '60'", "Invalid time zone specified: 60, line:1, col:1"),
      ("t | date: '%Z %H', sixty", "-0100 21"),
      ("t | date: '%H %Z', 'utc'", "22 utc"),
      ("last | date: '%Y', 0", "275760"),
      ("last | date: '%Y', -1", "8640000000000"),
      ("last | date: '%Y', 'Test/East'", "8640000000000"),
    ])
  func zone(expression: String, shown: String) throws {
    let event: JSONValue = [
      "t": 1_700_000_000, "last": 8_640_000_000_000, "object": ["x": 1], "texts": ["x"],
      "none": .null, "sixty": [60],
    ]
    let zones = TimeZones(local: "UTC") { name, _ in name == "Test/East" ? 3600 : nil }
    do throws(EvaluationFailure) {
      var payload = MappedValue.json(event)
      let template = LiquidTemplate("{{ \(expression) }}", timeZones: zones)
      #expect(try template.rendered(with: &payload) == shown)
    } catch {
      #expect(error.text == shown)
    }
  }

  @Test(
    "counts weeks and days of early years as JavaScript's two-digit years make it",
    arguments: [
      ("0000-12-31", "52 52 365"), ("0000-01-13", "01 01 013"), ("0000-02-29", "08 08 060"),
      ("0000-03-01", "08 08 060"), ("0050-06-15", "23 23 166"), ("0099-12-31", "52 52 365"),
      ("0100-12-31", "52 52 365"), ("2024-12-31", "52 52 366"),
    ])
  func weeks(date: String, shown: String) throws {
    #expect(try render("{{ at | date: '%U %W %j' }}", ["at": .string(date)], .utc) == shown)
  }
}
