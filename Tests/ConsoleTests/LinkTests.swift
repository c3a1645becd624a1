import Console
import Iterate
import Segment
import Terminal
import TestSupport
import Testing

/// The link to the selected event: shown with its QR code, and taken back when it is pasted.
@Suite struct LinkTests {
  /// A code of the size that a link of 150 characters has, with a pattern that shows every edge.
  static let code = QRCode(
    side: 41, modules: (0..<41 * 41).map { ($0 / 41 + $0 % 41).isMultiple(of: 2) })

  private static func encoded(_ effects: [Effect]) -> String? {
    effects.lazy.compactMap { if case .encodeQRCode(let text) = $0 { text } else { nil } }.first
  }

  private static func opened(
    rows: Int, columns: Int, glyphs: Glyphs = .unicode
  ) throws -> TestConsole {
    var console = TestConsole(rows: rows, columns: columns, glyphs: glyphs)
    console.press("L")
    let text = try #require(encoded(console.take()))
    console.send(.qrCodeEncoded(text, .success(try #require(code))))
    return console
  }

  @Test(arguments: [(10, 40), (24, 80), (40, 120)])
  func screen(rows: Int, columns: Int) throws {
    var console = try Self.opened(rows: rows, columns: columns)
    Golden.check(console.screen, at: "Screens/link-\(columns)x\(rows).txt")
    console.press("tab")
    Golden.check(console.screen, at: "Screens/link-code-\(columns)x\(rows).txt")
  }

  @Test func linkCarriesThePreviewedSurveyTheEventAndThePerson() throws {
    var console = TestConsole()
    console.press("L")
    let text = try #require(Self.encoded(console.take()))
    let pasted = try PastedLink(text)
    #expect(pasted.surveyID == "65f0c0ffee0000000000abcd")
    #expect(pasted.query.event == "Checkout Finished")
    #expect(pasted.query.userID == "qa_1")
    #expect(console.rows(containing: "sends real events").count >= 1)
    console.press("esc", "v", "L")
    let off = try #require(Self.encoded(console.take()))
    #expect(!off.contains("iterate_preview"))
  }

  @Test func shorterLinkLeavesTraitsAndPropertiesOutAndHasItsOwnCode() throws {
    var console = try Self.opened(rows: 40, columns: 120)
    console.press("s")
    let text = try #require(Self.encoded(console.take()))
    #expect(!text.contains("ajs_prop_") && !text.contains("ajs_trait_"))
    #expect(text.contains("ajs_event=Checkout%20Finished"))
    console.send(.qrCodeEncoded("another link", .success(try #require(Self.code))))
    #expect(console.rows(containing: "▀").isEmpty, "a code of another link is not shown")
  }

  @Test func shownLinkIsCopied() throws {
    var console = try Self.opened(rows: 40, columns: 120)
    console.press("s")
    let text = try #require(Self.encoded(console.take()))
    console.press("y")
    #expect(console.take() == [.copy(CopyText(text, what: "the link"))])
  }

  @Test func codeIsBlackOnWhiteWithAQuietZone() throws {
    let console = try Self.opened(rows: 40, columns: 120)
    let grid = view(console.state)
    var inside = 0
    for row in 0..<40 {
      for column in 0..<120 where grid[row, column].ink.background == .white {
        #expect(grid[row, column].ink.foreground == .black)
        inside += 1
      }
    }
    #expect(inside == 49 * 25, "41 modules and 4 on every side, two a row")
  }

  @Test func asciiTerminalsGetWholeDarkCells() throws {
    var console = try Self.opened(rows: 60, columns: 120, glyphs: .ascii)
    console.press("tab")
    let grid = view(console.state)
    let dark = (0..<60).reduce(0) { sum, row in
      sum + (0..<120).count { grid[row, $0].ink.background == .black }
    }
    #expect(dark == 2 * 841, "two columns a dark module")
    #expect(console.screen.allSatisfy { $0.isASCII })
  }

  @Test func tooSmallATerminalSaysTheSizeNeededAndDrawsNoHalfCode() throws {
    var console = try Self.opened(rows: 24, columns: 80)
    console.press("tab")
    #expect(console.rows(containing: "needs a terminal of 51x27").count == 1)
    #expect(console.rows(containing: "▀").isEmpty)
    console.resize(rows: 27, columns: 51)
    #expect(console.rows(containing: "▀").count + console.rows(containing: "▄").count > 0)
  }

  @Test func linkThatNoCodeHoldsSaysSo() throws {
    var console = TestConsole()
    console.press("L")
    let text = try #require(Self.encoded(console.take()))
    let failure = Failure("No QR code holds the link", fix: "Send it.", category: .data)
    console.send(.qrCodeEncoded(text, .failure(failure)))
    console.press("tab")
    #expect(console.rows(containing: "No QR code holds the link").count == 1)
  }

  // MARK: Pasting

  @Test func pastedLinkSelectsSurveyEventAndPerson() throws {
    let other = TestConsole()
    let event = try #require(other.state.workspace.template(named: "Signed Up"))
    let link = FiringLink(
      site: other.state.workspace.site, surveyID: "65F0C0FFEE0000000000ABCE", event: event,
      person: Person(userID: "qa_9", traits: ["plan": "free"]))
    var console = TestConsole()
    console.press("3")
    console.send(.input(.paste(link.url)))
    #expect(console.state.selectedSurvey?.name == "Onboarding")
    #expect(console.state.previewedSurvey?.name == "Onboarding")
    #expect(console.state.selectedEvent?.name == "Signed Up")
    #expect(console.state.person == Person(userID: "qa_9", traits: ["plan": "free"]))
    #expect(console.rows(containing: "as pasted").count >= 1)
  }

  @Test func pastedLinkOfAKnownPersonKeepsTheTypesOfTheTraits() {
    var workspace = Workspace.acme
    workspace.person.traits = ["seats": 3]
    var console = TestConsole(workspace)
    console.send(.input(.paste("?ajs_uid=qa_1&ajs_trait_seats=3&ajs_event=Cart%20Viewed")))
    #expect(console.state.person == workspace.person)
    #expect(console.state.selectedEvent?.name == "Cart Viewed")
  }

  @Test func pastedEventThatNoTemplateHasIsNamedWithWhatIsNearest() {
    var console = TestConsole()
    console.send(.input(.paste("?ajs_event=Cart+viewed&ajs_prop_a=b=c")))
    #expect(console.rows(containing: "no template is called \"Cart viewed\"").count >= 1)
    #expect(console.rows(containing: "cut at its second").count == 1)
  }

  @Test func pastedTextWithoutALinkSaysWhatIsMissing() {
    var console = TestConsole()
    console.send(.input(.paste("hello")))
    #expect(console.rows(containing: "has no iterate_preview parameter").count >= 1)
  }
}
