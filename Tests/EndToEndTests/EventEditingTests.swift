import TestSupport
import Testing

/// An event edited in the console and in the operator's editor, fired, and saved as a template.
@Suite struct EventEditingTests {
  @Test func editedEventIsFiredAndSavedIntoTheWorkspace() async throws {
    let scratch = try Scratch()
    let path = try scratch.workspace(target: "http://127.0.0.1:9")
    let before = try #require(scratch.files()["workspace.yaml"])
    let editor = try scratch.write(
      """
      #!/bin/sh
      echo "$@" > "$HOME/arguments"
      if grep -q 99 "$1"
      then printf '{\\n "type": "track",\\n "name": 5\\n}' > "$1"
      else eval "file=\\${$#}"; printf '{"type": "track", "name": "Order Paid", "properties": {"total": 7}}' > "$file"
      fi

      """, to: "vim")
    try await Self.makeExecutable(editor)
    let story = try await Story(
      ["--workspace", path], in: scratch, environment: ["EDITOR": editor])
    try await story.sees("Checkout Finished")

    // In the console: the payload follows, and it can be fired from there.
    try await story.press("2", "e")
    try await story.sees("Edit Checkout Finished")
    try await story.press("j", "j", "j", "j", "Enter", "C-u")
    try await story.type("99")
    try await story.press("Enter", "F")
    try await story.sees("SHOWN")
    try await story.press("Escape")
    try await story.sees("Changed for this session")

    // In the editor: a mistake, said with its line, then a text that is good.
    try await story.press("E")
    try await story.sees("line 3, column 2")
    try await story.press("x", "E")
    try await story.sees("*Order Paid")
    #expect(scratch.files()["arguments"]?.hasPrefix("+3 ") == true)

    // Into the file, and nothing else about it.
    try await story.press("T")
    try await story.sees("Saved as template")
    #expect(
      scratch.files()["workspace.yaml"]
        == before + "  - { name: Order Paid, properties: { total: 7 } }\n")
    try await story.ends()
  }

  private static func makeExecutable(_ path: String) async throws {
    let process = try ChildProcess(
      "/bin/chmod", ["755", path], environment: [:],
      streams: .files(output: "/dev/null", errors: "/dev/null"))
    #expect(await process.waitForExit() == 0)
  }
}
