import Iterate
import Segment
import Terminal
import Testing

@testable import Console

/// What is copied is what was meant: whole, and without secrets unless they were asked for.
@Suite struct CopyTests {
  /// A console whose first firing was answered, with the response in focus.
  private func answered(_ reply: JSONValue? = nil) -> TestConsole {
    var console = TestConsole()
    console.press("enter")
    console.answer(1, reply ?? .reply(showing: FiringTests.survey, title: "Checkout NPS"))
    console.press("4")
    _ = console.take()
    return console
  }

  /// The text that the keys copy.
  private func copied(_ console: inout TestConsole, _ keys: String...) -> CopyText? {
    _ = console.take()
    for key in keys { console.press(key) }
    for case .copy(let text) in console.take() { return text }
    return nil
  }

  /// Moves the cursor down to the row that shows `text`.
  private func go(to text: String, in console: inout TestConsole) throws {
    console.press("g")
    for _ in 0..<60 {
      if console.state.cursorContent.line?.contains(text) == true { return }
      console.press("down")
    }
    try #require(Bool(false), "no row shows \(text)")
  }

  @Test func stringIsCopiedRawAndItsPathAsItIsShown() throws {
    var console = answered()
    try go(to: "title  ", in: &console)
    #expect(copied(&console, "y", "v") == CopyText("Checkout NPS", what: "the value"))
    let path = try #require(copied(&console, "y", "p"))
    #expect(path == CopyText("results.survey.title", what: "the path"))
    #expect(!console.rows(containing: path.text).isEmpty, "it is what the frame says")
  }

