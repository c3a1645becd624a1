import Foundation
import TestSupport
import Testing

/// A key or token is in the request and in the token file, and nowhere else.
@Suite struct SecretTests {
  private static let token = "user-token-canary-4711"
  private static let reply = LoopbackScript.respond(
    body: #"""
      {"results":{"auth":{"token":"\#(token)"},"tracking":{"last_updated":1767225600}}}
      """#.utf8)
  private static let tokenFile = "state/iterate-preview/tokens.json"

  /// Who in the home knows a secret.
  private static func holders(in scratch: Scratch) -> [String] {
    scratch.files().filter { $0.value.contains("canary") }.keys.sorted()
  }

  @Test func keyAndTokenReachNoOutputAndTheTokenIsSentTheNextTime() async throws {
    let server = try LoopbackServer(Self.reply)
    let scratch = try Scratch()
    let key = #"apiKey: "${ITERATE_API_KEY}""#
    let fire = try scratch.fireArguments(target: server.url, key: key)
    for arguments in [fire, fire + ["--json"], fire + ["--dry-run"], fire + ["--no-preview"]] {
      let run = try await HeadlessRun(
        arguments, in: scratch, environment: ["ITERATE_API_KEY": Scratch.key])
      #expect(run.status == 0, "\(run.errors)")
      #expect(!run.everything.contains("canary"), "\(run.everything)")
    }
    let sent = server.requests.map { $0.values("Authorization") }
    #expect(sent.first == ["Bearer \(Scratch.key)"])
    #expect(sent.dropFirst().allSatisfy { $0 == ["Bearer \(Self.token)"] }, "\(sent)")
    #expect(sent.count == 3)
    #expect(Self.holders(in: scratch) == [Self.tokenFile])
  }

  @Test func keyInAReplyThatComplainsAboutItIsMasked() async throws {
    let body = #"{"errors":[{"code":401,"type":"the key \#(Scratch.key) is not known"}]}"#
    for more in [[], ["--json"]] {
      let run = try await HeadlessRun(firingAt: .respond(body: body.utf8), more)
      #expect(run.status == 77, "\(run.everything)")
      #expect(!run.everything.contains("canary"), "\(run.everything)")
    }
  }

  @Test func tokenFileIsForItsOwnerAlone() async throws {
    let server = try LoopbackServer(Self.reply)
    let scratch = try Scratch()
    let run = try await HeadlessRun(try scratch.fireArguments(target: server.url), in: scratch)
    #expect(run.status == 0, "\(run.errors)")
    let file = "\(scratch.home)/\(Self.tokenFile)"
    for (path, mode) in [(file, 0o600), (scratch.state, 0o700)] {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == mode, "\(path)")
    }
  }

  @Test func keyAndTokenReachNoScreenAndNoCrashNote() async throws {
    let server = try LoopbackServer(Self.reply)
    let scratch = try Scratch()
    let file = try scratch.workspace(target: server.url)
    let console = try Pty.console([file, "--profile", "host"], in: scratch, rows: 60, columns: 200)
    await console.shows("EXPECTED")
    console.send("\r")
    #expect(await console.shows("NOT SHOWN"))
    // The request, the whole reply with everything unfolded, the log.
    for (keys, sign) in [("3]]=", "POST"), ("4=", "••••"), ("5", "<--")] {
      console.send(keys)
      #expect(await console.shows(sign), "\(console.vt.text)")
    }
    console.signal(SIGABRT)
    #expect(await console.waitForExit() == -SIGABRT)
    #expect(!String(decoding: console.bytes, as: UTF8.self).contains("canary"))
    #expect(Self.holders(in: scratch) == [Self.tokenFile, "workspace.yaml"])
  }

  @Test func simulatorsTokensAreNeverKept() async throws {
    let scratch = try Scratch()
    let run = try await HeadlessRun(["fire", "Checkout Finished"], in: scratch)
    #expect(run.status == 0)
    #expect(scratch.files().isEmpty)
    let console = try await Pty.demo(in: scratch)
    console.send("\r")
    #expect(await console.shows("✓ SHOWN"))
    console.send("q")
    #expect(await console.waitForExit() == 0)
    #expect(scratch.files().isEmpty)
  }
}
