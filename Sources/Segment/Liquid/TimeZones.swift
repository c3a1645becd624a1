/// The rules of named time zones, which Liquid's date filters need.
///
/// They change with laws and come with the operating system, so they are handed in.
public struct TimeZones: Sendable {
  /// The IANA name of the machine's own zone.
  public let local: String

  private let offset: @Sendable (_ name: String, _ seconds: Double) -> Int?

  /// The rules as a function.
  ///
  /// - Parameters:
  ///   - local: the IANA name of the machine's own zone.
  ///   - offset: how many seconds a zone is east of UTC, so many seconds after the start of 1970;
  ///     `nil` for names that are no time zone.
  public init(
    local: String,
    offset: @escaping @Sendable (_ name: String, _ seconds: Double) -> Int?
  ) {
    self.local = local
    self.offset = offset
  }

  /// No zone but UTC.
  public static let utc = TimeZones(local: "UTC") { _, _ in nil }

  /// How many seconds the zone `name` is east of UTC at that time; `nil` when there is none.
  func secondsEast(of name: String, at seconds: Double) -> Int? {
    switch name.lowercased() {
    case "utc", "gmt", "etc/utc", "etc/gmt": 0
    default: offset(name, seconds)
    }
  }
}
