import Segment
import Testing

@Suite("Printing JSON")
struct JSONPrintingTests {
  private let value: JSONValue = [
    "name": "Checkout", "tags": ["a", 1, []], "none": [:], "more": ["x": .null, "y": true],
  ]

  @Test("one line has no spaces")
  func compact() {
    #expect(
      value.text
        == #"{"name":"Checkout","tags":["a",1,[]],"none":{},"more":{"x":null,"y":true}}"#)
  }

  @Test("several lines are laid out as JSON.stringify does it")
  func pretty() {
    #expect(
      value.text(indent: 2) == """
        {
          "name": "Checkout",
          "tags": [
            "a",
            1,
            []
          ],
          "none": {},
          "more": {
            "x": null,
            "y": true
          }
        }
        """
    )
  }

  @Test("an indent outside 0 to 10 is cut to it")
  func indentLimits() {
    let value: JSONValue = [1]
    #expect(value.text(indent: .min) == "[1]")
    #expect(value.text(indent: .max) == "[\n          1\n]")
  }

  @Test("only what has to be escaped is escaped")
  func escapes() {
    let text: JSONValue = "\"\\/\u{8}\t\n\u{C}\r\0\u{1B}\u{1F}\u{7F}<é\u{2028}😀"
    #expect(
      text.text
        == #""\"\\/\b\t\n\f\r\u0000\u001b\u001f"# + "\u{7F}<é\u{2028}😀\"")
  }

  @Test("writing appends to what is there")
  func writing() {
    var bytes = Array("data: ".utf8)
    value.write(into: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "data: " + value.text)
  }
}
