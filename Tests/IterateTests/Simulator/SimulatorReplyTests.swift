import Iterate
import Segment
import Testing

@Suite("The simulator's reply")
struct SimulatorReplyTests {
  /// A mobile survey with one question of each recorded kind.
  private static let survey = Survey(
    id: "65f0c0ffee0000000000abcd", name: "App", platform: .mobile, events: ["Tapped"],
    prompt: Prompt(message: "Got a **minute**?", button: "Sure", color: "#123456"),
    questions: [
      Question(type: "select", prompt: "Which?", options: ["Just an idea", "Live!"]),
      Question(type: "multiselect", prompt: "Which ones?", options: ["A"], allowsOther: true),
      Question(type: "freeform", prompt: "What?"),
    ], allowsMultipleResponses: true)

  private static func reply(
    _ survey: Survey, type: String = "mobile"
  ) throws -> JSONValue {
    var harness = SimulatorHarness([survey])
    return try harness.embed(["event": ["name": "Tapped"], "type": .string(type)]).results
  }

  /// Every path of a reply with the type of its value; elements of arrays by their position.
  private static func shape(of value: JSONValue, at path: String = "") -> [String: String] {
    switch value {
    case .null: [path: "null"]
    case .bool: [path: "bool"]
    case .number: [path: "number"]
    case .string: [path: "string"]
    case .array(let elements):
      elements.enumerated().reduce(into: [path: "array"]) { shape, element in
        shape.merge(Self.shape(of: element.element, at: "\(path)[\(element.offset)]")) { $1 }
      }
    case .object(let members):
      members.reduce(into: [path: "object"]) { shape, member in
        let place = path.isEmpty ? member.key : "\(path).\(member.key)"
        shape.merge(Self.shape(of: member.value, at: place)) { $1 }
      }
    }
  }

  @Test("has the keys and types of a recorded one")
  func recorded() throws {
    #expect(Self.shape(of: try Self.reply(Self.survey)) == RecordedShape.embed)
  }

  @Test("lists a web survey's events under a key for the web, and else has the same keys")
  func web() throws {
    var survey = Self.survey
    survey.platform = .web
    let expected = Dictionary(
      uniqueKeysWithValues: RecordedShape.embed.map { path, type in
        (path.replacing("mobile_events", with: "web_events"), type)
      })
    #expect(Self.shape(of: try Self.reply(survey, type: "web")) == expected)
  }

  @Test("is read back as it was configured")
  func values() throws {
    let results = try Self.reply(Self.survey)
    let survey = try #require(results["survey"])
    #expect(survey["id"] == "65f0c0ffee0000000000abcd")
    #expect(survey["company_id"] == .string(Simulator.embedKeyCompanyID))
    #expect(survey["title"] == "App")
    #expect(survey["platform"] == "mobile")
    #expect(survey["mobile_events"] == [["value": "Tapped", "type": "equal"]])
    #expect(survey["multiple_responses"] == true)
    #expect(survey["mobile_rate_limit"] == 100)
    #expect(survey["color"] == "#123456" && survey["color_dark"] == "#123456")
    #expect(survey["prompt"]?["message"] == "Got a **minute**?")
    #expect(
      survey["questions"]?[0]?["options"]?["labels"] == [
        ["label": "Just an idea", "value": "just-an-idea"], ["label": "Live!", "value": "live"],
      ])
    #expect(survey["questions"]?[1]?["options"]?["other"] == true)
    #expect(results["tracking"]?["last_updated"] == 1_767_225_600)
  }

  @Test("derives ids from the survey: all different, and the same in every reply")
  func ids() throws {
    let survey = try #require(try Self.reply(Self.survey)["survey"])
    let questionIDs = try #require(survey["question_ids"]?.arrayValue)
    #expect(questionIDs == survey["questions"]?.arrayValue?.compactMap { $0["id"] })
    let ids = questionIDs + [survey["channel_id"], survey["project_id"]].compactMap { $0 }
    #expect(Set(ids).count == 5)
    #expect(ids.allSatisfy { $0.stringValue?.count == 24 })
    #expect(try Self.reply(Self.survey)["survey"] == survey)
  }

  @Test("gives a delay as a trigger in both places")
  func delay() throws {
    var survey = Self.survey
    survey.targeting.delaySeconds = 3
    let results = try Self.reply(survey)
    let triggers: JSONValue = [["type": "seconds", "options": ["seconds": 3]]]
    #expect(results["triggers"] == triggers)
    #expect(results["survey"]?["triggers"] == triggers)
  }

  @Test("says null for a survey without a prompt")
  func noPrompt() throws {
    var survey = Self.survey
    survey.prompt = nil
    let document = try Self.reply(survey)["survey"]
    #expect(document?["prompt"] == .null)
    #expect(document?["color"]?.stringValue?.hasPrefix("#") == true)
  }

  @Test("carries appearance and languages of a survey that has them")
  func languages() throws {
    var survey = Self.survey
    survey.prompt?.appearance = .dark
    survey.prompt?.colorDark = "#000000"
    survey.primaryLanguage = "en"
    survey.translations = [
      Translation(language: "de", message: "Eine Minute?", button: "Ja"),
      Translation(language: "fr", message: "Une minute ?"),
    ]
    let document = try Self.reply(survey)["survey"]
    #expect(document?["appearance"] == "dark")
    #expect(document?["color_dark"] == "#000000")
    #expect(document?["primary_language"] == "en")
    #expect(
      document?["translations"] == [
        [
          "language": "de",
          "items": [
            "survey.prompt.text": ["text": "Eine Minute?"],
            "survey.prompt.buttonText": ["text": "Ja"],
          ],
        ],
        ["language": "fr", "items": ["survey.prompt.text": ["text": "Une minute ?"]]],
      ])
  }

  @Test(
    "gives the sample as a whole percentage",
    arguments: [
      (12.4, 12), (99.6, 100), (250, 100), (-1, 0), (.nan, 0), (.infinity, 100),
    ] as [(Double, JSONValue)])
  func sample(sampling: Double, expected: JSONValue) throws {
    var survey = Self.survey
    survey.targeting.sampling = sampling
    var harness = SimulatorHarness([survey])
    let results = try harness.embed([
      "event": ["name": "Tapped"], "type": "mobile",
      "targeting": ["frequency": "always", "survey_id": .string(survey.id)],
    ]).results
    #expect(results["survey"]?["mobile_rate_limit"] == expected)
  }

  @Test("has no survey when none qualifies")
  func none() throws {
    #expect(
      Self.shape(of: try Self.reply(Self.survey, type: "web")) == [
        "": "object", "auth": "object", "auth.token": "string", "triggers": "array",
        "tracking": "object", "tracking.last_updated": "number",
      ])
  }

  @Test("can be decoded by the program's own client")
  func decoded() throws {
    var harness = SimulatorHarness([Self.survey])
    let response = harness.send(
      "embed", body: ["event": ["name": "Tapped"], "type": "mobile"], bearer: Simulator.embedKey)
    let reply = try EmbedReply(decoding: response.body)
    #expect(reply.survey?.title == "App")
    #expect(reply.survey?.targetedEvents == ["Tapped"])
    #expect(reply.token != nil)
  }
}
