import Iterate
import Segment
import Terminal
import Testing

@testable import Console

/// No secret reaches the screen, the log or the clipboard, whichever way it has come in.
@Suite struct SecretsOnScreenTests {
  /// Every tab of both documents, and the log.
  private static func expectNothing(
    _ canary: String, in console: TestConsole, _ location: SourceLocation = #_sourceLocation
  ) {
    var console = console
    for pane in ["3", "4"] {
      console.press(pane)
      for tab in 0..<4 {
        console.press("g", "=", "f")
        #expect(
          !console.screen.contains(canary), "pane \(pane), tab \(tab)", sourceLocation: location)
        console.press("f", "]")
      }
    }
    console.press("5", "f")
    #expect(!console.screen.contains(canary), "log", sourceLocation: location)
  }

  @Test func headersThatCarrySecretsAreMasked() throws {
    var console = TestConsole()
    console.press("enter")
    let response = HTTPResponse(
      status: 200,
      headers: [
        HTTPHeader("Set-Cookie", "session=cookie-canary; Path=/"),
        HTTPHeader("WWW-Authenticate", "Bearer"), HTTPHeader("Content-Type", "application/json"),
      ], body: Array(JSONValue.emptyReply.text.utf8))
    console.send(.answered(firing: 1, .success(response)))
    console.press("4", "f", "=")
    #expect(console.rows(containing: "Set-Cookie  ••••").count == 1)
    #expect(console.rows(containing: "Content-Type  application/json").count == 1)
    console.press("f")
    Self.expectNothing("cookie-canary", in: console)
    console.press("g")
    for _ in 0..<10 where console.state.cursorContent.line?.contains("Set-Cookie") != true {
      console.press("down")
    }
    _ = console.take()
    console.press("y", "t")
    let copied = console.take().compactMap {
      if case .copy(let text) = $0 { text.text } else { nil }
    }
    #expect(copied == ["Set-Cookie  ••••"])
  }

  @Test func secretInThePagesAddressIsInNoVerdict() {
    var workspace = Workspace.acme
    workspace.site.url = "https://shop.example/cart?token=s3cret-canary-9"
    workspace.surveys[0].targeting = Targeting(url: [.contains("/checkout")])
    var console = SimulatedConsole(workspace)
    console.press("v")
    #expect(console.console.rows(containing: "EXPECTED").first?.contains("url gate") == true)
    Self.expectNothing("s3cret", in: console.console)
    console.press("2", "enter")
    console.answer()
    #expect(console.console.rows(containing: "NOT SHOWN").first?.contains("url gate") == true)
    Self.expectNothing("s3cret", in: console.console)
    console.press("2", "C")
    for _ in 0..<20 {
      #expect(!console.screen.contains("s3cret"))
      console.press("down")
    }
  }

  @Test func keyOfTheSessionIsMaskedBeforeAnythingIsSent() {
    var workspace = Workspace.acme
    workspace.events[0].properties["note"] = "opaque-key-canary-0001"
    workspace.events[1].name = "opaque-key-canary-0001"
    workspace.surveys[0].events.append("opaque-key-canary-0001")
    workspace.subscriptions = Subscription.presets
    var console = TestConsole(workspace, profile: "sandbox")
    console.press("enter", "y")
    console.send(
      .accessResolved(
        profile: console.state.profile,
        .success(
          ResolvedAccess(
            access: Access(
              baseURL: "https://iteratehq.com", key: Secret("opaque-key-canary-0001"),
              isSimulator: false)))))
    console.answer(1, .emptyReply)
    console.send(.noted("curl: opaque-key-canary-0001"))
    console.send(
      .failed(Failure("opaque-key-canary-0001 is refused", fix: "Try again.", category: .key)))
    #expect(console.state.toast?.text.contains("canary") == false)
    Self.expectNothing("opaque-key-canary", in: console)
  }
}
