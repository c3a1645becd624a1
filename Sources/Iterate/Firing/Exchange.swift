public import Segment

/// One HTTP request of a firing and what became of it.
///
/// It prints itself without secrets.
public struct Exchange: Hashable, Sendable, Identifiable {
  /// What a request is for.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Asks whether a survey is to be shown.
    case embed
    /// Reports that a survey is on screen.
    case displayed
  }

  /// What became of a request.
  public enum Result: Hashable, Sendable {
    /// A response came, whatever its status.
    case answered(HTTPResponse)
    /// None came.
    case failed(APIFailure)
  }

  /// Its place among the exchanges of the firing, from 0.
  public let id: Int
  /// The call of Iterate's SDK that it stands for; `nil` when it reports a display.
  public let command: IterateCommand?
  /// What it is for.
  public let kind: Kind
  /// What was sent.
  public let request: HTTPRequest
  /// What became of it; `nil` while it is in flight.
  public private(set) var result: Result?
  /// The response's body, read once; `nil` without a response.
  public private(set) var body: ReadBody?

  /// How long the response's body was, in bytes, where it is not kept any more; `nil` where it is.
  public private(set) var forgottenBodySize: Int?

  /// An exchange in flight.
  init(id: Int, command: IterateCommand?, kind: Kind, request: HTTPRequest) {
    self.id = id
    self.command = command
    self.kind = kind
    self.request = request
  }

  /// The response's body as JSON, or why it is none; `nil` without a response, and for `displayed`.
  public var json: Swift.Result<JSONValue, EmbedReplyProblem>? {
    kind == .embed ? body?.json : nil
  }

  /// The same as a reply.
  public var decoded: Swift.Result<EmbedReply, EmbedReplyProblem>? {
    kind == .embed ? body?.reply : nil
  }

  /// The reply, when there is one that can be read.
  public var reply: EmbedReply? { try? decoded?.get() }

  /// Why the response is no embed reply.
  public var problem: EmbedReplyProblem? {
    if case .failure(let problem) = decoded { problem } else { nil }
  }

  /// The response, when one came.
  public var response: HTTPResponse? {
    if case .answered(let response) = result { response } else { nil }
  }

  /// The key or token that was sent, and the token that was received.
  public var secrets: [Secret] { [request.bearer, reply?.token].compactMap { $0 } }

  /// Why no response came.
  public var failure: APIFailure? {
    if case .failed(let failure) = result { failure } else { nil }
  }

  /// Ends the exchange and, unless that has been done, reads the reply.
  mutating func end(with result: Result) {
    self.result = result
    guard case .answered(let response) = result else { return }
    body = response.readBody ?? ReadBody(response.body)
  }

  /// Lets go of the response's body and of what was read in it; status, headers and timings stay.
  mutating func forgetBody() {
    guard case .answered(var response) = result, !response.body.isEmpty else { return }
    forgottenBodySize = response.body.count
    response.body = []
    result = .answered(response)
    body = nil
  }
}

extension Exchange: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// One line without secrets: what was asked, what came back, in which time.
  public var description: String {
    let asked = Redactor(exchanges: [self]).redact("\(request.method) \(request.url)")
    return switch result {
    case nil: "\(asked) …"
    case .answered(let response):
      "\(asked) → \(response.status), \(response.timings.totalMilliseconds) ms"
    case .failed(let failure): "\(asked) → \(failure.failure.what)"
    }
  }

  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: [], displayStyle: .struct) }
}
