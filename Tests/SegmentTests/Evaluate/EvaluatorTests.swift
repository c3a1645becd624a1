import Foundation
import Segment
import Testing

@Suite("Evaluator")
struct EvaluatorTests {
  @Test(
    "answers what JSON cannot say in its own spelling",
    arguments: [
      (
        #"{"op":"transform","mapping":{"a":{"@path":"$.x"}},"event":{"x":1e400}}"#,
        #"{"ok":{"a":{"$number":"Infinity"}}}"#
      ),
      (#"{"op":"transform","mapping":{"a":{"@path":"$.x"}},"event":{"x":-0}}"#, #"{"ok":{"a":0}}"#),
      (#"{"op":"transform","mapping":{"@path":"$.x"},"event":{}}"#, #"{"undefined":true}"#),
      (
        #"{"op":"transform","mapping":{"a":[{"@path":"$.x"}]},"event":{}}"#,
        #"{"ok":{"a":[{"$undefined":true}]}}"#
      ),
      (
        #"{"op":"destination","subscriptions":[{"enabled":true,"partnerAction":"trackEvent","subscribe":"type = \"track\"","mapping":{"name":{"@path":"$.event"}}}],"event":{"type":"track"}}"#,
        #"{"ok":{"commands":[["event",{"$undefined":true}]],"failures":[]}}"#
      ),
    ])
  func spelling(_ line: String, _ answer: String) {
    var evaluator = Evaluator()
    #expect(evaluator.answer(to: line) == answer)
  }

  @Test("lists tokens with the reference's names, the end included")
  func tokens() {
    var evaluator = Evaluator()
    #expect(
      evaluator.answer(to: #"{"op":"fql-lex","fql":"a.b = \"x\" and ("}"#)
        == #"{"ok":[{"type":"ident","value":"a.b"},{"type":"operator","value":"="},"#
        + #"{"type":"string","value":"\"x\""},{"type":"conditional","value":"and"},"#
        + #"{"type":"parenleft","value":"("},{"type":"eos","value":"eos"}]}"#)
  }

  @Test("gives the presets as the destination's definition has them")
  func presets() {
    var evaluator = Evaluator()
    #expect(
      evaluator.answer(to: #"{"op":"presets"}"#)
        == #"{"ok":[{"name":"Track Event","subscribe":"type = \"track\"","#
        + #""partnerAction":"trackEvent","mapping":{"name":{"@path":"$.event"}},"#
        + #""type":"automatic"},{"name":"Identify User","subscribe":"type = \"identify\"","#
        + #""partnerAction":"identifyUser","mapping":{"userId":{"@path":"$.userId"},"#
        + #""traits":{"@path":"$.traits"}},"type":"automatic"}]}"#)
  }

  @Test(
    "refuses a bad line in words, and goes on with the next",
    arguments: [
      ("", "The line is not JSON: column 1: the text ends too early.", "SyntaxError"),
      ("{\"op\":}", "The line is not JSON: column 7: expected a value.", "SyntaxError"),
      (
        "{\"op\":\"presets\"} x", "The line is not JSON: column 18: something follows the value.",
        "SyntaxError"
      ),
      ("[1]", "The line is no object.", "RequestError"),
      ("{}", "The line has no text \"op\".", "RequestError"),
      (#"{"op":5}"#, "The line has no text \"op\".", "RequestError"),
      (#"{"op":"fql-match","fql":5}"#, "The line has no text \"fql\".", "RequestError"),
      (
        #"{"op":"destination","subscriptions":{}}"#,
        "The line has no array \"subscriptions\".", "RequestError"
      ),
    ])
  func badLines(_ line: String, _ message: String, _ kind: String) throws {
    var evaluator = Evaluator()
    let answer = try JSONValue.parse(evaluator.answer(to: line))
    #expect(answer["error"]?.stringValue == message)
    #expect(answer["kind"]?.stringValue == kind)
    #expect(evaluator.answer(to: #"{"op":"validate-mapping","mapping":{}}"#) == #"{"ok":true}"#)
  }

  @Test("names the operations when there is none of that name")
  func unknownOperation() throws {
    var evaluator = Evaluator()
    let answer = try JSONValue.parse(evaluator.answer(to: #"{"op":"fql"}"#))
    #expect(
      answer["error"]?.stringValue
        == "There is no op \"fql\"; there are fql-lex, fql-parse, fql-match, transform, "
        + "validate-mapping, liquid, destination, presets.")
  }

  @Test("takes the last of repeated members, and remembers no other text than the one it read")
  func repeatedMembers() {
    var evaluator = Evaluator()
    let event = #""event":{"type":"track"}}"#
    let track = #"{"op":"fql-match","fql":"type = \"track\"","#
    let page = #"{"op":"fql-match","fql":"type = \"page\"","#
    for _ in 1...3 {
      #expect(evaluator.answer(to: track + event) == #"{"ok":true}"#)
      #expect(evaluator.answer(to: page + event) == #"{"ok":false}"#)
      #expect(
        evaluator.answer(to: track + #""fql":"type = \"page\"","# + event) == #"{"ok":false}"#)
    }
    // The beginning of a remembered text is not that text.
    #expect(
      evaluator.answer(to: #"{"op":"fql-match","fql":"type = \"track\""x}"#)
        .contains("SyntaxError"))
    #expect(evaluator.answer(to: #"{"op":"fql-match","fql":"type = "#).contains("SyntaxError"))
  }

  @Test("remembers only some texts, and answers all of them")
  func manyTexts() {
    var evaluator = Evaluator()
    for round in 1...2 {
      for number in 0..<100 {
        let line =
          #"{"op":"transform","mapping":{"n":\#(number),"r":{"@path":"$.r"}},"event":{"r":\#(round)}}"#
        #expect(evaluator.answer(to: line) == #"{"ok":{"n":\#(number),"r":\#(round)}}"#)
      }
    }
  }

  @Test("counters change the event of one line only")
  func counters() {
    var evaluator = Evaluator()
    let line =
      #"{"op":"transform","mapping":{"a":{"@liquid":"{% increment n %}"},"b":{"@liquid":"{% increment n %}"}},"event":{}}"#
    for _ in 1...2 { #expect(evaluator.answer(to: line) == #"{"ok":{"a":"0","b":"1"}}"#) }
  }

  @Test("says how it came to an answer when it is asked to, with the same answer")
  func tracing() throws {
    var plain = Evaluator()
    var tracing = Evaluator(isTracing: true)
    let lines = [
      #"{"op":"fql-match","fql":"type = \"track\" and event != null","event":{"type":"page"}}"#,
      #"{"op":"transform","mapping":{"name":{"@path":"$.event"}},"event":{"event":"A"}}"#,
      #"{"op":"destination","subscriptions":[{"name":"T","enabled":true,"partnerAction":"trackEvent","subscribe":"type = \"track\"","mapping":{"name":{"@path":"$.event"}}}],"event":{"type":"track","event":"A","properties":{"unused":1}}}"#,
    ]
    for line in lines {
      let answer = try JSONValue.parse(plain.answer(to: line))
      let traced = try JSONValue.parse(tracing.answer(to: line))
      #expect(traced["ok"] == answer["ok"])
      #expect(answer["trace"] == nil)
      #expect(traced["trace"] != nil)
    }
    let trace = try JSONValue.parse(tracing.answer(to: lines[2]))["trace"]
    #expect(trace?["dropped"] == ["properties"])
    let subscription = trace?["subscriptions"]?.arrayValue?.first
    #expect(subscription?["result"] == "matched")
    #expect(subscription?["payload"] == ["name": "A"])
    #expect(
      subscription?["provenance"] == [
        [
          "output": "name", "source": "← $.event",
          "origin": ["directive": "@path", "path": "event", "found": "A"],
        ]
      ])
    #expect(subscription?["trigger"]?["matches"] == true)
  }

  @Test("says of a mapping what of the event it read and what it dropped")
  func readAndDropped() throws {
    var tracing = Evaluator(isTracing: true)
    func traced(_ mapping: String) throws -> JSONValue? {
      let event =
        #"{"type":"track","event":"A","userId":"u","properties":{"a":[1],"b c":2,"d":3}}"#
      let line = #"{"op":"transform","mapping":\#(mapping),"event":\#(event)}"#
      return try JSONValue.parse(tracing.answer(to: line))["trace"]
    }
    let trace = try traced(
      #"{"x":{"@template":"{{event}} {{properties.a.length}} {{nope}}"},"y":{"@path":"$.event"}}"#)
    #expect(trace?["read"] == ["event", "properties.a"])
    #expect(trace?["dropped"] == ["userId", "properties[\"b c\"]", "properties.d"])
    // Without a payload nothing of the event is in it.
    let failed = try traced(#"{"x":{"@path":"$.event"},"y":{"@path":{"@path":"$.properties.d"}}}"#)
    #expect(failed?["read"] == ["event", "properties.d"])
    #expect(failed?["dropped"] == ["event", "userId", "properties"])
    #expect(failed?["provenance"]?.arrayValue?.count == 2)
  }

  @Test("traces a mapping as docs/EVALUATE.md shows it")
  func documentedTrace() throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../docs/EVALUATE.md")
    let document = try String(contentsOf: url.standardizedFileURL, encoding: .utf8)
    let blocks = document.split(separator: "```json\n").dropFirst().compactMap {
      $0.split(separator: "\n```").first
    }
    try #require(blocks.count == 2)
    let event: JSONValue = [
      "type": "track", "event": "Signed Up", "properties": ["plan": "Free", "seats": 3],
    ]
    #expect(document.replacing(", ", with: ",").replacing(": ", with: ":").contains(event.text))
    let line: JSONValue = [
      "op": "transform", "mapping": try JSONValue.parse(String(blocks[0])), "event": event,
    ]
    var tracing = Evaluator(isTracing: true)
    let trace = try JSONValue.parse(tracing.answer(to: line.text))["trace"]
    #expect(trace?.text == (try JSONValue.parse(String(blocks[1]))).text)
  }

  @Test("traces what is nested as deep as can be", arguments: ["@literal", "@excludeWhenNull"])
  func deepTrace(_ directive: String) throws {
    var tracing = Evaluator(isTracing: true)
    for levels in [100, 250, 400] {
      let mapping =
        String(repeating: "{\"\(directive)\":", count: levels) + "{\"@path\":\"$.event\"}"
        + String(repeating: "}", count: levels)
      let line = #"{"op":"transform","mapping":{"x":\#(mapping)},"event":{"event":"A"}}"#
      let answer = try JSONValue.parse(tracing.answer(to: line), maximumDepth: 20_000)
      #expect(answer["error"] != nil || answer["ok"] == ["x": "A"])
      #expect(answer["trace"]?["read"] == (answer["ok"] == nil ? [] : ["event"]))
    }
  }

  @Test(
    "survives nesting of any depth and says where it is too much",
    arguments: [500, 990, 10_000, 1_000_000])
  func depth(_ levels: Int) throws {
    var evaluator = Evaluator()
    let nested = String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    for line in [
      #"{"op":"transform","mapping":{"a":{"@path":"$.x"}},"event":{"x":\#(nested)}}"#,
      #"{"op":"transform","mapping":{"a":\#(nested)},"event":{}}"#,
      #"{"op":"validate-mapping","mapping":{"a":\#(nested)}}"#,
      #"{"op":"fql-parse","fql":"\#(String(repeating: "(", count: levels))"}"#,
      #"{"op":"liquid","template":"{{ x }}","event":{"x":\#(nested)}}"#,
    ] {
      let answer = try JSONValue.parse(evaluator.answer(to: line), maximumDepth: 20_000)
      #expect(answer["error"] != nil || answer["ok"] != nil)
      if levels > 1_000, line.contains("[[") {
        #expect(
          answer["error"]?.stringValue?.contains("more than 1000 levels of nesting") ?? false)
      }
    }
  }
}
