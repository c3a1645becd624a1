import Console
import Foundation
import Iterate
import Testing

@testable import IteratePreview

/// The ways a copied text goes, with tools that are scripts of the test's own.
@Suite("Clipboard")
struct ClipboardTests {
  private let folder = ScratchFolder()

  private func clipboard(
    _ mode: ClipboardMode = .automatic, _ variables: [String: String] = [:]
  ) throws -> Clipboard {
    var environment = [
      "TERM": "xterm", "HOME": folder.path, "PATH": "\(folder.path)/bin:/usr/bin:/bin",
      "WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0",
    ]
    environment.merge(variables) { $1 }
    return Clipboard(
      mode: mode, environment: environment,
      directories: try AppDirectories(environment: environment), timeLimit: .milliseconds(700))
  }

  /// Writes a tool that does what `script` says.
  private func tool(_ name: String, _ script: String) throws {
    let bin = folder.path("bin")
    try FileManager.default.createDirectory(atPath: bin, withIntermediateDirectories: true)
    let path = try folder.write("#!/bin/sh\n\(script)\n", to: "bin/\(name)")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  private var files: [String] {
    let state = folder.path(".local/state/iterate-preview/clipboard")
    return (try? FileManager.default.contentsOfDirectory(atPath: state)) ?? []
  }

  private func delivered(
    _ clipboard: Clipboard, _ text: CopyText
  ) throws(Failure) -> CopyReceipt {
    try clipboard.deliver(text, sentThrough: clipboard.sequence(for: text)?.wrapping)
  }

  @Test func toolOfThisMachineTakesTheTextBesidesTheTerminal() throws {
    try tool("wl-copy", "cat > \(folder.path)/taken; echo noise; echo noise >&2")
    let text = String(repeating: "é'\n", count: 20_000)
    let receipt = try delivered(clipboard(), CopyText(text, what: "the value"))
    #expect(
      receipt == CopyReceipt("the value", terminal: nil, tool: "wl-copy"), "too long for OSC 52")
    #expect(try folder.read("taken") == text)
    #expect(
      try delivered(clipboard(), CopyText("x", what: "it"))
        == CopyReceipt("it", terminal: CopyReceipt.Wrapping.none, tool: "wl-copy"))
  }

  @Test(arguments: [
    (["WAYLAND_DISPLAY": ""], "xclip", "-selection clipboard -in"),
    (["WAYLAND_DISPLAY": "", "DISPLAY": ""], "pbcopy", ""),
  ]) func toolsAreAskedAsTheyWantIt(
    variables: [String: String], name: String, arguments: String
  ) throws {
    try tool(name, "echo \"$*\" > \(folder.path)/arguments; cat > /dev/null")
    #expect(try delivered(clipboard(.native, variables), CopyText("x", what: "it")).tool == name)
    #expect(try folder.read("arguments") == arguments + "\n")
  }

  @Test func toolThatIsMissingIsPassedOver() throws {
    let receipt = try delivered(clipboard(), CopyText("x", what: "it"))
    #expect(receipt == CopyReceipt("it", terminal: CopyReceipt.Wrapping.none))
    #expect(files.isEmpty)
  }

  @Test func toolThatFailsLeavesItToTheNext() throws {
    try tool("wl-copy", "exit 1")
    try tool("xclip", "cat > /dev/null")
    #expect(try delivered(clipboard(), CopyText("x", what: "it")).tool == "xclip")
  }

  @Test func toolThatHangsIsEndedInTimeWithAllItStarted() throws {
    try tool("wl-copy", "echo $$ > \(folder.path)/pid; sleep 60")
    let start = ContinuousClock.now
    let receipt = try delivered(
      clipboard(.automatic, ["DISPLAY": ""]), CopyText("x", what: "it"))
    #expect(receipt == CopyReceipt("it", terminal: CopyReceipt.Wrapping.none))
    #expect(ContinuousClock.now - start < .seconds(10))
    let process = try #require(
      pid_t(try folder.read("pid").trimmingCharacters(in: .whitespacesAndNewlines)))
    #expect(kill(process, 0) != 0, "it is gone")
  }

  @Test func toolThatReadsNothingIsNoTrouble() throws {
    try tool("wl-copy", "exit 0")
    let text = String(repeating: "x", count: 1_000_000)
    let receipt = try delivered(clipboard(.automatic, ["DISPLAY": ""]), CopyText(text, what: "it"))
    #expect(receipt.tool == nil && receipt.file != nil, "what it took is not known")
  }

  @Test(arguments: ["SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT"])
  func toolOfTheRemoteMachineIsNotUsed(variable: String) throws {
    try tool("wl-copy", "touch \(folder.path)/used")
    let receipt = try delivered(
      clipboard(.automatic, [variable: "x"]), CopyText("x", what: "it"))
    #expect(receipt.tool == nil)
    #expect(!FileManager.default.fileExists(atPath: folder.path("used")))
  }

  @Test func textThatIsTooLongGoesToAFileOfOnesOwnWhole() throws {
    let text = String(repeating: "x", count: 60_000)
    let clipboard = try clipboard(.osc52)
    #expect(clipboard.sequence(for: CopyText(text, what: "it")) == nil)
    let first = try #require(try delivered(clipboard, CopyText(text, what: "it")).file)
    let second = try #require(try delivered(clipboard, CopyText(text, what: "it")).file)
    #expect(first.path != second.path, "nothing is overwritten")
    #expect(first.reason.contains("60000 bytes"))
    #expect(try String(contentsOfFile: first.path, encoding: .utf8) == text)
    let mode = try FileManager.default.attributesOfItem(atPath: first.path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test func secretsAreNeverWrittenToAFile() throws {
    let text = CopyText("canary", what: "it", hasSecrets: true)
    let error = #expect(throws: Failure.self) { try delivered(clipboard(.file), text) }
    #expect(error?.fix == "Copy it without secrets.")
    #expect(files.isEmpty)
  }

  @Test func dumbTerminalLeavesAFile() throws {
    let receipt = try delivered(
      clipboard(.osc52, ["TERM": "dumb"]), CopyText("x", what: "it"))
    #expect(receipt.file?.reason == "a terminal that is dumb has no clipboard")
  }

  @Test func settingsChooseTheWay() throws {
    try tool("wl-copy", "cat > /dev/null")
    let text = CopyText("x", what: "it")
    #expect(try delivered(clipboard(.osc52), text).tool == nil)
    #expect(try delivered(clipboard(.native), text) == CopyReceipt("it", tool: "wl-copy"))
    #expect(try delivered(clipboard(.file), text).file?.reason == "your settings want a file")
    let error = #expect(throws: Failure.self) { try delivered(clipboard(.off), text) }
    #expect(error?.what == "Copying is switched off")
  }

  @Test func folderThatCannotBeWrittenIsSaid() throws {
    _ = try folder.write("a file", to: ".local")
    let error = #expect(throws: Failure.self) {
      try delivered(clipboard(.file), CopyText("x", what: "it"))
    }
    #expect(error?.what == "The text could not be written to a file")
  }
}
