import TestSupport
import Testing

/// Nothing is sent but firings, and those only where they are meant to go.
///
/// A proxy is what everything that leaves would have to pass.
@Suite struct QuietTests {
  private static func variables(_ proxy: LoopbackServer) -> [String: String?] {
    let names = [
      "http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY",
    ]
    return Dictionary(uniqueKeysWithValues: names.map { ($0, proxy.url) })
  }

  @Test(arguments: [
    ["fire", "Checkout Finished", "--expect", "shown"], ["list"], ["workspace", "check"],
    ["--version"], ["init"],
  ]) func commandsLeaveTheNetworkAlone(arguments: [String]) async throws {
    let proxy = try LoopbackServer(.closeAtOnce)
    let run = try await HeadlessRun(
      arguments, in: try Scratch(), environment: Self.variables(proxy))
    #expect(run.status == 0, "\(run.errors)")
    #expect(!run.output.isEmpty)
    #expect(proxy.connectionCount == 0)
  }

  @Test func demoLeavesTheNetworkAlone() async throws {
    let proxy = try LoopbackServer(.closeAtOnce)
    let scratch = try Scratch()
    let console = try await Pty.demo(in: scratch, environment: Self.variables(proxy))
    console.send("\r")
    #expect(await console.shows("✓ SHOWN"))
    console.send("q")
    #expect(await console.waitForExit() == 0)
    #expect(proxy.connectionCount == 0)
  }

  @Test func firingAtAnotherHostIsTheOneThingThatPassesTheProxy() async throws {
    let proxy = try LoopbackServer(.respond(status: "502 Bad Gateway"))
    let scratch = try Scratch()
    let fire = try scratch.fireArguments(target: "https://nohost.invalid")
    let run = try await HeadlessRun(fire, in: scratch, environment: Self.variables(proxy))
    #expect(run.status == 69, "\(run.everything)")
    #expect(proxy.requests.map(\.line) == ["CONNECT nohost.invalid:443 HTTP/1.1"])
  }
}
