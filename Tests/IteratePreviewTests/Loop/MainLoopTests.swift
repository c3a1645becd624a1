import Terminal
import TestSupport
import Testing

@testable import IteratePreview

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct MainLoopTests {
  static func key(_ key: Key, _ modifiers: Modifiers = []) -> LoopEvent {
    .input(.key(KeyPress(key, modifiers)))
  }

  @Test func itDrawsOnceAtTheStartAndNotAtTheEnd() throws {
    let script = try LoopScript()
    #expect(script.run([]) == [])
    #expect(script.draws == 1)
  }

  @Test func itWakesUpOnlyWhenSomethingHappens() throws {
    let script = try LoopScript()
    script.run([{ script.type("a") }])
    // Once to draw at the start; for the key, and to see that no more follows; for the end.
    #expect(script.turns == 4)
    #expect(script.draws == 2)
  }

  @Test func keysThatArriveTogetherAreDrawnTogether() throws {
    let script = try LoopScript()
    let events = script.run([{ script.type("ab\u{1B}[A") }])
    #expect(
      events == [Self.key(.character("a")), Self.key(.character("b")), Self.key(.up)])
    #expect(script.draws == 2)
  }

  @Test func anEscapeAloneIsAKeyAfterAMoment() throws {
    let script = try LoopScript()
    #expect(script.run([{ script.type("\u{1B}") }]) == [Self.key(.escape)])
  }

  @Test func messagesAreToldBeforeKeys() throws {
    let script = try LoopScript()
    let events = script.run([
      {
        script.type("a")
        script.mailbox.post(1)
        script.mailbox.post(2)
      }
    ])
    #expect(events == [.messages, Self.key(.character("a"))])
  }

  @Test func aStreamOfMessagesIsDrawnAFrameApart() throws {
    let script = try LoopScript()
    let clock = ContinuousClock()
    let steps = (0..<4).map { number in { script.mailbox.post(number) } }
    let time = clock.measure { script.run(steps) }
    #expect(script.draws == 5)
    #expect(time >= .milliseconds(4 * 16))
  }

  @Test func aNewSizeIsToldOnceHoweverOftenItWasSignalled() throws {
    let script = try LoopScript()
    let events = script.run([
      {
        script.resize(rows: 10, columns: 40)
        for _ in 0..<5 { script.signal(SIGWINCH) }
      }
    ])
    #expect(events == [.resized(Size(rows: 10, columns: 40))])
  }

  @Test(arguments: [SIGINT, SIGHUP, SIGTERM])
  func whoeverAsksForTheEndIsToldToTheProgram(signal: Int32) throws {
    let script = try LoopScript()
    let events = script.run([{ script.signal(signal) }])
    #expect(events == [.interrupt(signal: signal)])
  }

  @Test(arguments: [true, false])
  func aStopIsFramedAndWhatWasTypedMeanwhileIsDropped(byKey: Bool) throws {
    let script = try LoopScript(rows: 5, columns: 6)
    let suspendKey = Self.key(.character("z"), .control)
    script.answers = [suspendKey: .suspend]
    script.whileStopped = {
      #expect(script.events.last == .suspended)
      script.type("for the shell")
      script.resize(rows: 7, columns: 8)
      script.signal(SIGCONT)
    }
    let events = script.run([
      { if byKey { script.type("\u{1A}lost") } else { script.signal(SIGTSTP) } },
      { script.type("a") },
    ])
    let expected: [LoopEvent] = [
      .suspended, .resumed, .resized(Size(rows: 7, columns: 8)), Self.key(.character("a")),
    ]
    #expect(events == (byKey ? [suspendKey] : []) + expected)
  }

  @Test func aSignalThatCameDuringTheStopIsNotForgotten() throws {
    let script = try LoopScript()
    script.whileStopped = { script.signal(SIGHUP) }
    let events = script.run([{ script.signal(SIGTSTP) }])
    #expect(events.last == .interrupt(signal: SIGHUP))
  }

  @Test func goingOnAfterAStopNobodySawComingIsToldToo() throws {
    let script = try LoopScript(rows: 5, columns: 6)
    let events = script.run([{ script.signal(SIGCONT) }])
    #expect(events == [.resumed, .resized(Size(rows: 5, columns: 6))])
  }

  @Test func discardedInputIsNotTold() throws {
    let script = try LoopScript()
    let events = script.run([
      {
        script.type("typed into the editor\u{1B}")
        script.signal(SIGINT)
        script.loop.discardInput()
        script.mailbox.post(1)
      },
      { script.type("a") },
    ])
    #expect(events == [.messages, Self.key(.character("a"))])
  }

  @Test func aDeadlineTicksOnce() throws {
    let script = try LoopScript()
    let events = script.run([{ script.deadline = .now + .milliseconds(2) }])
    #expect(events == [.tick])
  }

  @Test func aTerminalThatIsGoneEndsTheLoop() throws {
    let script = try LoopScript()
    let nowhere = open("/dev/null", O_RDONLY)
    defer { close(nowhere) }
    let events = script.run([{ dup2(nowhere, script.terminal.slave) }])
    #expect(events == [.hangup])
  }

  @Test func stoppingLeavesTheRestUnhandled() throws {
    let script = try LoopScript()
    script.answers = [Self.key(.character("q")): .stop]
    #expect(script.run([{ script.type("qx") }]) == [Self.key(.character("q"))])
    #expect(script.draws == 1)
  }
}
