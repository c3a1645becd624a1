internal import Segment

/// Where a reply's results do not have the types that the Android SDK declares for them.
///
/// gson turns numbers and booleans into texts and the other way round where it can, so that only what
/// it cannot turn is a misfit. That it gives up on the whole reply is how gson does by default: likely.
///
/// - Source: `EmbedResults.kt` of the Android SDK 1.6.4.
enum GSONDecoding {
  /// What does not fit, each as a clause.
  static func misfits(in results: JSONValue) -> [String] {
    guard results.objectValue != nil else {
      return ["results is \(results.kindInWords), not an object"]
    }
    var misfits = ["auth", "survey", "tracking", "event_traits"].compactMap { key in
      results[key].flatMap { value -> String? in
        value == .null || value.objectValue != nil
          ? nil : "results.\(key) is \(value.kindInWords), not an object"
      }
    }
    if let triggers = results["triggers"], triggers != .null, triggers.arrayValue == nil {
      misfits.append("results.triggers is \(triggers.kindInWords), not a list")
    }
    if let token = results["auth"]?["token"], isNested(token) {
      misfits.append("results.auth.token is \(token.kindInWords), not a text")
    }
    if let stamp = results["tracking"]?["last_updated"], stamp != .null, !isWhole(stamp) {
      misfits.append("results.tracking.last_updated is \(stamp.kindInWords), not a whole number")
    }
    return misfits
  }

  private static func isNested(_ value: JSONValue) -> Bool {
    value.objectValue != nil || value.arrayValue != nil
  }

  private static func isWhole(_ value: JSONValue) -> Bool {
    if let number = value.doubleValue { return Int(exactly: number) != nil }
    return value.stringValue.flatMap(Int.init) != nil
  }
}
