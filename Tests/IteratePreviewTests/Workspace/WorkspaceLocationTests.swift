import Iterate
import Testing

@testable import IteratePreview

@Suite("Where the workspace is")
struct WorkspaceLocationTests {
  private let directories: AppDirectories

  init() throws {
    directories = try AppDirectories(environment: ["HOME": "/home/me"])
  }

  @Test(arguments: [
    (["./iterate-preview.yaml", "./iterate-preview.json"], "./iterate-preview.yaml"),
    (["./iterate-preview.yml"], "./iterate-preview.yml"),
    (["./iterate-preview.json"], "./iterate-preview.json"),
    (
      ["/home/me/.config/iterate-preview/workspace.yaml"],
      "/home/me/.config/iterate-preview/workspace.yaml"
    ),
    ([], nil),
  ])
  func theFirstFileThatExistsIsUsed(files: [String], used: String?) {
    let location = WorkspaceLocation(explicit: nil, directories: directories) { files.contains($0) }
    #expect(location.path == used)
    #expect(location.places.filter(\.exists).count == files.count)
    #expect(
      location.places.map(\.path) == [
        "./iterate-preview.yaml", "./iterate-preview.yml", "./iterate-preview.json",
        "/home/me/.config/iterate-preview/workspace.yaml",
      ])
  }

  @Test func aNamedFileIsUsedEvenWhenItIsMissing() {
    let location = WorkspaceLocation(explicit: "x.yaml", directories: directories) { _ in false }
    #expect(location.path == "x.yaml")
    #expect(
      location.places == [.init(path: "x.yaml", kind: .explicit, exists: false, isUsed: true)])
  }

  @Test func withoutAHomeOnlyTheFolderIsLookedAt() {
    let location = WorkspaceLocation(explicit: nil, directories: nil) { _ in true }
    #expect(location.places.map(\.kind) == [.folder, .folder, .folder])
  }
}
