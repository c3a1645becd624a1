extension Fault {
  /// Its kind by name: what its text begins with.
  ///
  /// Public contract: stable, for the command line, the admin calls and saved states.
  public var name: String {
    switch self {
    case .latency: "latency"
    case .drop: "drop"
    case .reset: "reset"
    case .unauthorized: "401"
    case .forbidden: "403"
    case .notFound: "404"
    case .tooManyRequests: "429"
    case .serverError: "500"
    case .unavailable: "503"
    case .html: "html"
    case .truncated: "truncated"
    case .legacyError: "error"
    case .errors: "errors"
    case .noToken: "no-token"
    case .huge: "huge"
    case .drip: "drip"
    case .wrongType: "text"
    case .redirect: "redirect"
    }
  }

  /// The fault as it is written: its name, and after `=` the number where there is one.
  public var text: String {
    switch self {
    case .latency(let milliseconds): "\(name)=\(milliseconds)"
    case .tooManyRequests(let seconds) where seconds != Self.standardRetryAfter:
      "\(name)=\(seconds)"
    default: name
    }
  }

  /// The fault that a text spells, such as `latency=500`, `429` or `drop`.
  ///
  /// - Parameter text: a name and, for `latency` and `429`, `=` and a number.
  /// - Throws: what is wrong with it.
  public init(_ text: String) throws(FaultProblem) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let kind = Self.kinds.first(where: { $0.name == name }) else { throw .unknown(name) }
    guard parts.count == 2 else {
      self = kind
      return
    }
    switch kind {
    case .latency:
      self = .latency(milliseconds: try Self.number(parts[1], of: kind, upTo: Self.longestLatency))
    case .tooManyRequests:
      self = .tooManyRequests(retryAfterSeconds: try Self.number(parts[1], of: kind, upTo: 86_400))
    default:
      throw .takesNoNumber(name)
    }
  }

  private static func number(
    _ text: Substring, of kind: Fault, upTo limit: Int
  ) throws(FaultProblem) -> Int {
    guard let number = Int(text), (0...limit).contains(number) else {
      throw .badNumber(String(text), fault: kind.name, limit: limit)
    }
    return number
  }
}

/// Why a text spells no fault.
public enum FaultProblem: Error, Hashable, Sendable {
  /// There is no fault of this name.
  case unknown(String)
  /// This fault takes no number.
  case takesNoNumber(String)
  /// What follows `=` is no whole number from 0 to `limit`.
  case badNumber(String, fault: String, limit: Int)
  /// What follows `:` is no number of requests.
  case badCount(String)

  /// What is wrong, as one sentence.
  public var sentence: String {
    switch self {
    case .unknown(let name):
      "\(Wording.quoted(name)) is no fault; there are "
        + "\(Fault.kinds.map(\.name).joined(separator: ", "))."
    case .takesNoNumber(let name): "The fault \(name) takes no number."
    case .badNumber(let text, let fault, let limit):
      "The number of \(fault) must be from 0 to \(limit), not \(Wording.quoted(text))."
    case .badCount(let text):
      "After : stands for how many requests, from 1 to \(FaultSetting.largestCount), not "
        + "\(Wording.quoted(text))."
    }
  }
}
