import Iterate
import Segment
import Testing

/// A simulator with a clock that only moves when it is told to.
struct SimulatorHarness {
  static let checkout = Survey(
    id: "65f0c0ffee0000000000abcd", name: "Checkout NPS", events: ["Checkout Finished"])
  static let pricing = Survey(
    id: "65f0c0ffee0000000000beef", name: "Pricing", events: ["Pricing Viewed"])
  static let event: JSONValue = ["event": ["name": "Checkout Finished"], "type": "web"]

  var simulator: Simulator
  var now = Instant(millisecondsSinceEpoch: 1_767_225_600_123)

  init(_ surveys: [Survey] = [checkout, pricing], seed: UInt64 = 1) {
    simulator = Simulator(surveys: surveys, seed: seed)
  }

  /// The reply to an embed call as the embed key, or with a token.
  mutating func embed(_ body: JSONValue = event, token: Secret? = nil) throws -> EmbedAnswer {
    let response = send("embed", body: body, bearer: token ?? Simulator.embedKey)
    return try EmbedAnswer(response)
  }

  /// Reports a display.
  mutating func display(_ survey: Survey = checkout, token: Secret) -> SimulatorResponse {
    send("\(survey.id)/displayed", body: [:], bearer: token)
  }

  /// Sends JSON to a path below `/api/v1/surveys/`.
  mutating func send(_ path: String, body: JSONValue?, bearer: Secret?) -> SimulatorResponse {
    var headers = [HTTPHeader("Content-Type", "application/json")]
    if let bearer { headers.append(HTTPHeader("authorization", "Bearer \(bearer.reveal())")) }
    return send(
      SimulatorRequest(
        method: "POST", path: "/api/v1/surveys/\(path)", headers: headers,
        body: body.map { Array($0.text.utf8) } ?? []))
  }

  /// Sends any request.
  mutating func send(_ request: SimulatorRequest) -> SimulatorResponse {
    simulator.respond(to: request, at: now)
  }

  /// What the server would deliver for an embed call: faults and clock included.
  mutating func reply(
    _ body: JSONValue = event, token: Secret? = nil, path: String = "embed"
  ) -> SimulatorReply {
    let bearer = (token ?? Simulator.embedKey).reveal()
    return reply(
      SimulatorRequest(
        method: "POST", path: "/api/v1/surveys/\(path)",
        headers: [
          HTTPHeader("Content-Type", "application/json"),
          HTTPHeader("Authorization", "Bearer \(bearer)"),
        ], body: Array(body.text.utf8)))
  }

  /// What the server would deliver for any request.
  mutating func reply(_ request: SimulatorRequest) -> SimulatorReply {
    simulator.reply(to: request, at: now)
  }

  /// Calls `/_simulator` and gives the status and the JSON.
  mutating func admin(
    _ method: String, _ path: String = "", _ body: JSONValue? = nil, query: String? = nil,
    headers: [HTTPHeader] = []
  ) throws -> (status: Int, json: JSONValue) {
    let response = reply(
      SimulatorRequest(
        method: method, path: "/_simulator\(path)", query: query,
        headers: [HTTPHeader("Host", "127.0.0.1:8080")] + headers,
        body: body.map { Array($0.text.utf8) } ?? [])
    ).response
    return (response.status, try JSONValue.parse(response.body))
  }

  /// Does what it is told.
  mutating func perform(_ order: SimulatorOrder) throws {
    try simulator.perform(order, at: now)
  }

  /// Lets time pass.
  mutating func wait(hours: Double) {
    now.millisecondsSinceEpoch += Int64(hours * 3_600_000)
  }
}

/// What a test reads of an embed reply.
struct EmbedAnswer {
  let results: JSONValue

  init(_ response: SimulatorResponse) throws {
    try #require(response.status == 200, "\(String(decoding: response.body, as: UTF8.self))")
    results = try #require(try JSONValue.parse(response.body)["results"])
  }

  var surveyName: String? { results["survey"]?["title"]?.stringValue }
  var token: Secret? { results["auth"]?["token"]?.stringValue.map { Secret($0) } }
}
