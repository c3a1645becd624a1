import Iterate
import Segment
import Terminal
import TestSupport
import Testing

@testable import Console

/// The clients in the console: the key that changes them, their readings, and the survey as drawn.
@Suite struct PersonaTests {
  static let sizes = [(16, 60), (24, 80), (40, 120), (60, 200)]

  /// A reply that each client reads differently.
  static let reply: JSONValue = [
    "results": [
      "auth": ["token": "eyJhbGciOiJIUzI1NiJ9.canary-token-0123456789.f3a1"],
      "survey": [
        "id": "65f0c0ffee0000000000abcd", "company_id": "65f0c0ffee0000000000c0de",
        "title": "Checkout NPS", "color": "#7457be", "color_dark": "#c9b8ff",
        "appearance": "auto", "primary_language": "en",
        "prompt": [
          "message": "Got a **minute**?\nRead [why](https://shop.example/why) 解約する",
          "button_text": "Sure", "type": "bubble",
        ],
        "copy": [
          "nps_detractor_label": ["current": "Never"], "nps_promoter_label": ["current": "Always"],
        ],
        "triggers": [["type": "seconds", "options": ["seconds": 5]]],
        "questions": [
          ["question_type": "nps", "prompt": "Would you recommend us?"],
          [
            "question_type": "select", "prompt": "How did you find us?",
            "options": ["labels": [["label": "A friend"], ["label": "検索エンジン"]], "other": true],
          ],
          [
            "question_type": "multiselect", "prompt": "What did you buy?",
            "options": ["labels": [["label": "Books"], ["label": "Tea"]]],
          ],
          ["question_type": "freeform", "prompt": "What nearly stopped you?"],
          ["question_type": "matrix", "prompt": "Rate these", "options": ["rows": ["a", "b"]]],
        ],
      ],
      "triggers": [["type": "seconds", "options": ["seconds": 3]]],
      "tracking": ["last_updated": 1_767_225_600],
      "event_traits": ["order": "A-1", "items": 5],
    ]
  ]

  private func console(
    rows: Int = 40, columns: Int = 120, tab: Int, fullscreen: Bool = false,
    glyphs: Glyphs = .unicode, _ reply: JSONValue = reply
  ) -> TestConsole {
    var console = TestConsole(rows: rows, columns: columns, glyphs: glyphs)
    console.press("enter")
    console.answer(1, reply)
    console.press("4")
    for _ in 0..<tab { console.press("]") }
    if fullscreen { console.press("f") }
    return console
  }

  @Test(arguments: sizes) func surveyTab(rows: Int, columns: Int) {
    let console = console(rows: rows, columns: columns, tab: 1)
    Golden.check(console.screen, at: "Screens/survey-\(columns)x\(rows).txt")
  }

  @Test(arguments: sizes) func sdksTab(rows: Int, columns: Int) {
    let console = console(rows: rows, columns: columns, tab: 3, fullscreen: rows == 40)
    Golden.check(console.screen, at: "Screens/sdks-\(columns)x\(rows).txt")
  }

  @Test func asciiTerminalsGetTheSameWords() {
    let survey = console(tab: 1, glyphs: .ascii)
    Golden.check(survey.screen, at: "Screens/survey-ascii-120x40.txt")
    let sdks = console(tab: 3, fullscreen: true, glyphs: .ascii)
    Golden.check(sdks.screen, at: "Screens/sdks-ascii-120x40.txt")
  }

  @Test func emptySDKsTabSaysWhatItWillShow() {
    var console = TestConsole()
    console.press("4", "]", "]", "]")
    #expect(console.rows(containing: "not fired yet").count == 1)
    #expect(console.rows(containing: "React Native").count == 1)
  }

  @Test func keyGoesThroughTheClientsAndBack() throws {
    var console = TestConsole()
    var names: [String] = []
    for _ in 0..<4 {
      console.press("P")
      names.append(console.state.persona.title)
    }
    #expect(names == ["iOS", "Android", "React Native", "Web"])
    console.press("P", "enter")
    let request = try #require(console.take().requests.first)
    let body = try JSONValue.parse(request.body)
    #expect(body["app"]?["version"] == "1.6.2")
    #expect(body["type"] == "mobile")
  }

  @Test func headerNamesTheClientUnlessItIsTheWebsite() {
    var console = TestConsole(columns: 200)
    #expect(!console.screen.split(separator: "\n")[0].contains("on "))
    console.press("P")
    #expect(console.screen.split(separator: "\n")[0].contains("on iOS"))
    #expect(console.rows(containing: "EXPECTED").first?.contains("iOS") == true)
  }

