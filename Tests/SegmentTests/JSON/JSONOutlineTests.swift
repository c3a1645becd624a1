import Segment
import TestSupport
import Testing

@Suite("The outline of a JSON value")
struct JSONOutlineTests {
  private static let value: JSONValue = [
    "id": 7,
    "survey": ["name": "NPS", "tags": ["a", "b"], "none": [:]],
    "last": [],
  ]

  /// The visible rows as text: indented, `-` open, `+` folded, `.` a leaf, `!` for a last sibling.
  private static func lines(_ outline: JSONOutline) -> [String] {
    (0..<outline.rowCount).map { index in
      let row = outline.row(index)
      let label =
        switch row.label {
        case .root: "root"
        case .key(let key): key
        case .index(let index): "[\(index)]"
        }
      let content =
        switch row.content {
        case .leaf(let value): ". \(value.text)"
        case .open(.object, let count): "- {\(count)}"
        case .open(.array, let count): "- [\(count)]"
        case .folded(.object, let count): "+ {\(count)}"
        case .folded(.array, let count): "+ [\(count)]"
        }
      return String(repeating: "  ", count: row.depth) + label + " " + content
        + (row.isLast ? " !" : "")
    }
  }

  private static func path(_ text: String) throws -> JSONPath {
    try #require(JSONPath(parsing: text))
  }

  @Test("everything is unfolded at first, and empty containers are leaves")
  func unfolded() {
    #expect(
      Self.lines(JSONOutline(Self.value)) == [
        "root - {3} !",
        "  id . 7",
        "  survey - {3}",
        "    name . \"NPS\"",
        "    tags - [2]",
        "      [0] . \"a\"",
        "      [1] . \"b\" !",
        "    none . {} !",
        "  last . [] !",
      ]
    )
  }

  @Test("a folded container hides what is inside and remembers its folds")
  func toggling() {
    var outline = JSONOutline(Self.value)
    outline.toggle(row: 4)
    outline.toggle(row: 2)
    #expect(
      Self.lines(outline) == ["root - {3} !", "  id . 7", "  survey + {3}", "  last . [] !"])
    outline.toggle(row: 2)
    #expect(
      Self.lines(outline) == [
        "root - {3} !", "  id . 7", "  survey - {3}", "    name . \"NPS\"", "    tags + [2]",
        "    none . {} !", "  last . [] !",
      ]
    )
    outline.toggle(row: 0)
    #expect(Self.lines(outline) == ["root + {3} !"])
  }

  @Test(
    "leaves and rows that do not exist cannot be toggled",
    arguments: [1, 7, -1, 9, .max, .min]
  )
  func togglingNothing(row: Int) {
    var outline = JSONOutline(Self.value)
    outline.toggle(row: row)
    #expect(outline == JSONOutline(Self.value))
  }

  @Test(
    "folding by depth keeps the levels above open",
    arguments: [(0, 1), (1, 4), (2, 7), (3, 9), (.max, 9), (.min, 1)]
  )
  func foldingByDepth(depth: Int, rows: Int) {
    var outline = JSONOutline(Self.value)
    outline.fold(depth: depth)
    #expect(outline.rowCount == rows)
  }

  @Test("folding everything keeps the outermost open; unfolding everything undoes it")
  func foldingAll() {
    var outline = JSONOutline(Self.value)
    outline.foldAll()
    #expect(
      Self.lines(outline) == ["root - {3} !", "  id . 7", "  survey + {3}", "  last . [] !"])
    outline.unfoldAll()
    #expect(outline == JSONOutline(Self.value))
  }

  @Test("revealing unfolds no more than it has to")
  func revealing() throws {
    var outline = JSONOutline(Self.value)
    outline.fold(depth: 0)
    #expect(outline.reveal(try Self.path("survey.tags")) == 4)
    #expect(
      Self.lines(outline) == [
        "root - {3} !", "  id . 7", "  survey - {3}", "    name . \"NPS\"", "    tags + [2]",
        "    none . {} !", "  last . [] !",
      ]
    )
    #expect(outline.reveal(try Self.path("survey.nothing")) == nil)
    #expect(outline.reveal(try Self.path("survey.tags[2]")) == nil)
  }

  @Test("a row is found by its path unless it is folded away")
  func findingRows() throws {
    var outline = JSONOutline(Self.value)
    #expect(outline.row(of: try Self.path("survey.tags[1]")) == 6)
    #expect(outline.row(of: try Self.path("")) == 0)
    #expect(outline.row(of: try Self.path("id.x")) == nil)
    outline.foldAll()
    #expect(outline.row(of: try Self.path("survey.tags[1]")) == nil)
    #expect(outline.row(of: try Self.path("last")) == 3)
  }

  @Test("a row outside is the nearest one")
  func clamping() {
    let outline = JSONOutline("text")
    #expect(outline.rowCount == 1)
    #expect(outline.row(5) == outline.row(0))
    #expect(outline.row(-5) == outline.row(0))
    #expect(Self.lines(outline) == ["root . \"text\" !"])
  }

  @Test("rows and paths agree in any value under any folding", arguments: 0..<50 as Range<UInt64>)
  func agreement(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var outline = JSONOutline(.random(depth: 3, using: &generator))
    for _ in 0..<5 {
      outline.toggle(row: .random(in: 0..<outline.rowCount, using: &generator))
      let paths = (0..<outline.rowCount).map { outline.row($0).path }
      #expect(paths.map { outline.row(of: $0) } == Array(0..<outline.rowCount))
      #expect(paths.allSatisfy { outline.value.value(at: $0) != nil })
    }
  }
}
