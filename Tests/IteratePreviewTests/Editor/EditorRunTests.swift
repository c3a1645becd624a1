import Testing

@testable import Console
@testable import IteratePreview

@Suite("The operator's editor")
struct EditorRunTests {
  @Test("whatever an editor leaves beside the text is removed, however long its name is")
  func leftovers() throws {
    let scratch = ScratchFolder()
    let names = ["a", ".x.swp", String(repeating: "n", count: 255)]
    let editor =
      "sh -c 'cd \"${0%/*}\" && touch \(names.joined(separator: " ")) && echo edited >\"$0\"'"
    let run = EditorRun(environment: [
      "EDITOR": editor, "TMPDIR": scratch.path, "PATH": "/usr/bin:/bin",
    ])
    let edit = TextEdit(
      purpose: .subscription(0, revision: 0), fileName: "text.json", text: "before\n")
    #expect(try run.result(of: edit) == "edited\n")
    #expect(try scratch.names().isEmpty)
  }
}
