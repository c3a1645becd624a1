import Foundation
import TestSupport
import Testing

@testable import IteratePreview

@Suite("HTTPClient: endurance", .timeLimit(.minutes(2)))
struct HTTPClientEnduranceTests {
  @Test("10,000 requests in a row go over one connection and leave no memory behind")
  func manyRequests() async throws {
    let server = try LoopbackServer(.respond(body: Array("ok".utf8)))
    let client = HTTPClient.loopback()
    for _ in 0..<1000 { _ = try await client.get(server.url) }
    let before = residentBytes()
    for _ in 0..<9000 { _ = try await client.get(server.url) }
    #expect(server.connectionCount == 1)
    #expect(server.requests.count == 10_000)
    // A leaked transfer costs some 8 kB, so 9000 of them would be 70 MB. What the server remembers
    // of the requests is 5 MB, and tests that run at the same time need some room.
    #expect(residentBytes() - before < 40 << 20)
  }

  /// The memory of this process; zero where the system does not say, as a file, how much that is.
  private func residentBytes() -> Int {
    guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else {
      return 0
    }
    let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
  }
}
