import Iterate
import Segment
import TestSupport
import Testing

/// One row of what is known of the clients: a reply, a client, and what comes of it.
struct ReadingCase: CustomTestStringConvertible {
  var row: String
  var persona: Persona
  var body: String
  var status = 200
  var situation = Persona.Situation()
  /// Whether it is shown; `nil` when that cannot be said.
  var isShown: Bool?
  /// A part of a finding's fact; empty when there must be none but notes.
  var fact = ""
  var severity = PersonaFinding.Severity.warning
  var grade = Persona.Grade.certain

  var testDescription: String { "\(persona.title): \(row)" }
}

@Suite("A client's reading")
struct PersonaReadingTests {
  @Test("of a reply is as its source has it", arguments: ReadingTables.all)
  func row(_ row: ReadingCase) {
    let reading = row.persona.reading(row.body, status: row.status, in: row.situation)
    switch (row.isShown, reading.outcome) {
    case (true?, .shows), (false?, .showsNothing), (nil, .unknown): break
    default: Issue.record("is \(reading.outcome)")
    }
    #expect((reading.display != nil) == (row.isShown == true))
    guard !row.fact.isEmpty else {
      #expect(reading.findings(from: .warning).isEmpty)
      return
    }
    let finding = reading.findings.first { $0.fact.contains(row.fact) }
    #expect(finding != nil, "found \(reading.findings.map(\.fact))")
    #expect(finding?.severity == row.severity)
    #expect(finding?.grade == row.grade)
    #expect(finding?.source.isEmpty == false)
  }

  @Test(
    "of a reply in order is the same for all but for what is not public",
    arguments: [
      (Persona.web, 0), (.ios, 1), (.android, 3), (.reactNative, 1),
    ])
  func recordedShape(_ persona: Persona, _ notes: Int) throws {
    let reading = persona.reading(EmbedReplies.mobile)
    #expect(reading.outcome == .shows)
    #expect(reading.grade == (persona == .web ? .likely : .certain))
    #expect(reading.findings(from: .warning).isEmpty)
    #expect(reading.findings.count == notes)
    let display = try #require(reading.display)
    #expect(display.timing == .atOnce)
    #expect(display.trigger == nil)
    #expect(display.wording.message == "Two questions about your parcel")
    #expect(display.wording.button == "Fine")
    #expect(display.wording.language == "en")
    #expect(display.look.color == "#227755")
    #expect(!display.look.isDark)
    #expect(reading.survey?.questions.map(\.type) == ["select", "multiselect", "freeform"])
    #expect(reading.survey?.scale == ReplySurvey.Scale(low: "Never", high: "Always"))
    #expect((display.page == nil) == (persona == .web))
  }

  @Test(
    "takes its trigger from one place only",
    arguments: [
      (Persona.web, "results.triggers[0]", 3), (.ios, "results.survey.triggers[0]", 5),
      (.android, "results.triggers[0]", 3), (.reactNative, "results.triggers[0]", 3),
    ])
  func triggerPlace(_ persona: Persona, _ place: String, _ seconds: Int) {
    let body = Reply.survey(
      #""triggers":[{"type":"seconds","options":{"seconds":5}}]"#,
      results: #""triggers":[{"type":"seconds","options":{"seconds":3}}]"#)
    let display = persona.reading(body).display
    #expect(display?.trigger == place)
    #expect(display?.timing == .afterSeconds(seconds))
  }

  @Test(
    "loses the token with the reply",
    arguments: [
      (Persona.ios, false), (.android, true), (.reactNative, true), (.web, true),
    ])
  func token(_ persona: Persona, _ isKept: Bool) {
    let body =
      #"{"results":{"auth":{"token":"t"},"survey":{"id":"s","company_id":"c"}}}"#
    let reading = persona.reading(body)
    #expect(
      reading.findings.contains { $0.fact.contains("The token in the reply is lost") } == !isKept)
  }

  @Test("is bounded, however many response properties came", arguments: Persona.allCases)
  func manyProperties(_ persona: Persona) throws {
    let traits = (0..<5000).map { #""k\#($0)":\#($0)"# }.joined(separator: ",")
    let reading = persona.reading(Reply.survey(results: #""event_traits":{\#(traits)}"#))
    #expect(reading.findings.count < 70)
    let display = try #require(reading.display)
    #expect(display.propertyCount == (persona == .web ? 0 : 5000))
    #expect(display.properties?.count == (persona == .web ? nil : 50))
    #expect((display.page?.contains("&…&") ?? false) == (persona != .web))
  }

  @Test("says the first 50 things that do not fit, those that are certain first")
  func manyMisfits() {
    let traits = (0..<5000).map { #""k\#($0)":null"# }.joined(separator: ",")
    let reading = Persona.ios.reading(
      Reply.survey(#""title":7"#, results: #""event_traits":{\#(traits)}"#))
    #expect(reading.findings.count == 50)
    #expect(reading.grade == .certain)
    #expect(reading.findings.first?.fact.contains("event_traits.k0 is null") == true)
  }

  @Test("of a reply without a survey shows nothing", arguments: Persona.allCases)
  func nothing(_ persona: Persona) {
    let reading = persona.reading(EmbedReplies.nothing)
    #expect(reading.outcome == .showsNothing("The reply has no survey."))
    #expect(reading.findings(from: .warning).isEmpty)
  }

  @Test(
    "survives any body",
    arguments: [
      "", "null", "7", "[]", "{}", #"{"results":[]}"#, #"{"results":{"survey":[]}}"#,
      #"{"results":{"survey":{},"triggers":7,"event_traits":[]}}"#,
      #"{"results":{"survey":{"triggers":[7,{"type":9}]},"triggers":[null,{}]}}"#,
      #"{"errors":7,"error":{},"results":null}"#, "<html>",
    ])
  func anything(_ body: String) {
    for persona in Persona.allCases {
      for status in [200, 302, 500] {
        let reading = persona.reading(body, status: status)
        #expect(reading.display == nil || reading.outcome == .shows)
      }
    }
  }
}
