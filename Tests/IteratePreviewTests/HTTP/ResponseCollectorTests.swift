import Iterate
import Testing

@testable import IteratePreview

@Suite("ResponseCollector")
struct ResponseCollectorTests {
  private func collect(_ lines: String..., limit: Int = 10) -> ResponseCollector {
    var collector = ResponseCollector(bodyLimit: limit, expectsBody: true)
    for line in lines where !collector.takeLine(Array("\(line)\r\n".utf8)) { break }
    return collector
  }

  @Test("values lose the white space around them, and only that")
  func values() {
    let collector = collect("HTTP/1.1 200 OK", "A:b", "C: \t d  e \t", "F:", "G: :h", "")
    #expect(
      collector.headers == [
        HTTPHeader("A", "b"), HTTPHeader("C", "d  e"), HTTPHeader("F", ""), HTTPHeader("G", ":h"),
      ])
  }

  @Test("a folded field is one field")
  func folding() {
    let collector = collect("HTTP/1.1 200 OK", " lost", "A: b", "  c", "\td", "")
    #expect(collector.headers == [HTTPHeader("A", "b c d")])
  }

  @Test("a line without a colon is no field, and bytes that are no text are repaired")
  func oddLines() {
    var collector = collect("HTTP/1.1 200 OK", "nonsense")
    let goesOn = collector.takeLine([0x41, 0x3A, 0xFF, 0x0A])
    #expect(goesOn)
    #expect(collector.headers == [HTTPHeader("A", "\u{FFFD}")])
  }

  @Test("any number of interim responses leaves no trace")
  func interim() {
    let collector = collect(
      "HTTP/1.1 100 Continue", "A: 1", "", "HTTP/1.1 103 Early Hints", "B: 2", "",
      "HTTP/1.1 200 OK", "C: 3", "")
    #expect(collector.status == 200)
    #expect(collector.headers == [HTTPHeader("C", "3")])
  }

  @Test("what follows the head is a trailer and dropped")
  func trailers() {
    let collector = collect("HTTP/1.1 200 OK", "A: 1", "", "B: 2", "HTTP/1.1 500 Oh", "C: 3", "")
    #expect(collector.status == 200)
    #expect(collector.headers == [HTTPHeader("A", "1")])
  }

  @Test(
    "a stated length over the limit is refused where a body follows",
    arguments: [
      ("200 OK", "10", false), ("200 OK", "11", true), ("404 Not Found", "11", true),
      ("304 Not Modified", "11", false), ("204 No Content", "11", false), ("200 OK", "x", false),
      ("200 OK", "99999999999999999999999", false),
    ])
  func statedLength(status: String, length: String, isRefused: Bool) {
    let collector = collect("HTTP/1.1 \(status)", "content-length: \(length)", "")
    #expect(collector.refusal == (isRefused ? .tooLarge(limit: 10) : nil))
  }

  @Test("a body over the limit is refused and nothing of it is kept")
  func body() {
    var collector = collect("HTTP/1.1 200 OK", "")
    let fits = [collector.takeBody([1, 2, 3, 4, 5, 6]), collector.takeBody([7, 8, 9, 10])]
    #expect(fits == [true, true])
    #expect(collector.body == [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    #expect(collector.refusal == nil)
    let overflows = !collector.takeBody([11])
    #expect(overflows)
    #expect(collector.body.isEmpty)
    #expect(collector.refusal == .tooLarge(limit: 10))
  }

  @Test("a limit below zero is zero")
  func negativeLimit() {
    var collector = collect("HTTP/1.1 200 OK", "", limit: .min)
    let answers = [collector.takeBody([UInt8]()), collector.takeBody([1])]
    #expect(answers == [true, false])
    #expect(collector.refusal == .tooLarge(limit: 0))
  }

  @Test("heads are bounded, interim ones and trailers included")
  func headLimit() {
    var collector = ResponseCollector(bodyLimit: 10, expectsBody: true)
    let interim = ["HTTP/1.1 100 Continue\r\n", "\r\n"]
    var lines = 0
    while lines < 100_000, collector.takeLine(Array(interim[lines % 2].utf8)) { lines += 1 }
    #expect(lines < ResponseCollector.headBytes)
    #expect(
      collector.refusal == .garbled(detail: "The response's head is larger than 262144 bytes"))
  }
}
