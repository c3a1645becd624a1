import Iterate
import Testing

@testable import IteratePreview

@Suite("TransferPlan")
struct TransferPlanTests {
  private func plan(_ request: HTTPRequest) throws(APIFailure) -> TransferPlan {
    try TransferPlan(
      request, limits: HTTPLimits(), userAgent: "test", environment: HTTPEnvironment([:]))
  }

  private func failure(_ request: HTTPRequest) -> APIFailure? {
    do {
      _ = try plan(request)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "a URL that cannot be used",
    arguments: [
      "", "example.com", "/path", "http://", "ftp://example.com/",
      "file:///etc/passwd", "http://exa mple.com/", "http://example.com/\n", "http://e\0.com/",
      "http://example.com/a\tb", "http://example.com:99999/", "http://example.com/\u{85}",
    ])
  func badURL(url: String) {
    guard case .badURL(url, let detail) = failure(HTTPRequest(method: "GET", url: url)) else {
      Issue.record("accepted")
      return
    }
    #expect(!detail.isEmpty)
  }

  @Test("a URL with a user name is refused, and the refusal shows neither name nor password")
  func userInURL() {
    let request = HTTPRequest(method: "GET", url: "https://me:secret@example.com/a@b")
    guard case .badURL(let url, let detail) = failure(request) else {
      Issue.record("accepted")
      return
    }
    #expect(url == "https://••••@example.com/a@b")
    #expect(!detail.contains("secret"))
  }

  @Test(
    "the host is the URL's, without port",
    arguments: [
      ("http://example.com:8080/x", "example.com"), ("HTTPS://example.com", "example.com"),
      ("http://[::1]:99/", "[::1]"), ("http://127.1/", "127.0.0.1"),
      ("http://example.com/?u=http://other.test/", "example.com"),
    ])
  func host(url: String, expected: String) throws {
    #expect(try plan(HTTPRequest(method: "GET", url: url)).host == expected)
  }

  @Test("a method that is no word", arguments: ["", "GET /", "GE\r\nT", "G\u{e9}T"])
  func badMethod(method: String) {
    #expect(
      failure(HTTPRequest(method: method, url: "http://example.com/"))
        == .other(detail: "The request's method is not a word HTTP allows"))
  }

