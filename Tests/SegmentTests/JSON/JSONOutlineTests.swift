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
      let rows = 0..<outline.rowCount
      let paths = rows.map { outline.path(ofRow: $0) }
      #expect(paths.map { outline.row(of: $0) } == Array(rows))
      #expect(rows.map { outline.row(of: outline.place(ofRow: $0)) } == Array(rows))
      #expect(
        zip(rows, paths).allSatisfy { outline.value.value(at: $1) == outline.value(ofRow: $0) })
      #expect(
        rows.map { outline.place(ofRow: $0) } == rows.map { outline.place(ofRow: $0) }.sorted())
      #expect(
        rows.map { outline.path(ofRow: outline.parentRow(ofRow: $0)).steps }
          == paths.map { Array($0.steps.dropLast()) })
    }
  }

  @Test("folding in place comes to the same as laying out anew", arguments: 0..<50 as Range<UInt64>)
  func foldingInPlace(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let value = JSONValue.random(depth: 4, using: &generator)
    let depth = Int.random(in: 0...4, using: &generator)
    var outline = JSONOutline(value, unfolded: depth)
    for _ in 0..<12 {
      outline.toggle(row: .random(in: 0..<outline.rowCount, using: &generator))
      var anew = JSONOutline(value, unfolded: depth)
      anew.adoptFolds(of: outline)
      #expect(Self.lines(anew) == Self.lines(outline))
    }
  }

  @Test("folds are taken over by path where the value has changed")
  func adoptingFolds() throws {
    var outline = JSONOutline(Self.value, unfolded: 2)
    outline.reveal(try Self.path("survey.tags[0]"))
    outline.toggle(row: try #require(outline.row(of: try Self.path("survey.tags"))))
    outline.toggle(row: try #require(outline.row(of: try Self.path("survey.tags"))))
    var changed = JSONOutline(
      [
        "new": ["x": 1], "survey": ["tags": ["z", ["deep"]], "name": "NPS"],
      ], unfolded: 2)
    changed.adoptFolds(of: outline)
    #expect(
      Self.lines(changed) == [
        "root - {2} !", "  new - {1}", "    x . 1 !", "  survey - {2} !", "    tags - [2]",
        "      [0] . \"z\"", "      [1] + [1] !", "    name . \"NPS\" !",
      ])
  }

  @Test("what is folded is not looked into, and numbers in an array are not kept track of")
  func keepsTrackOfOpenContainersOnly() {
    let numbers = JSONValue.array(Array(repeating: 7, count: 1_000_000))
    let wide = JSONOutline(["numbers": numbers, "deep": [[[[numbers]]]]], unfolded: 2)
    #expect(wide.rowCount == 1_000_004)
    #expect(wide.openContainerCount == 3)
    #expect(wide.row(1_000_001).label == .index(999_999))
    #expect(wide.path(ofRow: 1_000_002).description == "deep")
    #expect(wide.row(1_000_003).content == .folded(.array, count: 1))
  }

  @Test("only so many containers are opened at first, level by level, and the outermost always")
  func limitedOpening() {
    let pairs = JSONValue.array(Array(repeating: ["a": [1]], count: 500))
    #expect(JSONOutline(pairs, opening: 400).rowCount == 501)
    #expect(JSONOutline(pairs, opening: 501).rowCount == 1001)
    #expect(JSONOutline(pairs, opening: 1000).rowCount == 1001)
    #expect(JSONOutline(pairs, opening: 1001).rowCount == 1501)
    #expect(JSONOutline(pairs, unfolded: 1, opening: 1001).rowCount == 501)
    #expect(JSONOutline(pairs, unfolded: 0, opening: 1001).rowCount == 1)
    #expect(JSONOutline("text", opening: 1).rowCount == 1)
  }

  @Test("how a large value opened at first is not what a small one opens to after it, nor back")
  func adoptingNoFirstFolds() {
    let small = JSONValue.array([["a": [1]]])
    let large = JSONValue.array(Array(repeating: ["a": [1]], count: 500))
    var later = JSONOutline(small, opening: 400)
    later.adoptFolds(of: JSONOutline(large, opening: 400))
    #expect(later.rowCount == 4)
    var largeAgain = JSONOutline(large, opening: 400)
    largeAgain.adoptFolds(of: later)
    #expect(largeAgain.rowCount == 501)
    later.foldAll()
    largeAgain.unfoldAll()
    largeAgain.adoptFolds(of: later)
    #expect(largeAgain.rowCount == 501)
    largeAgain.unfoldAll()
    later.adoptFolds(of: largeAgain)
    #expect(later.rowCount == 4)
  }
}
