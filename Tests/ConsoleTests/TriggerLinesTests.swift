import Segment
import Terminal
import Testing

@testable import Console

@Suite struct TriggerLinesTests {
  @Test func correctionsThatOnlyLookAlikeAreAllShown() {
    // Composed and decomposed letters are equal to Swift and different to the runtime.
    let lints = [
      "type = \"page\" OR event = \"\u{E9}\"", "type = \"page\" OR event = \"e\u{301}\"",
    ]
    .flatMap { trigger in
      Subscription(
        name: "", action: "trackEvent", trigger: trigger, mapping: ["name": ["@path": "$.event"]]
      ).lints
    }
    let corrections = lints.compactMap { lint in
      if case .trigger(let lint) = lint { lint.correction } else { nil }
    }
    let lines = TriggerLines.lints(lints, glyphs: .unicode, width: 100)
    let shown = lines.filter { line in line.spans.contains { $0.text == "meant: " } }
    #expect(shown.count == Set(corrections.map { Array($0.utf8) }).count)
    #expect(shown.count > Set(corrections).count)
  }
}
