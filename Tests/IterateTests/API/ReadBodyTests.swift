import Iterate
import Segment
import Testing

@Suite struct ReadBodyTests {
  @Test func aReadResponseIsTheSameResponse() {
    let response = HTTPResponse(status: 200, body: Array(#"{"results": {}}"#.utf8))
    let read = response.read()
    #expect(read == response)
    #expect(read.readBody?.reply != nil)
    #expect(response.readBody == nil)
    var changed = read
    changed.body = []
    #expect(changed.readBody == nil, "what was read is forgotten with the body")
  }

  @Test(arguments: ["", "<html>", "{", "[1]", #"{"results": {"survey": {"id": 7}}}"#])
  func whatWasReadAheadIsWhatWouldHaveBeenRead(body: String) {
    let read = ReadBody(Array(body.utf8))
    let reply = Result { () throws(EmbedReplyProblem) in try EmbedReply(decoding: Array(body.utf8))
    }
    #expect(read.reply == reply)
    #expect((read.sealed != nil) == ((try? JSONValue.parse(body)) != nil))
  }

  @Test func sealingMasksWhatHasASecretsNameAndKeepsPaths() {
    let value: JSONValue = [
      "auth": ["token": "a-token-of-some-length"], "list": [["apiKey": ["deep": "canary"]], 2],
      "password": .null, "api_key": 7,
    ]
    #expect(
      value.sealed() == [
        "auth": ["token": "••••ngth"], "list": [["apiKey": "••••"], 2], "password": .null,
        "api_key": "••••",
      ])
  }
}

@Suite struct RedactorLimitTests {
  private let redactor = Redactor(secrets: [Secret("known-secret-value")])

  @Test func whatIsCutOffIsTheEndOfTheText() {
    #expect(redactor.redact("plain text", limit: 5) == "plain")
    #expect(redactor.redact("日本語", limit: 4) == "日")
    #expect(redactor.redact("short", limit: 100) == "short")
  }

  @Test(arguments: 0...60)
  func noPartOfASecretIsLeftWhereverTheTextIsCut(limit: Int) {
    let texts = [
      "x known-secret-value and more text that goes on and on and on and on",
      "see eyJhbGciOiJIUzI1NiJ9.payload.signature and more text that goes on",
      "token=" + String(repeating: "s", count: 400) + " and more",
      "{\"token\"  :   \"" + String(repeating: "s", count: 400) + "\"}",
    ]
    for text in texts {
      let shown = redactor.redact(text, limit: limit)
      let whole = redactor.redact(text)
      #expect(whole.hasPrefix(shown), "\(shown) of \(whole)")
    }
  }

  @Test func itCostsWhatIsWanted() {
    let endless = String(repeating: "lorem ipsum ", count: 1_000_000)
    for _ in 0..<1000 { #expect(redactor.redact(endless, limit: 100).utf8.count == 100) }
  }
}
