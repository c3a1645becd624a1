import Iterate
import Segment
import TestSupport
import Testing

@Suite("The redactor")
struct RedactorTests {
  private let redactor = Redactor(secrets: [Secret("canary-0123456789"), Secret("abc")])

  @Test(
    "masks a secret wherever it stands in a text",
    arguments: [
      ("key=canary-0123456789&x", "key=••••6789&x"),
      ("canary-0123456789canary-0123456789", "••••6789••••6789"),
      ("canary-0123456789\u{301}", "••••6789\u{301}"),
      ("canary-012345678", "canary-012345678"),
      ("abc is too short to be looked for", "abc is too short to be looked for"),
      ("", ""),
    ])
  func known(_ text: String, _ masked: String) {
    #expect(redactor.redact(text) == masked)
  }

  @Test("masks all of a secret that begins like another, in whichever order they are known")
  func prefixOfAnother() {
    let secrets = [Secret("canary"), Secret("canary-and-the-rest"), Secret("canary-and")]
    for order in [secrets, secrets.reversed()] {
      let redactor = Redactor(secrets: order)
      #expect(redactor.redact("x canary-and-the-rest y") == "x ••••rest y")
      #expect(redactor.redact("canary-andy") == "••••y")
    }
  }

  @Test("masks secrets in what is said of a firing")
  func verdictAndLadder() {
    let verdict = redactor.redact(
      Verdict(
        outcome: .notShown, survey: SurveyReference(id: "canary-0123456789", name: "a"),
        gate: .url, sentence: "The page is https://h/?token=s3cret-canary.",
        remedy: "Leave canary-0123456789.",
        failure: Failure("canary-0123456789", fix: "None.", category: .data)))
    #expect(verdict.sentence.hasPrefix("The page is https://h/?token=••••"))
    #expect(!verdict.sentence.contains("s3cret"))
    #expect(verdict.remedy == "Leave ••••6789.")
    #expect(verdict.failure?.what == "••••6789")
    #expect(verdict.survey?.id == "canary-0123456789", "an id is compared, and no secret")
    let ladder = redactor.redact(
      Ladder(
        survey: nil,
        rungs: [
          GateFinding(gate: .url, result: .fail, fact: "canary-0123456789", remedy: "password=abcd")
        ]))
    #expect(ladder.rungs.first?.fact == "••••6789")
    #expect(ladder.rungs.first?.remedy?.contains("abcd") == false)
  }

  @Test(
    "masks a value by the names on the way to it, as redacting the whole does",
    arguments: ["auth.token", "auth.token.deep[0]", "auth.name", "api_key", "list[0]"])
  func path(_ text: String) throws {
    let whole: JSONValue = [
      "auth": ["token": "short-one", "name": "canary-0123456789"], "api_key": 7, "list": [.null],
    ]
    let path = try #require(JSONPath(parsing: text))
    let value = whole.value(at: path) ?? "inside"
    let expected = redactor.redact(whole).value(at: path) ?? .string(Secret("inside").masked)
    #expect(redactor.redact(value, at: path) == expected)
  }

  @Test(
    "masks what looks like a JWT, also one that was cut",
    arguments: [
      (EmbedReplies.token, "••••dXJl"),
      ("Bearer \(EmbedReplies.token).", "Bearer ••••XJl."),
      (
        "https://x.example/?auth_token=\(EmbedReplies.token)&a=1",
        "https://x.example/?auth_token=••••dXJl&a=1"
      ),
      ("eyJhbGciOiJIUzI1NiIs", "••••NiIs"),
      ("eyJ is how one begins", "eyJ is how one begins"),
      ("eyJshort", "eyJshort"),
    ])
  func jwt(_ text: String, _ masked: String) {
    #expect(redactor.redact(text) == masked)
  }

