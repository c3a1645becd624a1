internal import Foundation
internal import Segment

extension TimeZones {
  /// The rules that this machine has.
  ///
  /// - Parameter local: the IANA name of the zone that counts as the browser's own.
  /// - Returns: the rules.
  static func system(local: String) -> TimeZones {
    TimeZones(local: local) { name, seconds in
      ZoneNames.zone(name)?.secondsFromGMT(for: Date(timeIntervalSince1970: seconds))
    }
  }

  /// Whether this machine knows a zone of that name.
  static func isKnown(_ name: String) -> Bool {
    ZoneNames.zone(name) != nil
  }
}
