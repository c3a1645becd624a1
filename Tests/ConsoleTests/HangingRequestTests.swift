import Iterate
import Terminal
import Testing

@testable import Console

/// A request that hangs holds nothing up: every key is answered at once.
@Suite struct HangingRequestTests {
  /// A console whose request has been in flight for half a minute.
  private static func hanging(in context: Contexts) -> TestConsole {
    var console = TestConsole()
    console.press("enter")
    console.wait(milliseconds: 30_000)
    switch context {
    case .surveys: console.press("1")
    case .payload: console.press("3")
    case .response: console.press("4")
    case .ladder: console.press("b")
    case .log: console.press("5")
    default: break
    }
    #expect(console.state.context == context)
    _ = console.take()
    return console
  }

  /// Keys that find nothing to do where this console is: there is nowhere to move, nothing to open or
  /// to fold, and the firing of the log's line is shown already.
  private static func isIdle(_ command: CommandID, in context: Contexts) -> Bool {
    if command.kind == .movement || command.kind == .place { return true }
    switch command {
    case .nodeToggle, .nodeCollapseAll, .nodeExpandAll, .viewWrap, .viewLeft, .viewRight,
      .tabPrevious, .tabNext, .ladderShow, .surveyAppearance, .viewTimes, .gateJump,
      .firingShow:
      return true
    default: return false
    }
  }

  @Test(arguments: Contexts.named.map(\.name)) func everyKeyIsAnsweredAndDrawn(name: String) throws
  {
    let context = try #require(Contexts.named.first { $0.name == name }?.context)
    let hanging = Self.hanging(in: context)
    #expect(hanging.rows(containing: "1 in flight").count == 1)
    for command in Command.table where command.contexts.contains(context) {
      for key in command.keys {
        var console = hanging
        let before = console.screen
        console.press(key)
        let effects = console.take()
        #expect(view(console.state).size == console.state.size)
        #expect(effects.requests.isEmpty || command.id == .eventFire)
        let isCancelled = effects.contains { if case .cancel = $0 { true } else { false } }
        #expect(isCancelled == [.exchangeCancel, .appQuit].contains(command.id), "\(key)")
        #expect(
          console.screen != before || !effects.isEmpty || console.state.toast != nil
            || Self.isIdle(command.id, in: context), "\(key) does nothing in \(name)")
      }
    }
  }

  @Test func elapsedTimeGoesOnAndEscEndsIt() {
    var console = TestConsole()
    console.press("enter")
    console.wait(milliseconds: 30_000)
    #expect(console.rows(containing: "SENDING 30.0 s").count == 1)
    console.press("?", "esc", "j")
    #expect(console.state.pending.count == 1)
    console.press("esc")
    #expect(console.state.pending.isEmpty)
  }
}
