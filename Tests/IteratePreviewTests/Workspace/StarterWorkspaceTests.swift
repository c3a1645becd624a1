import Iterate
import Testing

@testable import IteratePreview

@Suite("The starter workspace")
struct StarterWorkspaceTests {
  private let folder = ScratchFolder()

  @Test func itIsRightAndLeavesNothingToNote() throws {
    let reading = try readWorkspace(StarterWorkspace.text)
    #expect(reading.notes.isEmpty)
    #expect(reading.workspace.surveys.map(\.name) == ["Checkout NPS"])
    #expect(reading.workspace.profiles.map(\.name) == ["local", "iterate"])
  }

  @Test func itsCommentedLinesAreRightAsWell() throws {
    let text = StarterWorkspace.text
      .replacing("    # apiKeyCommand", with: "    apiKeyCommand")
      .replacing("    # protected", with: "    protected")
      .replacing("    apiKey: \"${ITERATE_API_KEY}\"\n", with: "")
      .replacing("# persons:\n#   newcomer", with: "persons:\n  newcomer")
    let workspace = try readWorkspace(text).workspace
    #expect(workspace.profile(named: "iterate")?.isProtected == true)
    #expect(workspace.profile(named: "iterate")?.key == .command("pass show iterate/embed"))
    #expect(workspace.persons.map(\.name) == ["newcomer"])
  }

  @Test func itFitsAnEditorOfAHundredColumns() {
    let lines = (StarterWorkspace.text + DemoWorkspace.text).split(separator: "\n")
    #expect(lines.filter { $0.count > 100 }.isEmpty)
  }

  @Test func aFileThatIsThereIsNotReplaced() throws {
    let path = try folder.write("mine", to: "w.yaml")
    #expect(
      throws: Failure(
        "\(path) is there already and was not touched",
        fix: "Name another path, or replace it with --force.", category: .configuration)
    ) { try StarterWorkspace.write(to: path, force: false) }
    #expect(try folder.read("w.yaml") == "mine")
    try StarterWorkspace.write(to: path, force: true)
    #expect(try folder.read("w.yaml") == StarterWorkspace.text)
  }

  @Test func aNewFileIsWrittenAndNothingElse() throws {
    try StarterWorkspace.write(DemoWorkspace.text, to: folder.path("w.yaml"), force: false)
    #expect(try folder.read("w.yaml") == DemoWorkspace.text)
    #expect(try folder.names() == ["w.yaml"])
    #expect(try folder.mode("w.yaml") == 0o644)
  }

  @Test func aFolderThatIsMissingIsAFailure() {
    let path = folder.path("none/w.yaml")
    let failure = #expect(throws: Failure.self) {
      try StarterWorkspace.write(to: path, force: false)
    }
    #expect(failure?.why == "\(path): No such file or directory")
  }
}
