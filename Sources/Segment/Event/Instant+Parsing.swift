extension Instant {
  /// The point in time that an ISO 8601 text names, such as `2026-01-01T00:00:00Z`.
  ///
  /// A date alone, and a time without a zone, are in UTC. `nil` when `text` has another form.
  ///
  /// - Parameter text: a date, or a date and a time, in the form of `iso8601`.
  /// - Source: ECMA-262, Date Time String Format.
  public init?(iso8601 text: String) {
    guard let milliseconds = ISODate.milliseconds(text, .utc) else { return nil }
    self.init(millisecondsSinceEpoch: Int64(milliseconds))
  }
}
