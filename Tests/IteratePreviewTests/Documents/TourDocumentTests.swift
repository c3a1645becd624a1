import Console
import Foundation
import TestSupport
import Testing

@testable import IteratePreview

/// The tour as text: in `docs/TOUR.md`, and its highlights in the README.
@Suite struct TourDocumentTests {
  @Test func tourDocumentIsUpToDate() {
    Golden.check(TourRecording().document, at: "../../../docs/TOUR.md")
  }

  @Test func readmeShowsTheHighlights() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let url = folder.appendingPathComponent("../../../README.md").standardizedFileURL
    let readme = try String(contentsOf: url, encoding: .utf8)
    let start = try #require(readme.range(of: "<!-- tour -->\n"))
    let end = try #require(
      readme.range(of: "<!-- end of tour -->", range: start.upperBound..<readme.endIndex))
    var current = readme
    current.replaceSubrange(
      start.upperBound..<end.lowerBound, with: "\n" + TourRecording().highlights + "\n")
    Golden.check(current, at: "../../../README.md")
  }

  @Test func everyStepLeadsToWhatItSays() {
    let recording = TourRecording()
    #expect(recording.frames.map(\.step) == DemoScript.tour.steps.dropLast())
    for frame in recording.frames {
      #expect(frame.screen.contains(frame.step.caption.prefix(60)), "\(frame.screen)")
      for words in frame.step.seen {
        #expect(frame.screen.contains(words), "\"\(words)\" after \(frame.step):\n\(frame.screen)")
      }
    }
  }

  @Test func recordingIsTheSameEveryTime() {
    #expect(TourRecording().document == TourRecording().document)
  }
}
