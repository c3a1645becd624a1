import Iterate
import Segment
import Terminal
import Testing

@testable import Console

/// Bodies of any size and shape: what is shown, what is kept, what is copied.
@Suite struct LargeBodyTests {
  private static let megabyte = 1_048_576

  private static func answer(_ console: inout TestConsole, _ firing: Int, _ body: [UInt8]) {
    console.send(.answered(firing: firing, .success(HTTPResponse(status: 502, body: body))))
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func everyLineOfAPageIsARow(lineEnd: String) {
    var console = TestConsole()
    console.press("enter")
    let page = ["<html>", "<body>", "", "</html>"].joined(separator: lineEnd)
    Self.answer(&console, 1, Array(page.utf8))
    console.press("4", "f")
    #expect(console.rows(containing: "│<html>  ").count == 1, "\(console.screen)")
    #expect(console.rows(containing: "│</html>  ").count == 1)
  }

  @Test func pageOfManyLinesIsCutAndThatIsSaid() {
    var console = TestConsole()
    console.press("enter")
    Self.answer(&console, 1, Array(String(repeating: "line\r\n", count: 5000).utf8))
    console.press("4", "f", "G")
    #expect(console.rows(containing: "cut here; the whole body has 30000 bytes").count == 1)
  }

  @Test func numberOfManyDigitsIsClippedAsATextIs() throws {
    let number = try JSONValue.parse("[" + String(repeating: "7", count: 100_000) + "]")
    let value = try #require(number.value(at: JSONPath([.index(0)])))
    let line = JSONLine().value(value).text
    #expect(line.utf8.count < JSONLine.textLimit + 100)
    #expect(line.hasSuffix("… 100000 bytes"))
  }

  @Test func oldBodiesAreLetGoOfAndWhatTheyCameToStays() throws {
    var console = TestConsole(rows: 50)
    let body = [UInt8](repeating: UInt8(ascii: "x"), count: 10 * Self.megabyte)
    for firing in 1...9 {
      console.press("enter")
      Self.answer(&console, firing, body)
    }
    let kept = console.state.records.reduce(0) { $0 + $1.firing.bodySize }
    #expect(kept <= State.bodyLimit)
    #expect(kept > State.bodyLimit - 2 * body.count, "no more is let go of than has to be")
    #expect(
      console.state.records.map(\.firing.hasForgottenBodies).prefix(4) == [true, true, true, false])
    let verdicts = Set(console.state.records.map(\.verdict.sentence))
    #expect(verdicts.count == 1 && verdicts.first?.contains("502") == true, "\(verdicts)")

    console.press("5", "g")
    for _ in 0..<40 where console.state.log.selectedFiring(in: console.state) != 1 {
      console.press("down")
    }
    console.press("enter")
    #expect(console.rows(containing: "502 · 0 ms · 10.0 MiB").count == 1)
    #expect(console.rows(containing: "is no longer kept").count == 1)
    console.press("4")
    _ = console.take()
    console.press("s")
    #expect(console.take().isEmpty)
    #expect(console.rows(containing: "no longer kept").count >= 1)
    console.press("y")
    #expect(console.rows(containing: "it is no longer kept").count == 1)
  }

  @Test func bodyOfTenMegabytesIsDrawnAndCopiedWhole() throws {
    var console = TestConsole()
    console.press("enter")
    let text = String(repeating: "y", count: 10 * Self.megabyte)
    Self.answer(&console, 1, Array("{\"results\":{\"text\":\"\(text)\"}}".utf8))
    #expect(!console.screen.isEmpty)
    console.press("4")
    _ = console.take()
    console.press("y", "b")
    var copied: CopyText?
    for case .copy(let text) in console.take() { copied = text }
    #expect(copied?.text.utf8.count == text.utf8.count + 23)
  }
}
