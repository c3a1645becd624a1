import Iterate
import Segment
import TestSupport
import Testing

@Suite("A person's session")
struct PersonSessionTests {
  private let key = Secret("embed-key-of-the-company")

  private func reply(_ text: String) throws -> EmbedReply {
    try EmbedReply(decoding: Array(text.utf8))
  }

  @Test("uses the embed key until a token is issued, and the token from then on")
  func tokenLifeCycle() throws {
    var session = PersonSession(anonymousID: "anon-1")
    #expect(session.bearer(orKey: key) == key)
    session.learn(from: try reply(EmbedReplies.nothingForNewPerson), usedToken: false)
    #expect(session.bearer(orKey: key) == Secret(EmbedReplies.token))
    #expect(session.personsCreated == 1)
    #expect(session.lastUpdated == 7)
    session.learn(from: try reply("{}"), usedToken: true)
    #expect(session.bearer(orKey: key) == Secret(EmbedReplies.token))
    #expect(session.lastUpdated == 7)
    #expect(session.personsCreated == 1)
  }

  @Test("takes over another token for a known person without counting a new one")
  func mergedPerson() throws {
    var session = PersonSession(token: Secret("old"), anonymousID: "anon-1", personsCreated: 1)
    session.learn(from: try reply(EmbedReplies.nothingForNewPerson), usedToken: true)
    #expect(session.token == Secret(EmbedReplies.token))
    #expect(session.personsCreated == 1)
  }

  @Test("keeps its token when an empty one comes back")
  func emptyToken() throws {
    var session = PersonSession(token: Secret("old"), anonymousID: "anon-1")
    session.learn(from: try reply(#"{"results":{"auth":{"token":""}}}"#), usedToken: false)
    #expect(session.token == Secret("old"))
    #expect(session.personsCreated == 0)
  }

  @Test("forgets the person on reset, but not how many were created")
  func reset() {
    var session = PersonSession(
      token: Secret("t"), anonymousID: "anon-1", lastUpdated: 7, personsCreated: 2)
    session.reset(anonymousID: "anon-2")
    #expect(session == PersonSession(anonymousID: "anon-2", personsCreated: 2))
  }
}

@Suite("A session's key")
struct SessionKeyTests {
  private let access = Access(
    baseURL: "https://IterateHQ.com/", key: Secret("secret-canary-key"), isSimulator: false)

  @Test("is made of host, fingerprint and person, and never has the key in it")
  func storageKey() {
    let key = SessionKey(access: access, person: Person(userID: "qa 1"))
    #expect(key.host == "iteratehq.com")
    #expect(key.keyFingerprint == EmbedKey.fingerprint(of: access.key))
    #expect(key.storageKey == "iteratehq.com \(key.keyFingerprint) user:qa 1")
    #expect(!key.storageKey.contains("canary"))
  }

  @Test("differs for another host, port, key or person")
  func different() {
    let other = Access(baseURL: access.baseURL, key: Secret("other"), isSimulator: false)
    let port = Access(
      baseURL: "https://iteratehq.com:444", key: access.key, isSimulator: false)
    let keys = [
      SessionKey(access: access, person: Person()),
      SessionKey(access: access, person: Person(userID: "anonymous")),
      SessionKey(access: access, person: Person(userID: "a")),
      SessionKey(access: other, person: Person(userID: "a")),
      SessionKey(access: port, person: Person(userID: "a")),
      SessionKey(host: "a b", keyFingerprint: "c", person: "d"),
      SessionKey(host: "a", keyFingerprint: "b c", person: "d"),
    ]
    #expect(Set(keys.map(\.storageKey)).count == keys.count)
  }

  @Test("does not depend on the person's traits")
  func traits() {
    #expect(
      SessionKey(access: access, person: Person(userID: "a", traits: ["plan": "pro"]))
        == SessionKey(access: access, person: Person(userID: "a")))
  }
}
