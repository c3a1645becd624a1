import Foundation
import Iterate
import TestSupport
import Testing

@testable import IteratePreview

@Suite("HTTPClient: TLS", .timeLimit(.minutes(1)))
struct HTTPClientTLSTests {
  @Test("a server that does not speak TLS")
  func plainServer() async throws {
    let server = try LoopbackServer(.garbage("HTTP/1.1 400 Bad Request\r\n\r\n"))
    let failure = await HTTPClient.loopback().failure(of: "https://127.0.0.1:\(server.port)/")
    expectTLSFailure(failure)
  }

  @Test("a file of certificates that cannot be read")
  func missingCertificateFile() async throws {
    let server = try LoopbackServer(.silence)
    let client = HTTPClient.loopback(environment: ["SSL_CERT_FILE": "/does/not/exist.pem"])
    expectTLSFailure(await client.failure(of: "https://127.0.0.1:\(server.port)/"))
  }

  @Test("a certificate nobody vouches for", .enabled(if: OpenSSLServer.isAvailable))
  func untrusted() async throws {
    let server = try await OpenSSLServer.start()
    expectTLSFailure(await HTTPClient.loopback().failure(of: server.url))
  }

  @Test(
    "a certificate named in the environment is trusted", .enabled(if: OpenSSLServer.isAvailable),
    arguments: ["SSL_CERT_FILE", "CURL_CA_BUNDLE"])
  func trusted(variable: String) async throws {
    let server = try await OpenSSLServer.start()
    let client = HTTPClient.loopback(environment: [variable: server.certificateFile])
    let response = try await client.get(server.url)
    #expect(response.status == 200)
    #expect(response.timings.tls >= response.timings.connect)
    #expect(response.timings.tls > 0)
  }

  @Test("a certificate for another host", .enabled(if: OpenSSLServer.isAvailable))
  func otherHost() async throws {
    let server = try await OpenSSLServer.start()
    let client = HTTPClient.loopback(environment: ["SSL_CERT_FILE": server.certificateFile])
    let failure = await client.failure(of: "https://localhost:\(server.port)/")
    guard case .tlsFailed("localhost", let detail) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(detail.contains("localhost"))
  }

  @Test("a server that offers no more than TLS 1.1", .enabled(if: OpenSSLServer.isAvailable))
  func oldVersion() async throws {
    let options = ["-tls1_1", "-cipher", "DEFAULT@SECLEVEL=0"]
    let server = try await OpenSSLServer.start(options: options)
    let client = HTTPClient.loopback(environment: ["SSL_CERT_FILE": server.certificateFile])
    expectTLSFailure(await client.failure(of: server.url))
  }

  private func expectTLSFailure(
    _ failure: APIFailure?, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard case .tlsFailed("127.0.0.1", let detail) = failure else {
      Issue.record("\(String(describing: failure))", sourceLocation: sourceLocation)
      return
    }
    #expect(!detail.isEmpty, sourceLocation: sourceLocation)
  }
}

/// OpenSSL's test server with a certificate for 127.0.0.1 made for the occasion.
private final class OpenSSLServer: Sendable {
  static let isAvailable = FileManager.default.isExecutableFile(atPath: path)
  private static let path = "/usr/bin/openssl"

  struct Failure: Error {
    let output: String
  }

  let port: Int
  let certificateFile: String
  private let folder: URL
  private let process: Process

  /// Starts a server on a thread of its own, because a certificate takes a while to make.
  static func start(options: [String] = []) async throws -> OpenSSLServer {
    try await withCheckedThrowingContinuation { started in
      Thread.detachNewThread {
        started.resume(with: Result { try OpenSSLServer(options: options) })
      }
    }
  }

  private init(options: [String]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "tls-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    certificateFile = folder.appending(path: "certificate.pem").path
    let keyFile = folder.appending(path: "key.pem").path
    let request = [
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
      "-days", "2", "-subj", "/CN=loopback", "-addext", "subjectAltName=IP:127.0.0.1",
      "-keyout", keyFile, "-out", certificateFile,
    ]
    let (maker, _) = try Self.run(request)
    maker.waitUntilExit()
    let serve = [
      "s_server", "-accept", "127.0.0.1:0", "-key", keyFile, "-cert", certificateFile, "-www",
    ]
    let output: FileHandle
    (process, output) = try Self.run(serve + options)
    port = try Self.port(announcedIn: output)
  }

  deinit {
    // A process started from a task inherits its thread's signal mask, which holds SIGTERM back.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: folder)  // the system empties its temporary folder
  }

  var url: String { "https://127.0.0.1:\(port)/" }

  private static func run(_ arguments: [String]) throws -> (Process, FileHandle) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.standardInput = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    return (process, output.fileHandleForReading)
  }

  /// The port in the line `ACCEPT 127.0.0.1:40000`.
  private static func port(announcedIn output: FileHandle) throws -> Int {
    var text = ""
    while true {
      let data = output.availableData
      text += String(decoding: data, as: UTF8.self)
      if let line = text.split(separator: "\n").first(where: { $0.hasPrefix("ACCEPT ") }),
        text.hasSuffix("\n"), let port = line.split(separator: ":").last.flatMap({ Int($0) })
      {
        return port
      }
      if data.isEmpty { throw Failure(output: text) }
    }
  }
}
