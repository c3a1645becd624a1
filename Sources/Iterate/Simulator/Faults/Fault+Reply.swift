internal import Segment

extension Fault {
  /// The answer that is given in place of the simulator's own; `nil` when the request is carried
  /// out.
  var refusal: SimulatorResponse? {
    switch self {
    case .unauthorized: Self.error(401, "unauthorized", "the key is not accepted")
    case .forbidden: Self.error(403, "forbidden", "the key may not do this")
    case .notFound: Self.error(404, "not_found", "there is nothing here")
    case .tooManyRequests(let seconds):
      Self.error(
        429, "too_many_requests", "too many requests",
        headers: [HTTPHeader("Retry-After", String(seconds))])
    case .serverError: Self.error(500, "internal_error", "something broke")
    case .unavailable: Self.error(503, "unavailable", "down for maintenance")
    case .errors: Self.error(200, "invalid_request", "the request cannot be carried out", code: 400)
    case .legacyError: SimulatorResponse(status: 200, json: ["error": "a simulated error"])
    case .html:
      SimulatorResponse(
        status: 200, contentType: "text/html; charset=utf-8",
        body: Array("<!DOCTYPE html>\n<title>Sign in</title>\n<p>Sign in to go on.</p>\n".utf8))
    case .redirect:
      SimulatorResponse(
        status: 302, headers: [HTTPHeader("Location", "https://simulator.example/elsewhere")],
        contentType: "text/html; charset=utf-8", body: [])
    case .drop: SimulatorResponse(status: 200, json: .null)
    case .latency, .reset, .truncated, .noToken, .huge, .drip, .wrongType: nil
    }
  }

  private static func error(
    _ status: Int, _ type: String, _ message: String, code: Int? = nil, headers: [HTTPHeader] = []
  ) -> SimulatorResponse {
    let error: JSONValue = [
      "code": .number(JSONNumber(code ?? status)), "type": .string(type),
      "message": .string("\(message) (a simulated fault)"),
      "user_message": "The simulator was told to answer like this.",
    ]
    return SimulatorResponse(status: status, headers: headers, json: ["errors": [error]])
  }

  /// Spoils an answer that was given in earnest.
  func spoil(_ reply: inout SimulatorReply) {
    let count = reply.response.body.count
    switch self {
    case .latency(let milliseconds): reply.delayMilliseconds = milliseconds
    case .drop: reply.manner = .unanswered
    case .reset: reply.manner = .reset(afterBytes: count / 2)
    case .drip: reply.manner = .dripped(everyMilliseconds: 1000)
    case .huge: reply.manner = .padded(toBytes: max(count, Self.hugeBytes))
    case .truncated: reply.response.body = Array(reply.response.body.prefix(count / 2))
    case .wrongType: reply.response.replaceContentType(with: "text/plain")
    case .noToken: reply.response.removeToken()
    default: break
    }
  }

  /// The size of a huge body: 50 MB.
  private static let hugeBytes = 50_000_000
}

extension SimulatorResponse {
  fileprivate mutating func replaceContentType(with type: String) {
    for index in headers.indices where headers[index].name == Self.contentType {
      headers[index].value = type
    }
  }

  /// Takes `results.auth` out of the body.
  fileprivate mutating func removeToken() {
    // The body is what the simulator has just printed: if it is not JSON, it has no token either.
    guard case .object(var reply)? = try? JSONValue.parse(body),
      case .object(var results)? = reply["results"]
    else { return }
    results["auth"] = nil
    reply["results"] = .object(results)
    body = Array(JSONValue.object(reply).text.utf8)
  }
}
