import Console
import Foundation
import TestSupport
import Testing

@testable import IteratePreview

/// The bytes that hand a text to a terminal's clipboard.
@Suite("OSC 52")
struct ClipboardSequenceTests {
  @Test func plainSequenceEndsInST() {
    #expect(ClipboardSequence.text(of: "hé\n", through: .none) == "\u{1B}]52;c;aMOpCg==\u{1B}\\")
  }

  @Test func tmuxGetsItWrappedWithEveryEscapeDoubled() {
    #expect(
      ClipboardSequence.text(of: "hello", through: .tmux)
        == "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;aGVsbG8=\u{1B}\u{1B}\\\u{1B}\\")
  }

  @Test func screenGetsItInPiecesOfAtMost768Bytes() throws {
    #expect(
      ClipboardSequence.text(of: "hello", through: .screen)
        == "\u{1B}P\u{1B}]52;c;aGVsbG8=\u{7}\u{1B}\\")
    let text = String(repeating: "0123456789", count: 300)
    let wrapped = ClipboardSequence.text(of: text, through: .screen)
    let pieces = wrapped.components(separatedBy: "\u{1B}\\").dropLast()
    #expect(pieces.count == 6)
    #expect(pieces.allSatisfy { $0.hasPrefix("\u{1B}P") && $0.utf8.count + 2 <= 768 })
    let inner = pieces.map { $0.dropFirst(2) }.joined()
    #expect(inner == "\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{7}")
  }

  @Test(arguments: [
    (["TERM": "xterm-256color"], CopyReceipt.Wrapping.none),
    (["TERM": "tmux-256color", "TMUX": "/tmp/tmux,1,0"], .tmux),
    (["TERM": "screen", "STY": "123.pts-0"], .screen),
    (["TERM": "screen", "STY": "123.pts-0", "TMUX": "/tmp/t,1,0"], .tmux),
    (["TERM": "xterm", "TMUX": "", "STY": ""], CopyReceipt.Wrapping.none),
  ]) func variablesTellTheWrapping(
    variables: [String: String], wrapping: CopyReceipt.Wrapping
  ) {
    #expect(ClipboardSequence.wrapping(in: variables) == wrapping)
  }

  @Test(arguments: [["TERM": "dumb"], ["TERM": "linux"], ["TERM": "dumb", "TMUX": "x"], [:]])
  func terminalsWithoutAClipboardGetNothing(variables: [String: String]) {
    #expect(ClipboardSequence.wrapping(in: variables) == nil)
  }

  @Test func limitIsOnEncodedBytes() {
    #expect(ClipboardSequence.fits(String(repeating: "x", count: 56_244)))
    #expect(!ClipboardSequence.fits(String(repeating: "x", count: 56_246)))
  }

  @Test(arguments: 0..<70) func base64IsThatOfTheStandard(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 89 &+ count) }
    #expect(Base64.encode(bytes) == Data(bytes).base64EncodedString())
    #expect(Base64.length(of: count) == Base64.encode(bytes).utf8.count)
  }
}
