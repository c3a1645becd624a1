import Iterate
import Terminal
import Testing

@testable import Console

/// What a question takes for a yes.
@Suite struct ConsentTests {
  @Test func enterPressedTwiceAsksAndSendsNothing() {
    var console = TestConsole(profile: "sandbox")
    console.press("2", "enter")
    #expect(!console.rows(containing: "Send to").isEmpty)
    console.press("enter", "enter", "space")
    #expect(!console.rows(containing: "Send to").isEmpty)
    #expect(console.take().isEmpty)
    console.press("y")
    #expect(!console.take().isEmpty)
  }

  @Test func wordThatIsNotTheOneIsSaidToBeWrong() {
    var question = QuestionOverlay(
      purpose: .quit, title: "Go on?", lines: ["It matters."], word: "prod")
    for letter in "prot" { _ = question.handle(KeyPress(.character(letter))) }
    #expect(!question.isMistyped)
    #expect(question.handle(KeyPress(.enter)) == .none)
    #expect(Self.text(of: question).contains("this is not the word"))
    _ = question.handle(KeyPress(.backspace))
    #expect(!Self.text(of: question).contains("this is not the word"))
    _ = question.handle(KeyPress(.character("d")))
    #expect(question.handle(KeyPress(.enter)) == .yes)
  }

  private static func text(of question: QuestionOverlay) -> String {
    var grid = Grid(size: Size(rows: 12, columns: 60))
    question.draw(in: grid.bounds, glyphs: .unicode, on: &grid)
    return grid.text
  }
}
