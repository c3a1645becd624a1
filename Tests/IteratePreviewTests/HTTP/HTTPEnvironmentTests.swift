import Iterate
import TestSupport
import Testing

@testable import IteratePreview

@Suite("HTTPEnvironment")
struct HTTPEnvironmentTests {
  @Test(
    "a proxy is taken from the variable for the scheme, then from the one for all",
    arguments: [
      ("http", ["http_proxy": "a"], "a"),
      ("http", ["HTTP_PROXY": "a"], ""),
      ("http", ["https_proxy": "a", "HTTPS_PROXY": "b"], ""),
      ("https", ["https_proxy": "a", "HTTPS_PROXY": "b"], "a"),
      ("https", ["HTTPS_PROXY": "b", "all_proxy": "c"], "b"),
      ("https", ["https_proxy": "", "HTTPS_PROXY": "b"], "b"),
      ("https", ["http_proxy": "a", "all_proxy": "c", "ALL_PROXY": "d"], "c"),
      ("http", ["ALL_PROXY": "d"], "d"),
      ("http", [:], ""),
    ])
  func proxy(scheme: String, variables: [String: String], expected: String) {
    let route = HTTPEnvironment(variables).route(scheme: scheme, host: "api.example.com")
    #expect(route.proxy == expected)
  }

  @Test("exceptions are passed on")
  func exceptions() {
    for name in ["no_proxy", "NO_PROXY"] {
      let environment = HTTPEnvironment(["http_proxy": "a", name: ".example.com,x"])
      #expect(environment.route(scheme: "http", host: "y").exceptions == ".example.com,x")
    }
    let none = HTTPEnvironment(["http_proxy": "a"]).route(scheme: "http", host: "y")
    #expect(none.exceptions.isEmpty)
  }

  @Test(
    "loopback hosts are reached directly",
    arguments: [
      ("localhost", true), ("LOCALHOST", true), ("api.localhost", true), ("127.0.0.1", true),
      ("127.255.3.4", true), ("[::1]", true), ("127.0.0.1.example.com", false),
      ("127.0.0.256", false), ("127.example.com", false), ("mylocalhost", false),
      ("10.0.0.1", false), ("[::2]", false), ("", false),
    ])
  func loopback(host: String, isLoopback: Bool) {
    #expect(HTTPEnvironment.isLoopback(host) == isLoopback)
    let route = HTTPEnvironment(["http_proxy": "a"]).route(scheme: "http", host: host)
    #expect((route == .direct) == isLoopback)
  }

  @Test(
    "the file of trusted certificates",
    arguments: [
      ([:], nil), (["SSL_CERT_FILE": "a"], "a"), (["SSL_CERT_FILE": ""], nil),
      (["SSL_CERT_FILE": "a", "CURL_CA_BUNDLE": "b"], "b"),
    ] as [([String: String], String?)])
  func certificates(variables: [String: String], expected: String?) {
    #expect(HTTPEnvironment(variables).certificateFile == expected)
  }

  @Test("a request to another host goes through the proxy", .timeLimit(.minutes(1)))
  func throughProxy() async throws {
    let proxy = try LoopbackServer(.respond(body: Array("by proxy".utf8)))
    let client = HTTPClient.loopback(environment: ["http_proxy": proxy.url])
    #expect(try await client.get("http://api.test/x?y").text == "by proxy")
    #expect(proxy.requests.first?.line == "GET http://api.test/x?y HTTP/1.1")
  }

  @Test("a request to loopback never goes through the proxy", .timeLimit(.minutes(1)))
  func pastProxy() async throws {
    let proxy = try LoopbackServer(.respond(body: Array("by proxy".utf8)))
    let server = try LoopbackServer(.respond(body: Array("direct".utf8)))
    let client = HTTPClient.loopback(
      environment: ["http_proxy": proxy.url, "ALL_PROXY": proxy.url])
    #expect(try await client.get(server.url).text == "direct")
    #expect(proxy.connectionCount == 0)
  }

  @Test("a proxy's refusal of a tunnel is no response", .timeLimit(.minutes(1)))
  func refusedTunnel() async throws {
    let proxy = try LoopbackServer(.respond(status: "407 Proxy Authentication Required"))
    let client = HTTPClient.loopback(environment: ["https_proxy": proxy.url])
    let failure = await client.failure(of: "https://api.test/")
    guard case .connectionLost("api.test", let detail) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(detail.contains("407"))
  }
}
