import Iterate
import Testing

@Suite("The addresses of the embed API")
struct EmbedEndpointTests {
  @Test(
    "stand under the base, with or without a slash at its end",
    arguments: [
      "https://iteratehq.com", "https://iteratehq.com/", "https://iteratehq.com//",
    ])
  func underBase(_ base: String) {
    #expect(EmbedEndpoint.embed(base: base) == "https://iteratehq.com/api/v1/surveys/embed")
    #expect(
      EmbedEndpoint.displayed(base: base, surveyID: "65f0")
        == "https://iteratehq.com/api/v1/surveys/65f0/displayed")
    #expect(
      EmbedEndpoint.dismiss(base: base, surveyID: "65f0")
        == "https://iteratehq.com/api/v1/surveys/65f0/dismiss")
  }

  @Test("keep an id from leaving its place in the path")
  func hostileID() {
    #expect(
      EmbedEndpoint.displayed(base: "http://127.0.0.1:8080/proxy", surveyID: "../x?y=1#é")
        == "http://127.0.0.1:8080/proxy/api/v1/surveys/..%2Fx%3Fy%3D1%23%C3%A9/displayed")
  }
}

@Suite("A host")
struct HostNameTests {
  @Test(
    "is found in a URL",
    arguments: [
      ("https://iteratehq.com", "iteratehq.com"),
      ("https://IterateHQ.com:8443/path", "iteratehq.com:8443"),
      ("http://[::1]:80/", "[::1]:80"),
      ("http://user:pass@shop.example/", "shop.example"),
      ("http://localhost@evil.example?x", "evil.example"),
      ("http://evil.example\\@localhost/", "evil.example"),
      ("http://shop.example#@localhost", "shop.example"),
    ])
  func found(_ url: String, _ host: String) {
    #expect(HostName(url: url)?.description == host)
  }

  @Test(
    "is not there in what is no absolute URL",
    arguments: [
      "", "iteratehq.com", "https://", "https:///path", "http://[::1", "http://[::1]x", "://",
      "http://:80",
    ])
  func notFound(_ url: String) {
    #expect(HostName(url: url) == nil)
  }

  @Test(
    "is this machine only when nothing else can be meant",
    arguments: [
      ("http://localhost:1/", true), ("http://LOCALHOST", true), ("http://127.0.0.1", true),
      ("http://127.255.0.9:80", true), ("http://[::1]", true),
      ("http://127.0.0.1.evil.example", false), ("http://127.0.0.1@evil.example", false),
      ("http://localhost.evil.example", false), ("http://127.0.0.256", false),
      ("http://127.1", false), ("http://0.0.0.0", false), ("https://iteratehq.com", false),
    ])
  func loopback(_ url: String, _ isLoopback: Bool) {
    #expect(HostName(url: url)?.isLoopback == isLoopback)
  }
}
