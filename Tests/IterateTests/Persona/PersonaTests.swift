import Iterate
import Segment
import Testing

@Suite("A persona")
struct PersonaTests {
  private let occasion = Persona.Occasion(
    eventName: "A", previewedSurveyID: "s", userTraits: ["plan": "pro"],
    pageURL: "https://shop.example/", lastUpdated: 5)

  @Test(
    "asks as its client does",
    arguments: [
      (.web, #"{"browser":{"url":"https://shop.example/"},"event":{"name":"A"},"#),
      (.ios, #"{"app":{"version":"1.6.2"},"event":{"name":"A"},"#),
      (.android, #"{"app":{"version":"1.6.4"},"event":{"name":"A"},"#),
      (.reactNative, #"{"app":{"version":"2.8.2"},"event":{"name":"A"},"#),
    ] as [(Persona, String)])
  func request(_ persona: Persona, _ opening: String) {
    let text = persona.request(on: occasion).json.text
    let middle =
      #""targeting":{"frequency":"always","survey_id":"s"},"tracking":{"last_updated":5},"#
    let end =
      persona == .web
      ? #""app":{"ui_style":"web"},"type":"web","v":20160516,"user_traits":{"plan":"pro"}}"#
      : #""type":"mobile","user_traits":{"plan":"pro"}}"#
    #expect(text == opening + middle + end)
  }

  @Test("leaves out what is not known")
  func bare() {
    let request = Persona.web.request(on: Persona.Occasion(eventName: "A"))
    #expect(
      request.json.text
        == #"{"event":{"name":"A"},"app":{"ui_style":"web"},"type":"web","v":20160516}"#)
  }

  @Test(
    "shows a survey when the trigger it reads says so",
    arguments: [
      (.web, #"[{"type":"seconds","options":{"seconds":3}}]"#, "[]", .afterSeconds(3)),
      (.web, "[]", #"[{"type":"seconds","options":{"seconds":4}}]"#, .afterSeconds(4)),
      (.ios, #"[{"type":"seconds","options":{"seconds":3}}]"#, "[]", .atOnce),
      (.ios, "[]", #"[{"type":"seconds","options":{"seconds":4}}]"#, .afterSeconds(4)),
      (.android, "[]", #"[{"type":"seconds","options":{"seconds":4}}]"#, .atOnce),
      (.reactNative, #"[{"type":"seconds","options":{"seconds":3}}]"#, "[]", .afterSeconds(3)),
      (.web, #"[{"type":"scroll"}]"#, "[]", .onScroll),
      (.web, #"[{"type":"exit"}]"#, "[]", .onExit),
      (.android, #"[{"type":"exit"}]"#, "[]", .atOnce),
      (.web, #"[{"type":"immediately"}]"#, "[]", .atOnce),
      (.web, #"[{"type":"confetti"},{"type":"exit"}]"#, "[]", .atOnce),
      (.web, #"[{"type":"seconds"}]"#, "[]", .atOnce),
      (.web, #"[{"type":"seconds","options":{"seconds":-2}}]"#, "[]", .atOnce),
      (.web, "[]", "[]", .atOnce),
    ] as [(Persona, String, String, Persona.Timing)])
  func timing(
    _ persona: Persona, _ beside: String, _ inside: String, _ timing: Persona.Timing
  ) throws {
    let text = #"{"results":{"triggers":\#(beside),"survey":{"id":"s","triggers":\#(inside)}}}"#
    let reply = try EmbedReply(decoding: Array(text.utf8))
    let survey = try #require(reply.survey)
    let display = persona.display(
      of: survey, triggers: reply.triggers, in: Persona.Situation())
    #expect(display.timing == timing)
  }

  @Test(
    "knows the delay only when time alone decides",
    arguments: [
      (.atOnce, 0), (.afterSeconds(3), 3), (.onScroll, nil), (.onExit, nil),
    ] as [(Persona.Timing, Int?)])
  func delay(_ timing: Persona.Timing, _ seconds: Int?) {
    #expect(timing.delaySeconds == seconds)
  }
}