  @Test func traitThatKeepsTheRequestBackIsSaidInTheRequestTab() {
    var workspace = Workspace.acme
    workspace.person.traits["score"] = 4.5
    var console = TestConsole(workspace)
    console.press("P", "3", "]", "]")
    #expect(console.rows(containing: "no request: iOS does not send it").count == 1)
    console.press("P")
    #expect(console.rows(containing: "as it would be sent").count == 1)
  }

  @Test func delayIsCountedDownInDigitsAndThenNothingTicks() {
    var console = console(tab: 1)
    #expect(console.rows(containing: "shown in 3 s").count == 1)
    let second: Int64 = 1_767_225_601_000
    #expect(console.state.nextTick == second)
    console.wait(milliseconds: 1000)
    #expect(console.rows(containing: "shown in 2 s").count == 1)
    console.wait(milliseconds: 1999)
    #expect(console.rows(containing: "shown in 1 s").count == 1)
    console.wait(milliseconds: 1)
    #expect(console.rows(containing: "on screen").count == 1)
    #expect(console.state.nextTick == nil)
  }

  @Test func nothingTicksWhileTheCountdownIsOutOfSight() {
    var console = console(tab: 0)
    #expect(console.state.nextTick == nil)
    console.press("]")
    #expect(console.state.nextTick != nil)
    console.press("]")
    #expect(console.state.nextTick == nil)
  }

  @Test func surveyThatIsNotKnownToBeShownIsNotSaidToBeKeptBack() {
    var console = TestConsole(rows: 60, columns: 200)
    console.press("enter")
    console.answer(1, status: 500, Self.reply)
    console.press("4", "]")
    #expect(
      console.rows(containing: "? Whether Web shows it is not known. Whether the website's").count
        == 1)
    #expect(console.rows(containing: "does not show it").isEmpty)
    #expect(console.rows(containing: "shown in").isEmpty)
    console.press("P", "P")
    #expect(console.rows(containing: "Android does not show it. The status 500").count == 1)
  }

  @Test func workspaceSurveyInTheSurveyTabFollowsTheSelection() {
    var console = TestConsole(rows: 60, columns: 200)
    console.press("4", "]", "1")
    var cards: Set<String> = []
    for _ in 0..<2 {
      cards.insert(console.state.response.reading?.card?.survey.id ?? "none")
      console.press("down")
    }
    #expect(cards.count == 2)
    #expect(!cards.contains("none"))
  }

  @Test func replyIsReadOncePerChangeAndAnewForAnotherClient() {
    var console = console(tab: 3)
    let first = console.state.response.reading
    #expect(first?.readings.count == 4)
    console.wait(milliseconds: 500)
    console.press("down")
    #expect(console.state.response.reading == first)
    console.press("P")
    #expect(console.state.response.reading?.subject != first?.subject)
    console.press("[", "[", "[", "P")
    let before = console.state.response.reading
    #expect(before?.subject.persona == .ios, "nothing is read while neither tab is in sight")
  }

  @Test func appearanceKeyDrawsTheDarkColour() {
    var console = console(tab: 1)
    #expect(console.rows(containing: "#7457be").count == 1)
    console.press("a")
    #expect(console.rows(containing: "#c9b8ff").count == 1)
    console.press("[", "a")
    console.press("]")
    #expect(console.rows(containing: "#c9b8ff").count == 1, "the key means nothing elsewhere")
  }

  @Test func tokenIsNotInTheAddressOfThePage() {
    var console = console(rows: 60, columns: 200, tab: 1)
    console.press("P")
    #expect(console.screen.contains("auth_token=••••f3a1"))
    #expect(!console.screen.contains("canary-token"))
  }

  @Test(arguments: [(10, 40), (16, 60), (24, 80), (40, 120), (60, 200)])
  func everyLineFits(rows: Int, columns: Int) {
    for tab in 1...2 {
      for width in [columns, 43, 61] {
        var console = console(rows: rows, columns: columns, tab: tab)
        console.resize(rows: rows, columns: width)
        let lines = console.screen.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.allSatisfy { TextWidth.of(String($0)) <= width })
        for _ in 0..<8 { console.press("pgdn") }
        #expect(console.screen.split(separator: "\n").count > 1)
      }
    }
  }
}
