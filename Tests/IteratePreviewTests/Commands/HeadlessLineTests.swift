import Foundation
import Iterate
import TestSupport
import Testing

@testable import IteratePreview

@Suite("The way of a command to the API")
struct HeadlessLineTests {
  private let folder = ScratchFolder()
  private var world: World {
    World(environment: ["HOME": folder.path, "EMBED_KEY": "embed-key-canary-0001"])
  }

  private static func context(_ profile: Profile) -> FiringContext {
    let workspace = DemoWorkspace.value
    return FiringContext(workspace: workspace, profile: profile, person: workspace.person)
  }

  private static func host(key: String) -> Profile {
    Profile(name: "host", target: .host("https://iteratehq.com"), key: .text(Secret(key)))
  }

  @Test("to the simulator stands until it is closed, and keeps nothing of the person")
  func simulator() async throws {
    let line = try await HeadlessLine.open(to: Self.context(.simulator), world: world)
    #expect(line.access.isSimulator)
    #expect(line.session == nil)
    let port = try #require(line.access.baseURL.split(separator: ":").last.flatMap { Int($0) })
    #expect(RawHTTP.isListening(port: port))
    #expect(line.keep(PersonSession(anonymousID: "a")) == nil)
    try await line.close()
    #expect(!RawHTTP.isListening(port: port))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test("to a host has its key, and finds what was kept of the person the time before")
  func host() async throws {
    let context = Self.context(Self.host(key: "${EMBED_KEY}"))
    let first = try await HeadlessLine.open(to: context, world: world)
    #expect(first.access.baseURL == "https://iteratehq.com")
    #expect(first.access.key.reveal() == "embed-key-canary-0001")
    #expect(!first.access.isSimulator)
    #expect(first.session == nil)
    #expect(first.keep(PersonSession(anonymousID: "anon-7")) == nil)
    let second = try await HeadlessLine.open(to: context, world: world)
    #expect(second.session?.anonymousID == "anon-7")
  }

  @Test("to a host whose key's variable is not set is not there")
  func noKey() async throws {
    let context = Self.context(Self.host(key: "${OTHER_KEY}"))
    let failure = await #expect(throws: Failure.self) {
      _ = try await HeadlessLine.open(to: context, world: world)
    }
    #expect(failure?.category == .key)
  }
}
