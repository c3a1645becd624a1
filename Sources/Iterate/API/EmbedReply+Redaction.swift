public import Segment

extension EmbedReply {
  /// The body with the token masked.
  public var redacted: JSONValue {
    guard var auth = raw["results"]?["auth"]?.objectValue, auth["token"] != nil,
      var results = raw["results"]?.objectValue, var top = raw.objectValue
    else { return raw }
    auth["token"] = .string(token?.masked ?? Secret("").masked)
    results["auth"] = .object(auth)
    top["results"] = .object(results)
    return .object(top)
  }
}

extension EmbedReply: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { redacted.text }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: ["redacted": redacted]) }
}
