import Iterate
import Testing

@Suite("Calls that do not steer the simulator")
struct SimulatorAdminRefusalTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var name: String
    var status: Int
    var message: String
    var request: SimulatorRequest
    var testDescription: String { name }

    init(
      _ name: String, _ status: Int, _ message: String, _ method: String, _ path: String,
      _ body: String = "", query: String? = nil, headers: [HTTPHeader] = []
    ) {
      self.name = name
      self.status = status
      self.message = message
      request = SimulatorRequest(
        method: method, path: "/_simulator\(path)", query: query,
        headers: [HTTPHeader("Host", "localhost")] + headers, body: Array(body.utf8))
    }
  }

  @Test(
    "get a proper status and one error, change nothing and are open to no page",
    arguments: [
      Row("not JSON", 400, "the body is not JSON: ", "POST", "/clock", "{"),
      Row("a list", 400, "Expected an object, found an array.", "POST", "/clock", "[]"),
      Row("no move", 400, "The body needs a text under move.", "POST", "/clock", "{}"),
      Row("no text", 400, "Expected a text at move, found", "POST", "/clock", #"{"move":72}"#),
      Row("bad move", 400, "\"72\" is no move", "POST", "/clock", #"{"move":"72"}"#),
      Row("too far", 400, "The clock moves at most", "POST", "/clock", #"{"move":"+99999d"}"#),
      Row(
        "other member", 400, "There is no member \"mvoe\" here, only move.", "POST", "/clock",
        #"{"mvoe":"+1h"}"#),
      Row("bad fault", 400, "\"fire\" is no fault", "POST", "/faults", #"{"fault":"fire"}"#),
      Row("nobody", 404, "there is no person \"x\"", "POST", "/person", #"{"id":"x"}"#),
      Row(
        "nobody elsewhere", 404, "there is no person \"x\"", "POST", "/person",
        #"{"external_id":"x"}"#),
      Row("no person", 400, "Name the person by either", "POST", "/person", "{}"),
      Row("both", 400, "Name the person", "POST", "/person", #"{"id":"a","external_id":"b"}"#),
      Row("forget nobody", 404, "there is no person", "POST", "/reset", #"{"person":"x"}"#),
      Row("unknown path", 404, "nothing is served under", "GET", "/other"),
      Row("deeper path", 404, "nothing is served under", "GET", "/clock/now"),
      Row("wrong method", 405, "\"DELETE\" is not allowed here, use GET", "DELETE", "/persons"),
      Row("PUT", 405, "\"PUT\" is not allowed here, use GET or POST or DELETE", "PUT", "/clock"),
      Row("preflight", 405, "\"OPTIONS\" is not allowed", "OPTIONS", "/clock"),
      Row("limit", 400, "limit must be from 1 to 1000, not", "GET", "/persons", query: "limit=0"),
      Row("parameter", 400, "There is no parameter \"x\" here.", "GET", "/persons", query: "x=1"),
      Row(
        "too large", 413, "the body is larger than", "POST", "/faults",
        String(repeating: " ", count: Simulator.bodyLimit + 1)),
      Row(
        "a form", 415, "the body must be application/json", "POST", "/reset", "a=b",
        headers: [HTTPHeader("Content-Type", "application/x-www-form-urlencoded")]),
      Row(
        "another site's page", 403, "pages of \"https://evil.example\"", "POST", "/reset",
        headers: [HTTPHeader("Origin", "https://evil.example")]),
      Row(
        "a page here", 403, "pages, such as of \"http://localhost:3000\", may not steer", "GET", "",
        headers: [HTTPHeader("Origin", "http://localhost:3000")]),
      Row(
        "rebound name", 403, "the simulator answers on loopback only", "GET", "",
        headers: [HTTPHeader("Host", "evil.example")]),
    ])
  func refused(row: Row) throws {
    var harness = SimulatorHarness()
    _ = try harness.embed()
    let before = harness.simulator
    let response = harness.reply(row.request).response
    #expect(response.status == row.status)
    let reply = try EmbedReply(decoding: response.body)
    #expect(reply.errors.count == 1 && reply.errors[0].code == row.status)
    #expect(reply.errors[0].message?.hasPrefix(row.message) == true, "\(reply.errors)")
    #expect(reply.errors[0].userMessage?.hasSuffix(".") == true)
    #expect(!response.headers.contains { $0.name.hasPrefix("Access-Control") })
    #expect(harness.simulator == before)
  }

  @Test("do not reach beyond their path")
  func neighbours() {
    var harness = SimulatorHarness()
    for path in ["/_simulatorx", "/x/_simulator", "/_Simulator", "//_simulator"] {
      let response = harness.reply(SimulatorRequest(method: "GET", path: path)).response
      #expect(response.status == 404, "\(path)")
    }
  }
}
