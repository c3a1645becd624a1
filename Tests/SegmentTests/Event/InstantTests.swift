import Segment
import Testing

@Suite("Instants")
struct InstantTests {
  @Test(
    "a time is written as JavaScript's toISOString writes it",
    arguments: [
      (0, "1970-01-01T00:00:00.000Z"),
      (1_767_225_600_000, "2026-01-01T00:00:00.000Z"),
      (1_767_225_599_999, "2025-12-31T23:59:59.999Z"),
      (951_782_400_000, "2000-02-29T00:00:00.000Z"),
      (951_868_800_000, "2000-03-01T00:00:00.000Z"),
      (4_107_542_400_000, "2100-03-01T00:00:00.000Z"),
      (4_107_542_399_007, "2100-02-28T23:59:59.007Z"),
      (1_709_210_096_789, "2024-02-29T12:34:56.789Z"),
      (-1, "1969-12-31T23:59:59.999Z"),
      (-62_167_219_200_000, "0000-01-01T00:00:00.000Z"),
      (-62_167_219_200_001, "-000001-12-31T23:59:59.999Z"),
      (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
      (253_402_300_800_000, "+010000-01-01T00:00:00.000Z"),
      (8_640_000_000_000_000, "+275760-09-13T00:00:00.000Z"),
      (-8_640_000_000_000_000, "-271821-04-20T00:00:00.000Z"),
      (.max, "+292278994-08-17T07:12:55.807Z"),
      (.min, "-292275055-05-16T16:47:04.192Z"),
    ] as [(Int64, String)]
  )
  func iso8601(milliseconds: Int64, text: String) {
    #expect(Instant(millisecondsSinceEpoch: milliseconds).iso8601 == text)
  }

  @Test("every day of four centuries follows the one before")
  func calendar() {
    let days = stride(from: Int64(0), to: 146_097, by: 1)
      .map { Instant(millisecondsSinceEpoch: $0 * 86_400_000).iso8601 }
    #expect(zip(days, days.dropFirst()).allSatisfy { $0 < $1 })
    #expect(days.last == "2369-12-31T00:00:00.000Z")
  }
}