  @Test("HEAD with a body")
  func headWithBody() {
    #expect(
      failure(HTTPRequest(method: "HEAD", url: "http://example.com/", body: [1]))
        == .other(detail: "A HEAD request cannot carry a body"))
  }

  @Test(
    "a header that HTTP does not allow, or that is not the request's to set",
    arguments: [
      (HTTPHeader("", "x"), "A header's name contains a character that HTTP does not allow"),
      (HTTPHeader("A B", "x"), "A header's name contains a character that HTTP does not allow"),
      (HTTPHeader("A:", "x"), "A header's name contains a character that HTTP does not allow"),
      (HTTPHeader("A\r\nB", "x"), "A header's name contains a character that HTTP does not allow"),
      (HTTPHeader("A", "x\r\nB: y"), "The header A contains a line break or a NUL"),
      (HTTPHeader("A", "x\ny"), "The header A contains a line break or a NUL"),
      (HTTPHeader("A", "x\ry"), "The header A contains a line break or a NUL"),
      (HTTPHeader("A", "x\0"), "The header A contains a line break or a NUL"),
      (
        HTTPHeader("authorization", "Basic x"),
        "The header authorization is set by the program and cannot be given"
      ),
      (
        HTTPHeader("Content-Length", "5"),
        "The header Content-Length is set by the program and cannot be given"
      ),
      (
        HTTPHeader("Transfer-Encoding", "chunked"),
        "The header Transfer-Encoding is set by the program and cannot be given"
      ),
      (
        HTTPHeader("Expect", "100-continue"),
        "The header Expect is set by the program and cannot be given"
      ),
    ])
  func badHeader(header: HTTPHeader, detail: String) {
    let request = HTTPRequest(method: "GET", url: "http://example.com/", headers: [header])
    #expect(failure(request) == .other(detail: detail))
  }

  @Test("a key with a line break is refused without being shown", arguments: ["\n", "\r", "\0"])
  func badKey(character: String) {
    let request = HTTPRequest(
      method: "GET", url: "http://example.com/", bearer: Secret("key-1\(character)X: y"))
    #expect(
      failure(request)
        == .other(detail: "The key contains a line break, which a header cannot carry"))
  }

  @Test("the key is masked in every failure's detail", arguments: TransferFault.allCases)
  func maskedKey(fault: TransferFault) throws {
    let plan = try plan(
      HTTPRequest(method: "GET", url: "http://example.com/", bearer: Secret("key-0123456789")))
    let failure = plan.failure(
      fault, detail: "Bad reply: key-0123456789", isConnected: true, received: 3)
    #expect(!"\(failure)".contains("key-0123456789"))
    #expect("\(failure)".contains("••••6789") == ![.timedOut, .headTooLarge].contains(fault))
  }

  @Test(
    "every fault becomes the failure of its kind",
    arguments: [
      (.unknownHost, true, .unknownHost(host: "example.com", detail: "why")),
      (.connectionRefused, true, .connectionRefused(host: "example.com", detail: "why")),
      (.connectionLost, true, .connectionLost(host: "example.com", detail: "why")),
      (.tlsFailed, true, .tlsFailed(host: "example.com", detail: "why")),
      (.timedOut, true, .timedOut(host: "example.com", milliseconds: 30_000, received: 3)),
      (.timedOut, false, .connectTimedOut(host: "example.com", milliseconds: 5000)),
      (.badURL, true, .badURL(url: "http://example.com/", detail: "why")),
      (.garbled, true, .garbled(detail: "why")),
      (.headTooLarge, true, .garbled(detail: "its head is larger than a client takes")),
      (.other, true, .other(detail: "why")),
    ] as [(TransferFault, Bool, APIFailure)])
  func failures(fault: TransferFault, isConnected: Bool, expected: APIFailure) throws {
    let plan = try plan(HTTPRequest(method: "GET", url: "http://example.com/"))
    #expect(
      plan.failure(fault, detail: "why", isConnected: isConnected, received: 3) == expected)
  }

  @Test(
    "libcurl's result codes by kind",
    arguments: [
      (.unknownHost, [5, 6]),
      (.connectionRefused, [7, 97]),
      (.connectionLost, [18, 52, 55, 56]),
      (.tlsFailed, [35, 53, 54, 58, 59, 60, 64, 66, 77, 80, 82, 83, 90, 91, 98]),
      (.timedOut, [28]),
      (.badURL, [3]),
      (.garbled, [1, 8, 61]),
      (.headTooLarge, [27]),
      (.other, [2, 16, 23, 42, 43, 47, 63, 92, 94, 96, 99, 100, 12345]),
    ] as [(TransferFault, [UInt32])])
  func codes(fault: TransferFault, codes: [UInt32]) {
    for code in codes {
      #expect(TransferFault(code: code) == fault, "code \(code)")
    }
  }

  @Test(
    "limits as libcurl takes them",
    arguments: [
      (.seconds(5), .seconds(30), 5000, 30_000),
      (.seconds(5), .milliseconds(250), 250, 250),
      (.milliseconds(1), .microseconds(2500), 1, 2),
      (.zero, .seconds(-3), 1, 1),
      (.microseconds(1), .seconds(1), 1, 1000),
      (.seconds(Int64.max), .seconds(Int64.max), Int(Int32.max), Int(Int32.max)),
      (.seconds(Int64.min), .seconds(Int64.min), 1, 1),
    ] as [(Duration, Duration, Int, Int)])
  func limits(connect: Duration, total: Duration, connectMilliseconds: Int, milliseconds: Int) {
    let limits = HTTPLimits(connect: connect, total: total)
    #expect(limits.connectMilliseconds == connectMilliseconds)
    #expect(limits.totalMilliseconds == milliseconds)
  }
}
