import Iterate
import Testing

@testable import IteratePreview

@Suite("Stored tokens")
struct SessionStoreTests {
  private let folder = ScratchFolder()
  private let key = SessionKey(host: "h.example", keyFingerprint: "f00d", person: "user:qa 1 é")
  private let other = SessionKey(host: "h.example", keyFingerprint: "f00d", person: "anonymous")

  private func directories() throws -> AppDirectories {
    try AppDirectories(environment: ["HOME": "/", "XDG_STATE_HOME": folder.path("state")])
  }

  @Test func nothingIsStoredAtFirst() throws {
    let loaded = try SessionStore.load(from: directories())
    #expect(loaded.store[key] == nil)
    #expect(loaded.note == nil)
    #expect(try folder.names().isEmpty)
  }

  @Test func sessionsComeBackAsTheyWere() throws {
    let full = PersonSession(
      token: Secret("token-of-qa-1"), anonymousID: "a1", lastUpdated: 1_767_225_600,
      personsCreated: 2)
    let bare = PersonSession(anonymousID: "a2")
    var store = SessionStore(directories: try directories())
    store[key] = full
    store[other] = bare
    try store.save()

    let loaded = try SessionStore.load(from: directories())
    #expect(loaded.store == store)
    #expect(loaded.store[key] == full)
    #expect(loaded.store[key]?.token?.reveal() == "token-of-qa-1")
    #expect(loaded.store[other] == bare)
    #expect(loaded.note == nil)
  }

  @Test func aSessionCanBeForgotten() throws {
    var store = SessionStore(directories: try directories())
    store[key] = PersonSession(anonymousID: "a1")
    store[key] = nil
    try store.save()
    #expect(try SessionStore.load(from: directories()).store[key] == nil)
  }

  @Test func twoProgramsKeepEachOthersSessions() throws {
    let directories = try directories()
    try SessionStore.update(in: directories) { $0[key] = PersonSession(anonymousID: "a1") }
    try SessionStore.update(in: directories) { $0[other] = PersonSession(anonymousID: "b2") }
    let store = try SessionStore.load(from: directories).store
    #expect(store[key]?.anonymousID == "a1")
    #expect(store[other]?.anonymousID == "b2")
  }

  @Test func whoeverComesSecondWaitsForTheFirst() async throws {
    let directories = try directories()
    await withTaskGroup(of: Void.self) { group in
      for number in 1...20 {
        group.addTask {
          let key = SessionKey(
            host: "h.example", keyFingerprint: "f00d", person: "user:\(number)")
          try? SessionStore.update(in: directories) {
            $0[key] = PersonSession(anonymousID: "person-\(number)")
          }
        }
      }
    }
    let name = "state/iterate-preview/tokens.json"
    let stored = try folder.read(name)
    for number in 1...20 { #expect(stored.contains("person-\(number)\"")) }
  }

  @Test func theFileIsForThisUserAlone() throws {
    let store = SessionStore(directories: try directories())
    try store.save()
    try store.save()
    #expect(try folder.mode("state/iterate-preview") == 0o700)
    #expect(try folder.mode("state/iterate-preview/tokens.json") == 0o600)
    #expect(try folder.names(in: "state/iterate-preview") == ["tokens.json"])
  }

  @Test(arguments: [
    "", "not json", "[]", #"{"version": 2, "sessions": {}}"#, #"{"version": 1}"#,
    #"{"version": 1, "sessions": {"k": {"token": "t"}}}"#,
    #"{"version": 1, "sessions": {"k": {"anonymousId": "a", "personsCreated": -1}}}"#,
    #"{"version": 1, "sessions": {"k": {"anonymousId": "a", "personsCreated": 1e99}}}"#,
  ])
  func aDamagedFileIsPutAsideAndSaidToBe(text: String) throws {
    let directories = try directories()
    try LocalFile.makeFolder(directories.state)
    let name = "state/iterate-preview/tokens.json"
    _ = try folder.write(text, to: name)

    let loaded = try SessionStore.load(from: directories)
    #expect(
      loaded.note
        == "The stored tokens were damaged and are kept in \(loaded.store.path).damaged; "
        + "new persons will be created.")
    #expect(loaded.store == SessionStore(directories: directories))
    #expect(try folder.read(name + ".damaged") == text)
    #expect(try folder.names(in: "state/iterate-preview") == ["tokens.json.damaged"])
  }

  @Test func aFolderInItsPlaceIsAFailure() throws {
    let directories = try directories()
    try LocalFile.makeFolder(directories.state + "/tokens.json")
    let failure = #expect(throws: Failure.self) { try SessionStore.load(from: directories) }
    #expect(failure?.what == "The persons' tokens cannot be read")
    #expect(failure?.fix == "Check that you may read and write \(directories.state).")
  }

  @Test func aTokenIsMaskedWhereverTheStoreIsPrinted() throws {
    var store = SessionStore(directories: try directories())
    store[key] = PersonSession(token: Secret("token-canary-7c2e"), anonymousID: "a1")
    #expect(!String(describing: store).contains("canary"))
    #expect(!String(reflecting: store).contains("canary"))
    var dumped = ""
    dump(store, to: &dumped)
    #expect(!dumped.contains("canary"))
  }
}
