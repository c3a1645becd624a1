import Foundation
import Iterate
import Segment
import TestSupport
import Testing

@testable import IteratePreview

/// Curl commands run by the system's shell with the system's curl: what arrives is what was meant.
@Suite("curl commands in a real shell")
struct CurlRoundTripTests {
  private static let bodies: [[UInt8]] =
    [
      #"{"a":"it's \"quoted\" $HOME `id` $(id) !! \\ & ; | > < * ? ~ # %s %d"}"#, "-d @/etc/passwd",
      "@/etc/passwd", "a\nb\n\n", "\n", "日本 é \u{1F600} \u{202E}", "\u{1B}[2J\u{7}\r\n\ttab\u{7F}",
      "'", "''", "\\", "\\'", "%", "%%s", "!", "-\u{1}", "\u{1}\n", "x=1&y=2",
      "'\u{301}; echo obeyed; #", "a'\u{20E3}$(id)'\u{308}b", "\u{600}'\u{200D}'",
    ].map { Array($0.utf8) }
    + [
      Array(1...255), [0xFF, 0xFE], [0xC3], Array(repeating: 0x81, count: 40),
      Array(String(repeating: "x'\"$", count: 30_000).utf8),
      Array(repeatElement(Array(1...255), count: 600).joined()),
    ]

  private static func shells() -> [String] {
    ["/bin/sh", "/bin/bash", "/usr/bin/zsh", "/bin/dash"].filter {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  private static let hasCurl = ["/usr/bin/curl", "/bin/curl"].contains {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// Runs `script` and gives the request that arrived.
  private func run(
    _ script: String, by shell: String, at server: LoopbackServer, _ variables: [String: String]
  ) async throws -> LoopbackRequest {
    let folder = ScratchFolder()
    let file = try folder.write(script, to: "command.sh")
    var environment = variables
    environment["PATH"] = "/usr/bin:/bin"
    environment["HOME"] = folder.path
    environment["LANG"] = "C.UTF-8"
    let process = try ChildProcess(
      shell, [file], environment: environment,
      streams: .files(output: folder.path("output"), errors: folder.path("errors")))
    let status = await process.waitForExit()
    let errors = try folder.read("errors")
    #expect(status == 0, "\(shell): \(errors)")
    return try #require(server.requests.last)
  }

  private func request(_ body: [UInt8], to server: LoopbackServer) -> HTTPRequest {
    HTTPRequest(
      method: "POST", url: "\(server.url)/p?q=$HOME&b='[1-2]{c}",
      headers: [
        HTTPHeader("Content-Type", "application/json"), HTTPHeader("X-Odd", "-it's $x `y` \"z\" é"),
        HTTPHeader("X-Empty", ""),
      ], bearer: Secret("key'with$odd\"signs"), body: body)
  }

  @Test(.enabled(if: hasCurl), arguments: shells())
  func everyBodyArrivesAsItWas(shell: String) async throws {
    let server = try LoopbackServer(.respond(body: Array("ok".utf8)))
    for body in Self.bodies {
      let request = request(body, to: server)
      let command = try CurlCommand(request, secrets: .revealed)
      let arrived = try await run(command.text, by: shell, at: server, [:])
      #expect(arrived.body == body, "\(shell): \(command.text.prefix(200))")
      #expect(arrived.line == "POST /p?q=$HOME&b='[1-2]{c} HTTP/1.1")
      #expect(arrived.values("Content-Type") == ["application/json"])
      #expect(arrived.values("X-Odd") == ["-it's $x `y` \"z\" é"])
      #expect(arrived.values("X-Empty") == [""])
      #expect(arrived.values("Authorization") == ["Bearer key'with$odd\"signs"])
    }
  }

  @Test(.enabled(if: hasCurl), arguments: shells())
  func variablesExpandToWhatTheyStandFor(shell: String) async throws {
    let server = try LoopbackServer(.respond(body: Array("ok".utf8)))
    let token = ShellVariable(ShellVariable.userToken, Secret("tok'en-$0001"))
    var request = request(Array("{\"t\":\"tok'en-$0001\",\"x\":\"\u{1}$y\"}".utf8), to: server)
    request.url = "\(server.url)/tok'en-$0001/x"
    request.bearer = token.value
    let command = try CurlCommand(
      request,
      secrets: .hidden(
        bearer: token.name, variables: [token], Redactor(secrets: [token.value])))
    #expect(!command.text.contains("0001"))
    let arrived = try await run(
      command.text, by: shell, at: server, [token.name: token.value.reveal()])
    #expect(arrived.body == request.body, "\(command.text)")
    #expect(arrived.line == "POST /tok'en-$0001/x HTTP/1.1")
    #expect(arrived.values("Authorization") == ["Bearer tok'en-$0001"])
  }
}
