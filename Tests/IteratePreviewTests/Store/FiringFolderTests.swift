import Console
import Foundation
import Iterate
import Segment
import Testing

@testable import IteratePreview

/// Firings as files.
@Suite("Saved firings")
struct FiringFolderTests {
  private let folder = ScratchFolder()

  private func firing() throws -> FiringFile {
    let workspace = DemoWorkspace.value
    let template = try #require(workspace.events.first)
    let context = FiringContext(
      workspace: workspace, profile: .simulator, person: workspace.person, persona: .web,
      preview: .automatic, isDryRun: true)
    let environment = Environment(
      now: Instant(millisecondsSinceEpoch: 0), messageID: "m", anonymousID: "a",
      locale: workspace.locale, timeZone: Environment.simulatedTimeZone,
      userAgent: Environment.simulatedUserAgent)
    let plan = try FiringPlan(
      draft: template.draft(person: workspace.person), context: context, environment: environment,
      destination: Destination(subscriptions: workspace.subscriptions))
    return FiringFile(firing: Firing(id: 7, plan: plan), name: "firing-7.json")
  }

  @Test func itIsWrittenForOneselfAndNeverOverAnother() throws {
    let file = try firing()
    let place = FiringFolder(setting: "~/out", home: folder.path)
    #expect(try place.save(file) == folder.path("out/firing-7.json"))
    #expect(try place.save(file) == folder.path("out/firing-7-2.json"))
    #expect(try folder.mode("out/firing-7.json") == 0o600)
    #expect(try folder.read("out/firing-7.json") == file.firing.report().text + "\n")
  }

  @Test func currentFolderIsTheOneWithoutASetting() {
    #expect(FiringFolder(setting: nil, home: "/h").path == ".")
    #expect(FiringFolder(setting: "~", home: "/h").path == "/h")
    #expect(FiringFolder(setting: "~x/y", home: "/h").path == "~x/y")
    #expect(FiringFolder(setting: "/a/b", home: nil).path == "/a/b")
  }

  @Test func folderThatCannotBeWrittenIsSaidInASentence() throws {
    let path = try folder.write("", to: "file")
    let file = try firing()
    let error = #expect(throws: Failure.self) {
      try FiringFolder(setting: path, home: nil).save(file)
    }
    #expect(error?.what == "Firing #7 was not saved")
    #expect(error?.fix.contains("saveFolder") == true)
  }
}
