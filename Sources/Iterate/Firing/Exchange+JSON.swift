internal import Segment

extension Exchange {
  /// The exchange as one JSON object without secrets.
  func json(_ redactor: Redactor) -> JSONValue {
    var object: JSONObject = [
      "command": command?.json ?? .null,
      "request": requestJSON(redactor),
    ]
    switch result {
    case nil: break
    case .answered(let response): object["response"] = Self.json(response, redactor)
    case .failed: object["failure"] = trouble.map(\.json) ?? .null
    }
    return .object(object)
  }

  private func requestJSON(_ redactor: Redactor) -> JSONValue {
    var headers = Self.json(request.headers, redactor)
    headers["Authorization"] = request.bearer.map { .string("Bearer \($0.masked)") }
    return [
      "method": .string(request.method),
      "url": .string(redactor.redact(request.url)),
      "headers": .object(headers),
      "body": Self.json(body: request.body, redactor),
    ]
  }

  private static func json(_ response: HTTPResponse, _ redactor: Redactor) -> JSONValue {
    [
      "status": .number(JSONNumber(response.status)),
      "headers": .object(json(response.headers, redactor)),
      "body": json(body: response.body, redactor),
      "milliseconds": .number(JSONNumber(response.timings.totalMilliseconds)),
    ]
  }

  /// Repeated names share one member, their values separated by commas as HTTP allows.
  private static func json(_ headers: [HTTPHeader], _ redactor: Redactor) -> JSONObject {
    headers.reduce(into: JSONObject()) { object, header in
      let value = redactor.redact(header)
      let earlier = object[header.name]?.stringValue
      object[header.name] = .string(earlier.map { "\($0), \(value)" } ?? value)
    }
  }

  /// The body as JSON when it is JSON, else as text; `null` when there is none.
  private static func json(body: [UInt8], _ redactor: Redactor) -> JSONValue {
    guard !body.isEmpty else { return .null }
    // A body that is no JSON is shown as it is; why it is none is said by the verdict.
    if let json = try? JSONValue.parse(body) { return redactor.redact(json) }
    return .string(redactor.redact(String(decoding: body, as: UTF8.self)))
  }
}