  @Test(
    "masks tokens in JSON that cannot be parsed",
    arguments: [
      (
        #"{"results":{"auth":{"token":"opaque-canary-value"#,
        #"{"results":{"auth":{"token":"••••alue"#
      ),
      (#"{"token" : "opaque-canary-value", "a"#, #"{"token" : "••••alue", "a"#),
      (#"{"token":"","token":5,"token"#, #"{"token":"••••","token":5,"token"#),
    ])
  func broken(_ text: String, _ masked: String) {
    #expect(redactor.redact(text) == masked)
  }

  @Test("masks texts, names and members called token in JSON")
  func json() {
    let json: JSONValue = [
      "token": "opaque", "Token": 5, "a": ["canary-0123456789", 1, .null, ["token": .null]],
      "canary-0123456789": true,
    ]
    #expect(
      redactor.redact(json) == [
        "token": "••••", "Token": "••••", "a": ["••••6789", 1, .null, ["token": .null]],
        "••••6789": true,
      ])
  }

  @Test(
    "hides the headers that carry credentials",
    arguments: [
      ("Set-Cookie", "session=1", "••••"), ("authorization", "Basic eA==", "••••"),
      ("X-Echo", "canary-0123456789", "••••6789"), ("Content-Type", "text/html", "text/html"),
    ])
  func headers(_ name: String, _ value: String, _ shown: String) {
    #expect(redactor.redact(HTTPHeader(name, value)) == shown)
  }

  @Test(
    "knows secrets by one list of names, in JSON, in broken JSON, and in a query",
    arguments: [
      "token", "auth_token", "authToken", "access-token", "apiKey", "api_key", "APIKEY",
      "X-Api-Key", "writeKey", "write_key", "refresh_token", "Authorization",
    ])
  func names(_ name: String) {
    let secret = "opaque canary"
    #expect(redactor.redact([name: .string(secret)] as JSONValue).text.contains("canary") == false)
    let plain = "opaque-canary-1"
    for text in [
      #"{"a":{"\#(name)":"\#(secret)"#, #"{"\#(name)" : "\#(secret)", "b"#,
      #"{"body":"{\"\#(name)\":\"\#(secret)\",\"b"#, "https://x.example/?\(name)=\(plain)&b=1",
      "{\(name): '\(secret)'}", #"{"text":"one\n\#(name): \#(plain)\n"#,
      #"<meta name="\#(name)" content="\#(secret)">"#, "<p>\(name)=\(plain)</p>",
      "&quot;\(name)&quot;:&quot;a&amp;\(secret)&quot;",
    ] {
      let masked = redactor.redact(text)
      #expect(!masked.contains("canary"), "\(masked)")
    }
  }

  @Test(
    "masks a named secret in any text to its end, and nothing else",
    arguments: [
      (#"{"token":"one\"canary-two","a":1"#, #"{"token":"••••-two","a":1"#),
      (#"{"token":"canary-value-1\\","a":1"#, #"{"token":"••••-1\\","a":1"#),
      (#""{\"apiKey\":\"one\\\"canary-two\",\"a\":1"#, #""{\"apiKey\":\"••••-two\",\"a\":1"#),
      (
        "Authorization: Bearer canary-value-1\nAccept: */*", "Authorization: ••••ue-1\nAccept: */*"
      ),
      ("Set-Cookie: sid=canary; Path=/login\n", "Set-Cookie: ••••ogin\n"),
      (
        #"<input name="auth_token" value="canary-value-1"><b>"#,
        #"<input name="auth_token" value="••••ue-1"><b>"#
      ),
      ("writeKey=canary-value-1; x", "writeKey=••••ue-1; x"),
      (
        "password: null, token: 12, tokens: many-of-them",
        "password: null, token: 12, tokens: many-of-them"
      ),
      (
        "The token of an earlier call, and the API key.",
        "The token of an earlier call, and the API key."
      ),
      (
        #"{"token_issued_at":1767225600,"author":"x""#,
        #"{"token_issued_at":1767225600,"author":"x""#
      ),
      (#"{"token":"••••ue-1"#, #"{"token":"••••ue-1"#),
    ])
  func texts(_ text: String, _ masked: String) {
    #expect(redactor.redact(text) == masked)
    #expect(redactor.redact(masked) == masked)
  }
}