  @Test func foldedContainerIsCopiedWholeAndLaidOut() throws {
    var console = answered()
    try go(to: "prompt  {3}", in: &console)
    let text = try #require(copied(&console, "y", "v")).text
    #expect(text.hasPrefix("{\n  \"message\""))
    #expect(
      try JSONValue.parse(text)
        == ["message": "Got a **minute**?", "button_text": "Sure", "type": "bubble"])
  }

  @Test func longTextIsCopiedWholeThoughTheScreenCutsIt() throws {
    let long = String(repeating: "äé日\n", count: 5000)
    var console = answered(.reply(showing: FiringTests.survey, title: long))
    try go(to: "title  ", in: &console)
    #expect(copied(&console, "y", "v")?.text == long)
    let body = try #require(copied(&console, "y", "b")).text
    #expect(try JSONValue.parse(body)["results"]?["survey"]?["title"] == .string(long))
  }

  @Test(arguments: ["v", "b", "e", "m", "c", "t"]) func nothingSecretIsCopiedUnasked(
    key: String
  ) throws {
    var console = answered()
    console.press("2", "enter")
    console.answer(2, .reply(showing: FiringTests.survey, title: "Checkout NPS"))
    console.press("4")
    try go(to: "token  ", in: &console)
    for key in [key, "v"] {
      let text = try #require(copied(&console, "y", key)).text
      #expect(!text.contains("canary-token"), "\(key): \(text)")
      #expect(!text.contains(Simulator.embedKey.reveal()), "\(key): \(text)")
    }
    #expect(copied(&console, "y", "v")?.text == "••••f3a1")
  }

  @Test func curlNamesTheVariableOfTheKeyAndThenOfTheToken() throws {
    var console = answered()
    let first = try #require(copied(&console, "y", "c")).text
    #expect(
      first.hasPrefix(
        """
        curl --request POST \\
          --url 'http://127.0.0.1:4711/api/v1/surveys/embed' \\
          --header 'Content-Type: application/json' \\
          --header "Authorization: Bearer $ITERATE_API_KEY" \\
          --data-raw '{
        """), "\(first)")
    #expect(first.contains("\"name\":\"Checkout Finished\""))
    console.press("2", "enter")
    console.answer(2, .reply(showing: FiringTests.survey, title: "Checkout NPS"))
    console.press("4")
    let second = try #require(copied(&console, "y", "c")).text
    #expect(second.contains("\"Authorization: Bearer $ITERATE_USER_TOKEN\""), "\(second)")
    #expect(second.contains("\"last_updated\":1767225600"))
  }

  @Test func curlWithSecretsIsCopiedAfterAQuestionOnly() throws {
    var console = answered()
    #expect(copied(&console, "y", "C") == nil)
    #expect(console.rows(containing: "Copy with secrets?").count == 1)
    #expect(!console.screen.contains(Simulator.embedKey.reveal()))
    #expect(copied(&console, "n") == nil)
    let text = try #require(copied(&console, "y", "C", "y"))
    #expect(text.text.contains("'Authorization: Bearer \(Simulator.embedKey.reveal())'"))
    #expect(text.hasSecrets)
    #expect(!"\(text)".contains("Bearer"), "it does not get into a log by accident")
  }

  @Test func plannedRequestIsACurlCommandBeforeAnythingIsSent() throws {
    var console = TestConsole(profile: "sandbox")
    console.press("3")
    let text = try #require(copied(&console, "y", "c")).text
    #expect(text.contains("--url 'https://iteratehq.com/api/v1/surveys/embed'"), "\(text)")
    #expect(text.contains("$ITERATE_API_KEY"))
    console.press("y")
    #expect(console.rows(containing: "the key is not known before the first firing").count == 1)
    #expect(copied(&console, "C") == nil)
    #expect(!console.rows(containing: "! Cannot copy the curl command with secrets").isEmpty)
  }

  @Test func entriesThatDoNotApplySayWhy() {
    var console = TestConsole()
    console.press("3", "y")
    #expect(console.rows(containing: "value").contains { $0.contains("no JSON is under") })
    #expect(console.rows(containing: "firing id").contains { $0.contains("no firing") })
    #expect(copied(&console, "v") == nil)
    #expect(console.rows(containing: "Cannot copy the value: no JSON").count >= 1)
    #expect(console.state.overlay == nil)
  }

  @Test func cursorAndEnterPickToo() {
    var console = answered()
    console.press("down", "down", "down", "y", "down", "enter")
    let texts = console.take().compactMap { if case .copy(let text) = $0 { text } else { nil } }
    #expect(texts.map(\.what) == ["the path"])
  }

  @Test(arguments: ["esc", "q", "y"]) func menuClosesWithoutCopying(key: String) {
    var console = answered()
    #expect(copied(&console, "y", key) == nil)
    #expect(console.state.overlay == nil)
  }

  @Test func listsCopyWhatTheyList() throws {
    var console = TestConsole()
    #expect(copied(&console, "y", "n")?.text == "Checkout Finished")
    let event = try JSONValue.parse(try #require(copied(&console, "y", "e")).text)
    #expect(event["event"] == "Checkout Finished" && event["type"] == "track")
    #expect(copied(&console, "y", "m")?.text == "{\n  \"name\": \"Checkout Finished\"\n}")
    let link = try #require(copied(&console, "y", "l")).text
    #expect(link.hasPrefix("https://shop.example/cart?") && link.contains("iterate_preview="))
    console.press("1")
    #expect(copied(&console, "y", "i")?.text == FiringTests.survey)
    #expect(copied(&console, "y", "n")?.text == "Checkout NPS")
  }

  @Test func logCopiesItsLinesAndTheirFirings() throws {
    var console = answered()
    console.press("5")
    let line = try #require(copied(&console, "y", "t")).text
    #expect(line.hasPrefix("200  142 ms"))
    #expect(copied(&console, "y", "i")?.text == "#1")
    #expect(copied(&console, "y", "c")?.text.hasPrefix("curl ") == true)
    #expect(copied(&console, "y", "r")?.text.contains("\"event\":{\"name\"") == true)
    console.press("g", "y")
    #expect(console.rows(containing: "firing id").contains { $0.contains("no firing") })
  }

  @Test(arguments: [
    (
      CopyReceipt("the value", terminal: CopyReceipt.Wrapping.none),
      "Sent the value to the terminal's clipboard (OSC 52)"
    ),
    (
      CopyReceipt("the curl command", terminal: .screen),
      "Sent the curl command to the terminal's clipboard (OSC 52 through screen)"
    ),
    (
      CopyReceipt("the value", terminal: CopyReceipt.Wrapping.none, tool: "wl-copy"),
      "Sent the value to the terminal's clipboard (OSC 52) and to wl-copy"
    ),
    (CopyReceipt("the value", tool: "xclip"), "Sent the value to xclip"),
    (
      CopyReceipt("the value", file: CopyReceipt.File(path: "/s/x.txt", reason: "it is long")),
      "Wrote the value to /s/x.txt: it is long"
    ),
  ]) func messageSaysTheWayAndNoMore(receipt: CopyReceipt, text: String) {
    var console = TestConsole()
    console.send(.copied(.success(receipt)))
    #expect(console.rows(containing: text).count == 2, "in the footer and in the log")
  }

  @Test func whatTmuxNeedsIsSaidOnceASession() {
    var console = TestConsole(columns: 200)
    let receipt = CopyReceipt("the value", terminal: .tmux)
    console.send(.copied(.success(receipt)))
    #expect(console.rows(containing: "set -g set-clipboard on").count == 2)
    #expect(!console.rows(containing: "allow-passthrough on").isEmpty)
    console.send(.copied(.success(receipt)))
    #expect(console.rows(containing: "(OSC 52 through tmux)").count == 3)
    #expect(console.rows(containing: "set -g set-clipboard on").count == 1, "the log keeps it")
  }

  @Test func shownFiringIsSavedAsTheDocumentThatFirePrints() throws {
    var console = answered()
    console.press("s")
    let files = console.take().compactMap { if case .save(let file) = $0 { file } else { nil } }
    let file = try #require(files.first)
    #expect(file.name == "iterate-preview-firing-1-2026-01-01T000000Z.json")
    let document = try JSONValue.parse(file.text)
    #expect(document == console.state.shownRecord?.firing.report())
    #expect(document["exchanges"]?[0]?["response"]?["body"]?["results"]?["survey"] != nil)
    #expect(!file.text.contains("canary-token"))
    console.send(.saved(file, .success("./\(file.name)")))
    #expect(console.rows(containing: "Saved firing #1 as ./iterate-preview-firing-1").count == 2)
  }

  @Test func logSavesTheFiringOfItsLine() {
    var console = answered()
    console.press("2", "down", "enter")
    console.answer(2, .emptyReply)
    console.press("5", "g", "down", "s")
    let saved = console.take().compactMap { if case .save(let file) = $0 { file } else { nil } }
    #expect(saved.map(\.firing.id) == [1])
    console.press("g", "s")
    #expect(!console.rows(containing: "Cannot save: the line belongs to no firing").isEmpty)
  }

  @Test func savingBeforeAnythingWasFiredSaysSo() {
    var console = TestConsole()
    console.press("4", "s")
    #expect(console.take().isEmpty)
    #expect(!console.rows(containing: "Cannot save: nothing was fired yet").isEmpty)
  }
}
