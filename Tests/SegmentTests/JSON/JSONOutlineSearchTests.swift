import Segment
import Testing

@Suite("Searching an outline")
struct JSONOutlineSearchTests {
  private let outline = JSONOutline([
    "Survey": ["name": "Checkout NPS", "count": 120.50, "on": true, "off": .null],
    "items": ["nps", ["straße": "KÖLN"], "a \"quoted\"\nline"],
  ])

  @Test(
    "names and texts are found whatever their case, in document order",
    arguments: [
      ("nps", ["Survey.name", "items[0]"]),
      ("SURVEY", ["Survey"]),
      ("on", ["Survey.on"]),
      ("o", ["Survey.name", "Survey.count", "Survey.on", "Survey.off", "items[2]"]),
      ("120.5", ["Survey.count"]),
      ("true", ["Survey.on"]),
      ("null", ["Survey.off"]),
      ("köln", ["items[1].straße"]),
      ("STRAß", ["items[1].straße"]),
      ("\"quoted\"\n", ["items[2]"]),
      ("nothing like it", []),
      ("", []),
    ]
  )
  func searching(text: String, paths: [String]) {
    #expect(outline.search(text).map(\.description) == paths)
  }

  @Test("folding hides nothing from the search")
  func folded() {
    var folded = outline
    folded.fold(depth: 0)
    #expect(folded.search("nps") == outline.search("nps"))
  }

  @Test("no more than ten thousand places are named")
  func limit() {
    let many = JSONOutline(.array(Array(repeating: "match", count: 10_001)))
    #expect(many.search("match").count == 10_000)
    #expect(many.search("match").last == JSONPath([.index(9_999)]))
  }
}
