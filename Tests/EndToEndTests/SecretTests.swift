import Foundation
import TestSupport
import Testing

/// A key or token is in the request and in the token file, and nowhere else.
@Suite struct SecretTests {
  private static let key = "embed-key-canary-0001"
  private static let token = "user-token-canary-4711"

  @Test func keyAndTokenReachNoOutputAndTheTokenIsReused() async throws {
    let body =
      #"{"results":{"auth":{"token":"\#(Self.token)"},"tracking":{"last_updated":1767225600}}}"#
    let server = try LoopbackServer(.respond(body: body.utf8))
    let scratch = try Scratch()
    let workspace = try scratch.workspace(target: server.url)
    let fire = ["fire", "Checkout Finished", "--workspace", workspace, "--profile", "host"]

    for arguments in [fire, fire + ["--json"], fire + ["--dry-run"]] {
      let run = try await HeadlessRun(arguments, in: scratch)
      #expect(run.status == 0, "\(run.errors)")
      #expect(!run.everything.contains("canary"))
    }
    #expect(server.requests.first?.values("Authorization") == ["Bearer \(Self.key)"])
    #expect(server.requests.last?.values("Authorization") == ["Bearer \(Self.token)"])

    let holders = scratch.files().filter { $0.contents.contains("canary") }.map(\.name)
    #expect(holders.sorted() == ["state/iterate-preview/tokens.json", "workspace.yaml"])
    let attributes = try FileManager.default.attributesOfItem(
      atPath: "\(scratch.path)/state/iterate-preview/tokens.json")
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
  }

  @Test func simulatorsTokensAreNeverKept() async throws {
    let scratch = try Scratch()
    let run = try await HeadlessRun(["fire", "Checkout Finished"], in: scratch)
    #expect(run.status == 0)
    #expect(scratch.files().isEmpty)
  }

  @Test func nothingIsSentAnywhereElse() async throws {
    let proxy = try LoopbackServer(.closeAtOnce)
    let scratch = try Scratch()
    let proxies = ["http_proxy", "https_proxy", "HTTPS_PROXY", "ALL_PROXY"]
    let run = try await HeadlessRun(
      ["fire", "Checkout Finished", "--expect", "shown"], in: scratch,
      environment: Dictionary(uniqueKeysWithValues: proxies.map { ($0, proxy.url) }))
    #expect(run.status == 0, "\(run.errors)")
    #expect(proxy.connectionCount == 0)
  }

  @Test func jsonIsOneObjectWithTheDocumentedKeys() async throws {
    let run = try await HeadlessRun(["fire", "Checkout Finished", "--json"], in: try Scratch())
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let keys = [
      "version", "mode", "preview", "profile", "persona", "event", "subscriptions", "commands",
      "exchanges", "verdict",
    ]
    #expect(Set(keys).isSubset(of: Set(object.keys)))
    #expect(object["version"] as? Int == 1)
    #expect(object["mode"] as? String == "simulated")
    #expect(object["commands"] as? [[String]] == [["event", "Checkout Finished"]])
    let verdict = try #require(object["verdict"] as? [String: Any])
    #expect(verdict["shown"] as? Bool == true)
    #expect(run.output.split(separator: "\n").count == 1, "one object, one line")
  }
}
