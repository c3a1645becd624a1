import Iterate
import Testing

@testable import IteratePreview

@Suite struct TerminalFailureTests {
  static let all: [TerminalFailure] = [
    .inputIsNotATerminal, .outputIsNotATerminal, .terminalNotNamed,
    .terminalTooSimple(name: "dumb"), .terminalUnknown(name: "foo"),
    .system(call: "pipe", reason: "Too many open files"),
  ]

  @Test(arguments: all)
  func everyFailureIsOneOfUsageAndPointsAtTheWayWithoutATerminal(failure: TerminalFailure) {
    let told = failure.failure
    #expect(told.category.exitCode == 64)
    #expect(told.fix.contains("`iterate-preview fire`"))
    #expect(told.fix.hasSuffix(".") && told.fix.first?.isUppercase == true)
    #expect(!told.what.hasSuffix("."))
  }

  @Test func theSentencesReadWell() {
    #expect(
      TerminalFailure.outputIsNotATerminal.failure.sentence
        == "The console draws a screen, but standard output is not a terminal. "
        + "Use `iterate-preview fire` or `tail`, which need no terminal.")
    #expect(
      TerminalFailure.terminalTooSimple(name: "dumb").failure.sentence
        == "The terminal \"dumb\" cannot place its cursor, so no screen can be drawn on it. "
        + "Set TERM to your terminal's name, for example `TERM=xterm-256color`, "
        + "or use `iterate-preview fire` or `tail`, which need no terminal.")
    #expect(
      TerminalFailure.system(call: "pipe", reason: "Too many open files").failure.sentence
        == "The console could not start: pipe: Too many open files. Close other programs and try "
        + "again, or use `iterate-preview fire` or `tail`, which need no terminal.")
  }
}
