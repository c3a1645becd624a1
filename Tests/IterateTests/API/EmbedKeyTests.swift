import Iterate
import TestSupport
import Testing

@Suite("An embed key")
struct EmbedKeyTests {
  @Test("tells its claims without being verified")
  func claims() {
    let key = EmbedKey(Secret(EmbedReplies.token))
    #expect(key?.companyID == "65f0c0ffee0000000000c0de")
    #expect(key?.userID == "65f0c0ffee0000000000f00d")
    #expect(key?.issuedAt == 1_767_225_600)
    #expect(key?.role == nil)
  }

  @Test(
    "is read with and without padding, in either alphabet",
    arguments: [
      // {"role":"web","iat":1} and {"role":"???>>>"}
      ("h.eyJyb2xlIjoid2ViIiwiaWF0IjoxfQ.s", "web"),
      ("h.eyJyb2xlIjoid2ViIiwiaWF0IjoxfQ==.s", "web"),
      ("h.eyJyb2xlIjoiPz8_Pj4-In0.s", "???>>>"), ("h.eyJyb2xlIjoiPz8/Pj4+In0.s", "???>>>"),
    ])
  func padding(_ key: String, _ role: String) {
    #expect(EmbedKey(Secret(key))?.role == role)
  }

  @Test(
    "is no JWT when its form is another",
    arguments: [
      "", ".", "..", "a.b", "a.e30.c.d", "h.e30*.s", "h.W10.s", "h.eyJ.s", "h.e.s", "plain key",
      "h.////.s",
    ])
  func noJWT(_ key: String) {
    #expect(EmbedKey(Secret(key)) == nil)
  }

  @Test("with claims of other types leaves them out")
  func wrongTypes() {
    // {"company_id":7,"iat":"now"}
    let key = EmbedKey(Secret("h.eyJjb21wYW55X2lkIjo3LCJpYXQiOiJub3cifQ.s"))
    #expect(key != nil)
    #expect(key?.companyID == nil)
    #expect(key?.issuedAt == nil)
  }

  @Test(
    "has the 64-bit FNV-1a hash for a fingerprint",
    arguments: [
      ("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("foobar", "85944171f73967e8"),
    ])
  func fingerprint(_ key: String, _ fingerprint: String) {
    #expect(EmbedKey.fingerprint(of: Secret(key)) == fingerprint)
  }

  @Test("carries the fingerprint of the whole key")
  func ownFingerprint() {
    let secret = Secret(EmbedReplies.token)
    #expect(EmbedKey(secret)?.fingerprint == EmbedKey.fingerprint(of: secret))
  }
}
