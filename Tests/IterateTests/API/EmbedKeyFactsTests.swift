import Iterate
import TestSupport
import Testing

@Suite("What a key says about itself")
struct EmbedKeyFactsTests {
  @Test("is its claims, with the key masked")
  func claims() {
    let facts = EmbedKey.facts(of: Secret(EmbedReplies.token))
    #expect(facts.first == "••••" + EmbedReplies.token.suffix(4))
    #expect(
      Array(facts.dropFirst()) == [
        "company 65f0c0ffee0000000000c0de", "person 65f0c0ffee0000000000f00d", "issued 2026-01-01",
      ])
  }

  @Test("is nothing when it is no JWT")
  func plain() {
    #expect(
      EmbedKey.facts(of: Secret("plain key of no form"))
        == ["••••form", "not a JWT: it says nothing"])
  }
}
