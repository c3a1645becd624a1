/// Why a profile's target is not one.
enum TargetProblem: Error, Hashable, Sendable {
  /// It is neither the simulator's word nor a URL.
  case notAURL(String)
  /// It is a URL of this other scheme.
  case scheme(String)
  /// It is plain HTTP to this host, which is another machine.
  case insecure(String)
  /// It has a user or a password in it.
  case user
  /// It has a query or a fragment.
  case query
}

extension TargetProblem {
  /// What is wrong, without a full stop.
  var what: String {
    switch self {
    case .notAURL(let text): "the target \"\(text.prefix(60))\" is neither simulator nor a URL"
    case .scheme(let scheme): "the target's scheme \(scheme.prefix(20)) is not https"
    case .insecure(let host):
      "the target \(host) would get the key unencrypted: http is for this machine only"
    case .user: "the target holds a user name or a password"
    case .query: "the target holds a query or a fragment"
    }
  }

  /// What to do about it.
  var fix: String {
    switch self {
    case .notAURL(let text):
      if Suggestion.nearest(to: text, among: [TargetAddress.simulatorWord]) != nil {
        "Did you mean simulator?"
      } else {
        "Write simulator, or a URL such as https://iteratehq.com."
      }
    case .scheme, .insecure: "Write https://."
    case .user: "Remove it; the key goes into apiKey or apiKeyCommand."
    case .query: "Keep scheme, host and path only."
    }
  }
}
