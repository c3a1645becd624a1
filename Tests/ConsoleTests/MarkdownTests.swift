import Terminal
import Testing

@testable import Console

@Suite("Markdown of a prompt")
struct MarkdownTests {
  /// The text with its inks as marks: `<b>`, `<i>`, `<u>`.
  private func marked(_ text: String) -> [String] {
    Markdown.text(text).lines.map { line in
      line.spans.map { span in
        let attributes = span.ink.attributes
        let marks =
          (attributes.contains(.bold) ? "b" : "") + (attributes.contains(.italic) ? "i" : "")
          + (attributes.contains(.underline) ? "u" : "")
        return marks.isEmpty ? span.text : "<\(marks)>\(span.text)</>"
      }.joined()
    }
  }

  @Test(
    "is read as it was meant, and left as it is where it is none",
    arguments: [
      ("Got a **minute**?", ["Got a <b>minute</>?"]),
      ("*now* and _then_", ["<i>now</> and <i>then</>"]),
      ("**all *of* it**", ["<b>all </><bi>of</><b> it</>"]),
      ("*a **b** c*", ["<i>a </><bi>b</><i> c</>"]),
      ("__strong__", ["<b>strong</>"]),
      ("snake_case_name", ["snake_case_name"]),
      ("2 * 3 * 4", ["2 * 3 * 4"]),
      ("**open", ["**open"]), ("****", ["****"]), ("", [""]),
      ("one\ntwo\r\nthree", ["one", "two", "three"]),
      ("see [our **site**](https://shop.example) now", ["see <u>our **site**</> now"]),
      ("[x] (y)", ["[x] (y)"]), ("[](y)", ["[](y)"]), ("a\\*b\\*", ["a*b*"]),
      ("**解約** する", ["<b>解約</> する"]),
    ])
  func emphasis(_ text: String, _ lines: [String]) {
    #expect(marked(text) == lines)
  }

  @Test("says where links lead")
  func links() {
    let links = Markdown.text("[a](https://a.example) [b](javascript:x)").links
    #expect(links.map(\.address) == ["https://a.example", "javascript:x"])
  }

  @Test("of any length is read in a moment", arguments: ["*", "[", "_a ", "**a", "[a]("])
  func hostile(_ part: String) {
    let lines = Markdown.text(String(repeating: part, count: 50_000)).lines
    #expect(lines.last?.text == "…")
  }
}
