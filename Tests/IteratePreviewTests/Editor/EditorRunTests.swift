import Foundation
import Iterate
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

extension EditorRunTests {
  private static func run(
    _ script: String, in scratch: ScratchFolder, text: String = "before\n", line: Int? = nil
  ) throws -> Result<String, Failure> {
    // The shell sees the path as its first argument.
    let program = "\(scratch.path)/editor"
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(fileURLWithPath: program))
    let folder = "\(scratch.path)/tmp"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    let run = EditorRun(environment: [
      "EDITOR": "sh \(program)", "TMPDIR": folder, "PATH": "/usr/bin:/bin",
    ])
    let edit = TextEdit(
      purpose: .subscription(0, revision: 0), fileName: "event.json", text: text, line: line)
    return Result { () throws(Failure) in try run.result(of: edit) }
  }

  private static func left(in scratch: ScratchFolder) -> [String: Data] {
    let folder = "\(scratch.path)/tmp"
    let names = FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []
    return names.reduce(into: [:]) { files, name in
      files[name] = FileManager.default.contents(atPath: "\(folder)/\(name)")
    }
  }

  @Test(
    "what is left and cannot be taken back is kept, and the failure names the file",
    arguments: [
      ("printf '\\377\\376' > \"$1\"", "The edited text is not UTF-8", 2),
      ("head -c 1048577 /dev/zero > \"$1\"", "The edited text is larger than 1 MiB", 1_048_577),
      (
        "echo half > \"$1\"; exit 3", "Nothing was changed: the editor was left with exit code 3", 5
      ),
      (
        "echo half > \"$1\"; kill -9 $$", "Nothing was changed: the editor was ended by signal 9", 5
      ),
    ])
  func keptTexts(script: String, what: String, size: Int) throws {
    let scratch = ScratchFolder()
    let result = try Self.run(script, in: scratch)
    guard case .failure(let failure) = result else {
      Issue.record("\(result)")
      return
    }
    #expect(failure.what == what)
    let files = Self.left(in: scratch)
    let file = try #require(files.first)
    #expect(files.count == 1)
    #expect(file.key.hasSuffix("/event.json"))
    #expect(file.value.count == size)
    #expect(failure.fix.contains("\(scratch.path)/tmp/\(file.key)"))
  }

  @Test(
    "what is not worth keeping is not kept",
    arguments: [
      ("exit 1", "Nothing was changed: the editor was left with exit code 1"),
      ("rm \"$1\"", "The edited text could not be read"),
      ("rm \"$1\"; exit 2", "Nothing was changed: the editor was left with exit code 2"),
    ])
  func nothingKept(script: String, what: String) throws {
    let scratch = ScratchFolder()
    let result = try Self.run(script, in: scratch)
    guard case .failure(let failure) = result else {
      Issue.record("\(result)")
      return
    }
    #expect(failure.what == what)
    #expect(Self.left(in: scratch).isEmpty)
  }

  @Test(
    "editors are told the line in their own way",
    arguments: [
      ("vi", ["+7", "/x/y"]), ("/usr/bin/nvim -u NONE", ["+7", "/x/y"]), ("nano", ["+7", "/x/y"]),
      ("emacs -nw", ["+7", "/x/y"]), ("micro", ["+7", "/x/y"]), ("kak", ["+7", "/x/y"]),
      ("hx", ["/x/y:7"]), ("/opt/helix", ["/x/y:7"]), ("code --wait", ["/x/y"]),
      ("", ["+7", "/x/y"]),
    ])
  func lines(editor: String, arguments: [String]) {
    let command = EditorCommand(environment: ["EDITOR": editor])
    #expect(command.arguments(path: "/x/y", line: 7) == arguments)
    #expect(command.arguments(path: "/x/y", line: nil) == ["/x/y"])
    #expect(command.arguments(path: "/x/y", line: 1) == ["/x/y"])
  }

  @Test("VISUAL comes before EDITOR, and vi when there is neither")
  func choice() {
    #expect(EditorCommand(environment: ["VISUAL": "a b", "EDITOR": "c"]).text == "a b")
    #expect(EditorCommand(environment: ["VISUAL": " ", "EDITOR": "c"]).text == "c")
    #expect(EditorCommand(environment: [:]).text == "vi")
  }
}
