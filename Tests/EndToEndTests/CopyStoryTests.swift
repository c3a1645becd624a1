import Foundation
import TestSupport
import Testing

/// Copying, saving, one's own keys and the mouse, in a real terminal.
@Suite(.timeLimit(.minutes(2))) struct CopyStoryTests {
  /// The text of the last OSC 52 among the bytes.
  private static func copied(_ console: Pty) -> String? {
    let sent = String(decoding: console.bytes, as: UTF8.self)
    let texts = sent.matches(of: /\u{1B}\]52;c;([A-Za-z0-9+\/=]*)\u{1B}\\/)
    return texts.last.flatMap { Data(base64Encoded: String($0.1)) }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func copiedTextReachesTheTerminalAndTheMessageSaysSo() async throws {
    let scratch = try Scratch()
    let console = try await Pty.demo(in: scratch)
    console.send("yn")
    #expect(
      await console.shows("Sent the event name to the terminal's clipboard (OSC 52)"),
      "\(console.vt.text)")
    #expect(Self.copied(console) == "Checkout Finished")
    console.send("\r")
    await console.shows("✓ SHOWN")
    console.send("yc")
    #expect(await console.shows("Sent the curl command"), "\(console.vt.text)")
    let command = try #require(Self.copied(console))
    #expect(command.hasPrefix("curl --request POST"))
    #expect(command.contains("Authorization: Bearer $ITERATE_"))
    #expect(!command.contains("eyJ"))
    console.send("q")
    #expect(await console.waitForExit() == 0)
  }

  @Test func tmuxGetsItWrapped() async throws {
    let scratch = try Scratch()
    let console = try await Pty.demo(in: scratch, environment: ["TMUX": "/tmp/none,1,0"])
    console.send("yn")
    #expect(await console.shows("(OSC 52 through tmux)"), "\(console.vt.text)")
    let text = Data("Checkout Finished".utf8).base64EncodedString()
    let wrapped = "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;\(text)\u{1B}\u{1B}\\\u{1B}\\"
    #expect(String(decoding: console.bytes, as: UTF8.self).contains(wrapped))
    #expect(console.vt.text.contains("set -g set-clipboard"), "\(console.vt.text)")
  }

  @Test func savedFiringIsAFileOfOnesOwnWithoutSecrets() async throws {
    let scratch = try Scratch()
    let console = try Pty.shell("'\(Product.path)' demo", in: scratch)
    await console.dismissWelcome()
    console.send("\r")
    await console.shows("✓ SHOWN")
    console.send("4s")
    #expect(await console.shows("Saved firing #1 as"), "\(console.vt.text)")
    let file = try #require(scratch.files().first { $0.key.hasPrefix("iterate-preview-firing-1-") })
    let document = try JSONSerialization.jsonObject(with: Data(file.value.utf8)) as? [String: Any]
    #expect(document?["version"] as? Int == 1)
    #expect(!file.value.contains("eyJ"))
  }

  @Test func ownKeysAreHeardAndShown() async throws {
    let scratch = try Scratch()
    try scratch.settings("keys:\n  event.fire: [enter, Z]\n  help.open: \"~\"\n")
    let console = try await Pty.demo(in: scratch)
    #expect(console.vt.text.contains("~ help"), "\(console.vt.text)")
    console.send("Z")
    #expect(await console.shows("✓ SHOWN"), "\(console.vt.text)")
    console.send("~")
    #expect(await console.shows("enter Z"), "\(console.vt.text)")
    #expect(console.vt.text.contains("your key"))
  }

  @Test func brokenSettingsAreExplainedAndDoNotKeepItFromStarting() async throws {
    let scratch = try Scratch()
    try scratch.settings("mouse: maybe\nkeys:\n  event.fire: ctrl-s\n")
    let console = try Pty.console(["demo"], in: scratch)
    #expect(await console.shows("This did not work"), "\(console.vt.text)")
    #expect(console.unwrappedText.contains("mistakes"), "\(console.vt.text)")
    console.send(" ")
    await console.wait { !$0.text.contains("This did not work") }
    console.send("\r")
    #expect(await console.shows("✓ SHOWN"), "\(console.vt.text)")
    let check = try await HeadlessRun(["workspace", "check"], in: scratch)
    #expect(check.status == 78)
    #expect(check.errors.contains("config.yaml:1:8: mouse"), "\(check.errors)")
    #expect(check.errors.contains("config.yaml:3:15: keys"), "\(check.errors)")
  }

  @Test func mouseIsReportedOnlyWhereItIsWantedAndGivenBack() async throws {
    let scratch = try Scratch()
    let plain = try await Pty.demo(in: scratch)
    #expect(!plain.vt.modes.contains(1006))
    plain.send("q")
    try scratch.settings("mouse: true\n")
    let console = try await Pty.demo(in: scratch)
    #expect(console.vt.modes.contains(1006))
    let lines = console.vt.text.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(lines.firstIndex { $0.contains("Coupon Applied") })
    console.send("\u{1B}[<0;5;\(row + 1)M\u{1B}[<0;5;\(row + 1)m")
    console.send("\u{1B}[<0;5;\(row + 1)M\u{1B}[<0;5;\(row + 1)m")
    #expect(await console.shows("NOT SHOWN"), "\(console.vt.text)")
    console.send("q")
    #expect(await console.waitForExit() == 0)
    #expect(!console.vt.modes.contains(1006))
  }

  @Test func settingsAreFoundWrittenAndDescribed() async throws {
    let scratch = try Scratch()
    let path = "\(scratch.home)/config/iterate-preview/config.yaml"
    let before = try await HeadlessRun(["workspace", "path"], in: scratch)
    #expect(before.output.contains("\(path)  settings, not there"), "\(before.output)")
    let written = try await HeadlessRun(["init", "--settings"], in: scratch)
    #expect(written.status == 0, "\(written.everything)")
    let check = try await HeadlessRun(["workspace", "check"], in: scratch)
    #expect(
      check.status == 0 && check.output.contains("\(path): no mistakes"), "\(check.everything)")
    #expect(try await HeadlessRun(["init", "--settings"], in: scratch).status == 78)
    let schema = try await HeadlessRun(["workspace", "schema", "--settings"], in: scratch)
    #expect(schema.output.contains("iterate-preview settings"))
  }
}

extension Scratch {
  /// Writes the operator's settings.
  fileprivate func settings(_ text: String) throws {
    let folder = "\(home)/config/iterate-preview"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try write(text, to: "config/iterate-preview/config.yaml")
  }
}
