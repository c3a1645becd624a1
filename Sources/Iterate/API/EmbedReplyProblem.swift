public import Segment

/// Why a body is not an embed reply.
public enum EmbedReplyProblem: Error, Hashable, Sendable {
  /// There is no body.
  case empty
  /// It is a web page, such as a proxy's or a login's.
  case html
  /// It is JSON that stops before its end.
  case truncated(JSONSyntaxError)
  /// It is something else than JSON.
  case notJSON(JSONSyntaxError)
  /// The value at `path` is of another type; `expected` and `found` are words such as `a text`.
  case wrongType(path: JSONPath, expected: String, found: String)
}

extension EmbedReplyProblem {
  /// The problem as people read it.
  public var failure: Failure {
    Failure(what, why: why, fix: fix, category: .undecodable)
  }

  private var what: String {
    switch self {
    case .empty: "The reply is empty"
    case .html: "The reply is a web page, not JSON"
    case .truncated: "The reply stops in the middle of its JSON"
    case .notJSON: "The reply is not JSON"
    case .wrongType: "The reply does not have the form of an embed reply"
    }
  }

  private var why: String? {
    switch self {
    case .empty, .html: nil
    case .truncated(let error), .notJSON(let error): error.description
    case .wrongType(let path, let expected, let found):
      "expected \(expected) at \(path.steps.isEmpty ? "the top" : path.description), found \(found)"
    }
  }

  private var fix: String {
    switch self {
    case .empty: "Fire again; if it stays empty, check that the target is Iterate's API."
    case .html: "Check the profile's target, and whether a proxy or a login stands in between."
    case .truncated: "Fire again; if it happens again, something on the way cuts the reply."
    case .notJSON: "Check that the profile's target is Iterate's API."
    case .wrongType: "Look at the response, and check that the target is Iterate's API."
    }
  }
}
