import Iterate
import Segment
import Testing

/// The text of curl commands; that shells and curl read it so is tested with both.
@Suite struct CurlCommandTests {
  private let key = Secret("embed-key-canary-0001")

  private func request(_ body: String, url: String = "https://h.example/a") -> HTTPRequest {
    HTTPRequest(
      method: "POST", url: url, headers: [HTTPHeader("Content-Type", "application/json")],
      bearer: key, body: Array(body.utf8))
  }

  private func hidden(_ variables: [ShellVariable] = []) -> CurlCommand.Secrets {
    .hidden(
      bearer: ShellVariable.apiKey, variables: variables,
      Redactor(secrets: [key] + variables.map(\.value)))
  }

  @Test func oneFlagALineAndTheKeyAsAVariable() throws {
    let command = try CurlCommand(request(#"{"a":1}"#), secrets: hidden())
    #expect(
      command.text == #"""
        curl --request POST \
          --url 'https://h.example/a' \
          --header 'Content-Type: application/json' \
          --header "Authorization: Bearer $ITERATE_API_KEY" \
          --data-raw '{"a":1}'
        """#)
    #expect(!command.isMasked)
  }

  @Test func keyIsWrittenOutWhereThatIsAskedFor() throws {
    let command = try CurlCommand(request("{}"), secrets: .revealed)
    #expect(command.text.contains("--header 'Authorization: Bearer embed-key-canary-0001'"))
  }

  @Test func knownSecretsInBodiesAndURLsBecomeVariablesToo() throws {
    let token = ShellVariable(ShellVariable.userToken, Secret("person's-token-0001"))
    let command = try CurlCommand(
      request(#"{"t":"person's-token-0001"}"#, url: "https://h.example/?k=person's-token-0001&b=1"),
      secrets: hidden([token]))
    #expect(
      command.text.contains(#"--data-raw '{"t":"'"$ITERATE_USER_TOKEN"'"}'"#), "\(command.text)")
    #expect(
      command.text.contains(#"--url "https://h.example/?k=$ITERATE_USER_TOKEN&b=1""#),
      "\(command.text)")
    #expect(!command.isMasked)
  }

  @Test func variableBeforeALetterIsInBraces() throws {
    let token = ShellVariable(ShellVariable.userToken, Secret("token-0001"))
    let command = try CurlCommand(
      request("{}", url: "https://h.example/token-0001x"), secrets: hidden([token]))
    #expect(command.text.contains("\"https://h.example/${ITERATE_USER_TOKEN}x\""))
  }

  @Test(arguments: [
    #"{"password":"hunter2-canary"}"#, #"{"x":"eyJhbGciOiJIUzI1NiJ9.canary.canary"}"#,
    #"{"auth_token":"canary-canary"}"#,
  ]) func otherSecretsAreMaskedAndThatIsSaid(body: String) throws {
    let command = try CurlCommand(request(body), secrets: hidden())
    #expect(!command.text.contains("canary"), "\(command.text)")
    #expect(command.isMasked)
    #expect(try CurlCommand(request(body), secrets: .revealed).text.contains("canary"))
  }

  @Test(arguments: [
    ("it's", #"'it'\''s'"#), ("$HOME `id` \"x\" \\ !", #"'$HOME `id` "x" \ !'"#),
    ("a\nb", "'a\nb'"), ("日本\t", "'日本\t'"), ("-x", "'-x'"),
    ("\u{1B}[2J", #""$(printf '\033[2J')""#), ("100%\u{7}\\", #""$(printf '100%%\007\\')""#),
    ("-\u{1}!'", #""$(printf '\055\001\041\047')""#), ("\u{1}\n\n", "\"$(printf '\\001')\"'\n\n'"),
    ("\u{9B}", #""$(printf '\302\233')""#),
  ]) func whateverIsInABodyIsQuoted(body: String, quoted: String) throws {
    let command = try CurlCommand(request(body), secrets: .revealed)
    #expect(command.text.hasSuffix("--data-raw \(quoted)"), "\(command.text)")
  }

  @Test(arguments: ["'\u{301}; reboot #", "a'\u{20E3}'\u{308}b", "\u{600}'", "'\u{FE0F}'"])
  func quotationMarkUnderAnAccentIsQuotedToo(body: String) throws {
    let text = try CurlCommand(request(body), secrets: .revealed).text
    let quoted = try #require(text.utf8.split(separator: Array("--data-raw ".utf8)).last)
    // What a shell makes of it: quotation marks go, and what is outside of them is only `\'`.
    var read: [UInt8] = []
    var isQuoted = false
    var isEscaped = false
    for byte in quoted {
      switch byte {
      case UInt8(ascii: "'") where !isEscaped: isQuoted.toggle()
      case UInt8(ascii: "\\") where !isQuoted && !isEscaped: isEscaped = true
      default:
        #expect(isQuoted || isEscaped, "\(text)")
        read.append(byte)
        isEscaped = false
      }
    }
    #expect(!isQuoted)
    #expect(read == Array(body.utf8))
  }

  @Test func secretUnderAnAccentBecomesAVariableToo() throws {
    let token = ShellVariable(ShellVariable.userToken, Secret("token-0001"))
    let command = try CurlCommand(
      request("{\"t\":\"token-0001\u{301}\"}"), secrets: hidden([token]))
    #expect(!command.isMasked)
    #expect(command.text.unicodeScalars.contains("$"), "\(command.text)")
    #expect(!command.text.contains("•"), "\(command.text)")
    #expect(!command.text.contains("0001"), "\(command.text)")
  }

  @Test func bytesThatAreNoTextAreWrittenAsNumbers() throws {
    var request = request("")
    request.body = [0xFF, 0x61, 0xC3]
    let command = try CurlCommand(request, secrets: hidden())
    #expect(command.text.hasSuffix(#"--data-raw "$(printf '\377a\303')""#), "\(command.text)")
  }

  @Test func longBodyIsPipedInsteadOfBeingAnArgument() throws {
    let body = String(repeating: "x", count: 100_001)
    let command = try CurlCommand(request(body), secrets: .revealed)
    #expect(command.text.hasPrefix("printf %s 'xxx"))
    #expect(command.text.hasSuffix("--data-binary @-"))
  }

  @Test func nothingIsLeftToGlobOrToGuess() throws {
    var request = request("{}", url: "https://h.example/[1-9]{a}")
    request.headers = [HTTPHeader("X-Empty", "")]
    let text = try CurlCommand(request, secrets: .revealed).text
    #expect(text.contains("--globoff"))
    #expect(text.contains("--header 'X-Empty;'"))
    #expect(text.contains("--header 'Content-Type:'"), "curl would say it is a form")
  }

  @Test func aNULIsRefusedWithAWayOut() {
    var request = request("")
    request.body = [0]
    let error = #expect(throws: Failure.self) { try CurlCommand(request, secrets: .revealed) }
    #expect(error?.fix == "Save the firing instead.")
  }
}
