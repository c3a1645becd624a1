import Iterate
import TestSupport
import Testing

@testable import IteratePreview

@Suite("HTTPClient: cancellation", .timeLimit(.minutes(1)))
struct HTTPClientCancellationTests {
  private let client = HTTPClient.loopback()

  @Test(
    "cancelling ends the request and the connection",
    arguments: [LoopbackScript.hang, .drip(everyMilliseconds: 10)])
  func inFlight(script: LoopbackScript) async throws {
    let server = try LoopbackServer(script)
    let task = Task { await client.failure(of: server.url) }
    await server.wait(for: .requested)
    task.cancel()
    #expect(await server.wait(for: .closed) != nil)
    #expect(await task.value == .cancelled)
  }

  @Test("cancelling while connecting ends the request before any limit does")
  func connecting() async throws {
    let deaf = try DeafPort()
    let task = Task { await client.failure(of: "http://127.0.0.1:\(deaf.port)/") }
    await Task.yield()
    task.cancel()
    #expect(await task.value == .cancelled)
  }

  @Test("a task cancelled before it sends makes no connection")
  func beforeStart() async throws {
    let server = try LoopbackServer(.respond())
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return await client.failure(of: server.url)
    }
    #expect(await task.value == .cancelled)
    #expect(server.connectionCount == 0)
  }

  @Test("one request's cancellation leaves the others alone")
  func others() async throws {
    let hanging = try LoopbackServer(.hang)
    let answering = try LoopbackServer(.respond(body: Array("ok".utf8)))
    let task = Task { await client.failure(of: hanging.url) }
    await hanging.wait(for: .requested)
    async let other = client.get(answering.url)
    task.cancel()
    #expect(try await other.text == "ok")
    #expect(await task.value == .cancelled)
    #expect(try await client.get(answering.url).text == "ok")
  }

  @Test("whenever the cancellation comes, a request ends once: answered or cancelled")
  func race() async throws {
    let server = try LoopbackServer(.respond())
    let outcomes = await withTaskGroup(of: APIFailure?.self) { group in
      for _ in 0..<200 {
        group.addTask {
          let task = Task { await client.failure(of: server.url) }
          await Task.yield()
          task.cancel()
          return await task.value
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outcomes.count == 200)
    #expect(outcomes.allSatisfy { $0 == nil || $0 == .cancelled })
  }
}
