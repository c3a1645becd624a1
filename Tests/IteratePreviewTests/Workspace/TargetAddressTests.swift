import Testing

@testable import IteratePreview

@Suite("Targets of profiles")
struct TargetAddressTests {
  @Test(arguments: [
    ("https://iteratehq.com", "https://iteratehq.com"),
    ("https://iteratehq.com/", "https://iteratehq.com"),
    ("HTTPS://iteratehq.com///", "https://iteratehq.com"),
    ("https://proxy.example:8443/iterate/", "https://proxy.example:8443/iterate"),
    ("http://localhost:8080", "http://localhost:8080"),
    ("http://127.0.0.1:1/", "http://127.0.0.1:1"),
    ("http://127.9.9.9", "http://127.9.9.9"),
    ("http://[::1]:8080/a/b", "http://[::1]:8080/a/b"),
  ])
  func addressesLoseTheirLastSlash(text: String, baseURL: String) throws {
    #expect(try TargetAddress(text).baseURL == baseURL)
  }

  @Test(arguments: [
    ("iteratehq.com", TargetProblem.notAURL("iteratehq.com")),
    ("", .notAURL("")),
    ("https://", .notAURL("https://")),
    ("https:///path", .notAURL("https:///path")),
    ("https://a b.example", .notAURL("https://a b.example")),
    ("https://exämple.com", .notAURL("https://exämple.com")),
    ("https://h.example:", .notAURL("https://h.example:")),
    ("https://h.example:99999", .notAURL("https://h.example:99999")),
    ("https://h.example:0", .notAURL("https://h.example:0")),
    ("https://[::1", .notAURL("https://[::1")),
    ("https://h.example/\r\nX: y", .notAURL("https://h.example/\r\nX: y")),
    ("ws://localhost", .scheme("ws")),
    ("http://iteratehq.com", .insecure("iteratehq.com")),
    ("http://127.evil.example", .insecure("127.evil.example")),
    ("http://127.0.0.1.evil.example", .insecure("127.0.0.1.evil.example")),
    ("http://localhost.evil.example", .insecure("localhost.evil.example")),
    ("https://key@iteratehq.com", .user),
    ("me:password@iteratehq.com", .user),
    ("http://localhost@evil.example", .user),
    ("https://iteratehq.com?x=1", .query),
    ("https://iteratehq.com/a#b", .query),
  ])
  func whatCannotBeFiredAtIsRefused(text: String, problem: TargetProblem) {
    #expect(throws: problem) { try TargetAddress(text) }
  }

  @Test func aWordNearTheSimulatorsIsRecognised() {
    #expect(TargetProblem.notAURL("Simulater").fix == "Did you mean simulator?")
    #expect(
      TargetProblem.notAURL("x").fix == "Write simulator, or a URL such as https://iteratehq.com.")
  }
}
