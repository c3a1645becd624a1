public import Segment

/// The body of a response, read: as JSON, as a reply of the API, and as it may be shown.
///
/// Reading ten megabytes takes long enough to be felt. `HTTPResponse.read` does it where the response
/// arrives, so that whoever it is handed to need not.
public struct ReadBody: Hashable, Sendable {
  /// The JSON, or why it is none.
  public let json: Result<JSONValue, EmbedReplyProblem>
  /// The reply in it, or why it is none.
  public let reply: Result<EmbedReply, EmbedReplyProblem>
  /// The JSON without the secrets that have a name; `nil` when it is none.
  public let sealed: JSONValue?

  /// Reads a body.
  public init(_ body: [UInt8]) {
    let json = Result { () throws(EmbedReplyProblem) in try EmbedReply.json(body) }
    self.json = json
    reply = Result { () throws(EmbedReplyProblem) in try EmbedReply(decoding: json.get()) }
    sealed = try? json.get().sealed()
  }

  /// Two are the same when their bodies are; what else is in here follows from those.
  public static func == (left: ReadBody, right: ReadBody) -> Bool { left.json == right.json }

  public func hash(into hasher: inout Hasher) { hasher.combine(json) }
}
