import Iterate
import Testing

@Suite("APIFailure as people read it")
struct APIFailureTests {
  private static let table: [(APIFailure, what: String, why: String?, Failure.Category)] = [
    (
      .unknownHost(host: "api.test", detail: "Could not resolve host: api.test"),
      "The host api.test was not found", "Could not resolve host: api.test", .unreachable
    ),
    (
      .connectionRefused(host: "api.test", detail: "Couldn't connect to server"),
      "api.test did not accept a connection", "Couldn't connect to server", .unreachable
    ),
    (
      .connectionLost(host: "api.test", detail: "Empty reply from server"),
      "The connection to api.test broke before the reply was complete", "Empty reply from server",
      .unreachable
    ),
    (
      .tlsFailed(host: "api.test", detail: "self-signed certificate"),
      "No trusted connection to api.test", "self-signed certificate", .unreachable
    ),
    (
      .connectTimedOut(host: "api.test", milliseconds: 5000),
      "No connection to api.test within 5 s", nil, .timedOut
    ),
    (
      .timedOut(host: "api.test", milliseconds: 1500, received: 0),
      "No complete reply from api.test within 1500 ms", "nothing of the body had arrived",
      .timedOut
    ),
    (
      .timedOut(host: "api.test", milliseconds: 30_000, received: 12),
      "No complete reply from api.test within 30 s", "only 12 bytes of the body had arrived",
      .timedOut
    ),
    (
      .tooLarge(limit: 1024), "The reply is larger than 1024 bytes and was not kept", nil,
      .undecodable
    ),
    (.cancelled, "The request was cancelled", nil, .interrupted),
    (
      .badURL(url: "example", detail: "Bad scheme"), "The URL example cannot be used", "Bad scheme",
      .configuration
    ),
    (
      .other(detail: "Weird server reply"), "The request brought no reply", "Weird server reply",
      .unreachable
    ),
  ]

  @Test("every case says what happened, why, and of what kind it is", arguments: table)
  func wording(failure: APIFailure, what: String, why: String?, category: Failure.Category) {
    let read = failure.failure
    #expect(read.what == what)
    #expect(read.why == why)
    #expect(read.category == category)
  }

  @Test("every case has a fix, as sentences of their own", arguments: table.map(\.0))
  func fix(failure: APIFailure) {
    let read = failure.failure
    #expect(read.fix.first?.isUppercase == true)
    #expect(read.fix.last == ".")
    #expect(read.what.last != ".")
  }
}
