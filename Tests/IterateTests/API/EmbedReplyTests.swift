import Iterate
import Segment
import TestSupport
import Testing

@Suite("An embed reply")
struct EmbedReplyTests {
  private func reply(_ text: String) throws -> EmbedReply {
    try EmbedReply(decoding: Array(text.utf8))
  }

  @Test("with everything in it is read in full")
  func full() throws {
    let reply = try reply(EmbedReplies.full)
    #expect(reply.token == Secret(EmbedReplies.token))
    #expect(reply.triggers == [DisplayTrigger(type: "seconds", seconds: 3)])
    #expect(reply.lastUpdated == 1_767_225_600)
    #expect(reply.eventTraits == ["plan": "pro"])
    #expect(reply.errors.isEmpty)
    #expect(reply.legacyError == nil)
    #expect(reply.unknownFields.isEmpty)
    #expect(
      reply.survey
        == ReplySurvey(
          id: EmbedReplies.surveyID, companyID: "65f0c0ffee0000000000c0de", title: "Checkout NPS",
          color: "#7457be", colorDark: "#c9b8ff", appearance: "auto", borderRadius: "8px",
          prompt: .init(message: "Got a **minute**?", buttonText: "Sure"), primaryLanguage: "en",
          translations: [Translation(language: "de", message: "Eine Minute?", button: "Gern")],
          questions: [
            Question(
              type: "select", prompt: "How was it?", options: ["Good", "Bad"], allowsOther: true),
            Question(type: "freeform", prompt: "What nearly stopped you?"),
          ],
          targetedEvents: ["Checkout Finished"], rateLimit: 50, multipleResponses: true,
          platform: "mobile"))
  }

  @Test(
    "without a survey is none, however that is written",
    arguments: [
      "{}", #"{"results": null}"#, #"{"results": {}}"#, #"{"results": {"survey": null}}"#,
      #"{"results": {"auth": null, "triggers": null, "tracking": null}}"#, EmbedReplies.nothing,
    ])
  func noSurvey(_ text: String) throws {
    let reply = try reply(text)
    #expect(reply.survey == nil)
    #expect(reply.token == nil)
    #expect(reply.unknownFields.isEmpty)
  }

  @Test("needs nothing of a survey but its id")
  func minimal() throws {
    let survey = try reply(EmbedReplies.minimal()).survey
    #expect(survey == ReplySurvey(id: EmbedReplies.surveyID))
  }

  @Test("finds the targeted events under any key that ends in _events")
  func eventLists() throws {
    let text = #"""
      {"results": {"survey": {"id": "s",
        "web_events": [{"value": "A", "type": "equal"}, {"type": "equal"}, 7],
        "mobile_events": [{"value": "B"}]}}}
      """#
    #expect(try reply(text).survey?.targetedEvents == ["A", "B"])
  }

  @Test("names the fields it does not know or cannot read, and keeps them")
  func unknownFields() throws {
    let text = #"""
      {"version": 2, "results": {"auth": {"expires": 1}, "tracking": {"last_updated": "soon"},
        "triggers": [{"type": "scroll", "options": {"percent": 50}}], "event_traits": 5,
        "survey": {"id": "s", "title": 7, "prompt": "Hi", "sparkle": true, "web_events": "A"}}}
      """#
    let reply = try reply(text)
    #expect(
      reply.unknownFields.map(\.description).sorted() == [
        "results.auth.expires", "results.event_traits", "results.survey.prompt",
        "results.survey.sparkle", "results.survey.title", "results.survey.web_events",
        "results.tracking.last_updated", "results.triggers[0].options", "version",
      ])
    #expect(reply.raw == (try JSONValue.parse(text)))
  }

  @Test("reads errors in both forms")
  func errors() throws {
    let text = #"""
      {"errors": [{"code": 401, "type": "auth", "message": "no", "user_message": "Sorry"}, {}],
       "error": "old"}
      """#
    let reply = try reply(text)
    #expect(
      reply.errors == [
        EmbedError(code: 401, type: "auth", message: "no", userMessage: "Sorry"), EmbedError(),
      ])
    #expect(reply.errors.map(\.text) == ["no", "an error without a text"])
    #expect(reply.legacyError == "old")
  }

  @Test(
    "takes an old error of any type for one, but not an empty one",
    arguments: [
      (#"{"error": {"a": 1}}"#, #"{"a":1}"#), (#"{"error": true}"#, "true"),
      (#"{"error": ""}"#, nil), (#"{"error": null}"#, nil),
    ] as [(String, String?)])
  func legacyErrors(_ text: String, _ expected: String?) throws {
    #expect(try reply(text).legacyError == expected)
  }

  @Test(
    "reads the seconds of a trigger, rounded, and leaves out what is no number",
    arguments: [
      ("3", 3), ("2.6", 3), ("-1", -1), ("1e300", nil), (#""3""#, nil), ("null", nil),
    ] as [(String, Int?)])
  func seconds(_ written: String, _ seconds: Int?) throws {
    let text =
      #"{"results":{"triggers":[{"type":"seconds","options":{"seconds":\#(written)}}]}}"#
    #expect(try reply(text).triggers == [DisplayTrigger(type: "seconds", seconds: seconds)])
  }

  @Test(
    "that is none says what it is instead",
    arguments: [
      ("", "The reply is empty"),
      (" \r\n\t", "The reply is empty"),
      ("<!DOCTYPE html><p>Sign in", "The reply is a web page, not JSON"),
      ("  <html></html>", "The reply is a web page, not JSON"),
      ("{\"results\": {\"sur", "The reply stops in the middle of its JSON"),
      ("[1, 2", "The reply stops in the middle of its JSON"),
      ("upstream timed out", "The reply is not JSON"),
      ("{\"results\": {}} trailing", "The reply is not JSON"),
      ("{'results': 1}", "The reply is not JSON"),
      ("[]", "The reply does not have the form of an embed reply"),
      ("\"ok\"", "The reply does not have the form of an embed reply"),
    ])
  func noReply(_ text: String, _ what: String) {
    let problem = #expect(throws: EmbedReplyProblem.self) { try reply(text) }
    #expect(problem?.failure.what == what)
    #expect(problem?.failure.category == .undecodable)
    #expect(problem?.failure.fix.isEmpty == false)
  }

  @Test(
    "with a deciding field of the wrong type names its place",
    arguments: [
      (#"{"results": []}"#, "results", "an object", "an array"),
      (#"{"results": {"auth": "t"}}"#, "results.auth", "an object", "a text"),
      (#"{"results": {"auth": {"token": 5}}}"#, "results.auth.token", "a text", "the number 5"),
      (#"{"results": {"survey": "s"}}"#, "results.survey", "an object", "a text"),
      (#"{"results": {"survey": {}}}"#, "results.survey.id", "a text", "nothing"),
      (#"{"results": {"survey": {"id": 1}}}"#, "results.survey.id", "a text", "the number 1"),
      (#"{"results": {"triggers": {}}}"#, "results.triggers", "a list", "an object"),
      (#"{"results": {"triggers": [3]}}"#, "results.triggers[0]", "an object", "the number 3"),
      (#"{"results": {"tracking": 3}}"#, "results.tracking", "an object", "the number 3"),
      (#"{"errors": "no"}"#, "errors", "a list", "a text"),
      (#"{"errors": ["no"]}"#, "errors[0]", "an object", "a text"),
    ])
  func wrongTypes(_ text: String, _ path: String, _ expected: String, _ found: String) {
    let problem = #expect(throws: EmbedReplyProblem.self) { try reply(text) }
    guard case .wrongType(let place, expected, found) = problem else {
      Issue.record("found \(String(describing: problem))")
      return
    }
    #expect(place.description == path)
  }

  @Test("cut anywhere is empty or truncated")
  func prefixes() {
    let body = Array(EmbedReplies.full.utf8)
    let wrong = (0..<(body.count - 1)).filter { length in
      do throws(EmbedReplyProblem) {
        _ = try EmbedReply(decoding: Array(body.prefix(length)))
        return true
      } catch {
        guard case .truncated = error else { return error != .empty || length > 0 }
        return false
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test("shows its token masked wherever it is printed")
  func redaction() throws {
    let reply = try reply(EmbedReplies.full)
    let printed = [
      reply.redacted.text, "\(reply)", String(reflecting: reply), String(describing: [reply]),
    ]
    for text in printed { #expect(!text.contains(EmbedReplies.token)) }
    #expect(reply.redacted["results"]?["auth"]?["token"] == "••••dXJl")
    #expect(reply.redacted["results"]?["survey"] == reply.raw["results"]?["survey"])
  }

  @Test("without a token is redacted into itself", arguments: ["{}", EmbedReplies.nothing])
  func nothingToRedact(_ text: String) throws {
    let reply = try reply(text)
    #expect(reply.redacted == reply.raw)
  }
}
