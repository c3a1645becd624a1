import Segment
import TestSupport
import Testing

@Suite("Searching JSON")
struct JSONSearchTests {
  private let value: JSONValue = [
    "Survey": ["name": "Checkout NPS", "count": 120.50, "on": true, "off": .null],
    "items": ["nps", ["straße": "KÖLN"], "a \"quoted\"\nline"],
  ]

  private func places(
    of text: String, in value: JSONValue, from place: JSONPlace = JSONPlace(), budget: Int = .max
  ) -> [JSONPlace] {
    var search = JSONSearch(SearchPattern(text), in: value, from: place)
    var found: [JSONPlace] = []
    while !search.isComplete {
      var left = budget
      search.advance(budget: &left, limit: .max)
      found += search.takePlaces()
    }
    return found + search.takePlaces()
  }

  @Test(
    "names and texts are found in document order; upper case is told apart when it is typed",
    arguments: [
      ("nps", ["Survey.name", "items[0]"]),
      ("NPS", ["Survey.name"]),
      ("survey", ["Survey"]),
      ("SURVEY", []),
      ("on", ["Survey.on"]),
      ("o", ["Survey.name", "Survey.count", "Survey.on", "Survey.off", "items[2]"]),
      ("120.5", ["Survey.count"]),
      ("true", ["Survey.on"]),
      ("null", ["Survey.off"]),
      ("köln", ["items[1].straße"]),
      ("straß", ["items[1].straße"]),
      ("\"quoted\"\n", ["items[2]"]),
      ("nothing like it", []),
      ("", []),
    ]
  )
  func searching(text: String, paths: [String]) {
    #expect(places(of: text, in: value).map { value.path(to: $0).description } == paths)
  }

  @Test("a scalar is found as well")
  func scalar() {
    #expect(places(of: "yes", in: "oh yes") == [JSONPlace()])
    #expect(places(of: "no", in: "oh yes").isEmpty)
  }

  @Test("in small steps it finds the same", arguments: 0..<30 as Range<UInt64>)
  func steps(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let value = JSONValue.random(depth: 4, using: &generator)
    let all = places(of: "a", in: value)
    #expect(places(of: "a", in: value, budget: 1) == all)
    #expect(all == all.sorted())
    for place in all {
      #expect(places(of: "a", in: value, from: place) == all.filter { $0 >= place })
    }
  }

  @Test("one step does no more than it may, and a search rests at its limit")
  func bounds() {
    let many = JSONValue.array(Array(repeating: "match", count: 100_000))
    var search = JSONSearch(SearchPattern("match"), in: many)
    var budget = 2100
    search.advance(budget: &budget, limit: .max)
    #expect(search.places.count == 100)
    budget = .max
    search.advance(budget: &budget, limit: 500)
    #expect(search.places.count == 500)
    #expect(search.places.last == JSONPlace([499]))
    #expect(!search.isComplete)
  }

  @Test("what does not contain the pattern once it is shown is not found")
  func hidden() {
    var search = JSONSearch(SearchPattern("a"), in: ["a": 1, "b": "secret a", "c": "a"])
    var budget = Int.max
    search.advance(budget: &budget, limit: .max) { !$0.hasPrefix("secret") }
    #expect(search.places.map(\.positions) == [[0], [2]])
  }

  @Test(
    "ranges are in characters and do not overlap",
    arguments: [
      ("aa", "aaaa b AA", [0..<2, 2..<4, 7..<9]), ("A", "aA", [1..<2]),
      ("köl", "Köln, KÖLN", [0..<3, 6..<9]), ("b", "👩‍👩‍👧b", [1..<2]), ("x", "abc", []),
      ("", "abc", []),
    ])
  func ranges(pattern: String, text: String, ranges: [Range<Int>]) {
    #expect(SearchPattern(pattern).ranges(in: text) == ranges)
  }
}

@Suite("Replacing members")
struct ReplacingMembersTests {
  @Test("members are replaced on all levels, null is left alone, and the rest stays")
  func replacing() {
    let value: JSONValue = [
      "a": 1, "token": "x", "list": [["token": ["deep": true], "b": 2], 3, [:]],
      "none": ["token": .null],
    ]
    #expect(
      value.replacingMembers(where: { $0 == "token" }, with: { _ in "masked" }) == [
        "a": 1, "token": "masked", "list": [["token": "masked", "b": 2], 3, [:]],
        "none": ["token": .null],
      ])
  }
}
