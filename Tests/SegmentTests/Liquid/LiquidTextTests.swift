import TestSupport
import Testing

@testable import Segment

@Suite("Texts in Liquid")
struct LiquidTextTests {
  private func render(_ template: String, _ event: JSONValue = [:]) throws -> String {
    var payload = MappedValue.json(event)
    return try LiquidTemplate(template, timeZones: .utc).rendered(with: &payload)
  }

  @Test("halves of a surrogate pair find each other again")
  func halves() throws {
    #expect(try render("{{ '👍a' | split: '' | join: '' }}") == "👍a")
    #expect(try render("{{ '👍a' | split: '' | size }}") == "3")
    #expect(try render("{{ '👍a' | split: '' | first }}") == "\u{FFFD}")
    #expect(try render("{{ '👍a' | split: '' | json }}") == "[\"\u{FFFD}\",\"\u{FFFD}\",\"a\"]")
  }

  @Test("texts are the same only when their code units are")
  func equality() throws {
    let event: JSONValue = ["a": "\u{E9}", "b": "e\u{301}"]
    #expect(try render("{{ a == b }} {{ a contains b }} {{ a == a }}", event) == "false false true")
  }

  @Test("Base64 comes back as it was", arguments: 0..<40)
  func base64(count: Int) throws {
    var random = SeededGenerator(seed: UInt64(count))
    let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
    #expect(Base64.decode(Base64.encode(bytes)) == bytes)
  }

  @Test("percent-encoding comes back as it was")
  func percent() {
    let text = "a b&c=é👍/?#[]%20"
    for encoding in [PercentEncoding.component, .form, .address] {
      #expect(PercentEncoding.decode(encoding.encode(text)) == text)
    }
    #expect(PercentEncoding.decode("%") == nil)
    #expect(PercentEncoding.decode("%4") == nil)
    #expect(PercentEncoding.decode("%C3%28") == nil)
  }

  private static let pieces = [
    "{{", "}}", "{%", "%}", "-", "|", ":", ",", ".", "[", "]", "(", "..", ")", "'", "\"", "\\", " ",
    "if", "else", "elsif", "endif", "unless", "endunless", "assign x =", "capture x", "endcapture",
    "raw", "endraw", "comment", "endcomment", "liquid", "\n", "cycle", "increment n", "break",
    "block", "endblock", "#", "echo", "x", "event", "n", "nil", "empty", "1", "-2.5", "==", "<",
    "contains", "and", "not", "upcase", "split: ''", "slice: 1, 2", "date: '%Y'", "where: 'a'",
    "👍", "\u{301}",
  ]

  @Test("templates of any kind never trap", arguments: 0..<30)
  func anyTemplate(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      let count = Int.random(in: 0...30, using: &random)
      let template = (0..<count).compactMap { _ in Self.pieces.randomElement(using: &random) }
        .joined()
      let first = try? render(template, ["event": "x", "n": 1])
      let second = try? render(template, ["event": "x", "n": 1])
      #expect(first == second)
    }
  }

  @Test("every beginning of a template is read or refused")
  func prefixes() {
    let template =
      "a{%- if x == (1..3) -%}{{ x['a'].b | slice: -1, 2 | json }}{% raw %}{{{% endraw %}"
      + "{% liquid\n echo 1\n cycle a: 'b', 'c' %}{% else %}{% comment %}{% endcomment %}{% endif %}"
    for end in template.indices {
      _ = try? render(String(template[..<end]), ["x": ["a": ["b": "c"]]])
    }
    #expect(throws: Never.self) { try render(template) }
  }
}
