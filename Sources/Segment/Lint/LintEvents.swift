/// Events on which two readings of a trigger are compared, made from what the trigger asks for.
///
/// The same trigger always has the same events: every combination where they are few, else a sample.
struct LintEvents {
  /// The events.
  let all: [JSONValue]

  private static let most = 256

  /// Where a value is put.
  private struct Place: Hashable {
    var part: FQLField.Part
    var keys: [String]
  }

  /// Events for `conditions`.
  init(_ conditions: [ConventionalCondition]) {
    var places: [Place] = [Place(part: .type, keys: []), Place(part: .event, keys: [])]
    var values: [Place: [JSONValue?]] = [
      places[0]: ["track", "identify", "page", nil], places[1]: ["Anything", nil],
    ]
    for condition in conditions {
      let place = Place(part: condition.part, keys: condition.keys)
      if values[place] == nil {
        places.append(place)
        // Missing, null and values of every type.
        values[place] = [nil, .null, "other", 7, true, false, [], [:]]
      }
      for value in condition.test.values where values[place]?.contains(value) == false {
        values[place]?.insert(value, at: 0)
      }
    }
    for place in places {
      // What begins and ends as asked at once is neither of the texts asked for.
      let tests = conditions.filter { $0.part == place.part && $0.keys == place.keys }.map(\.test)
      let text = tests.compactMap(\.start).joined() + tests.compactMap(\.end).joined()
      if !text.isEmpty { values[place]?.insert(.string(text), at: 0) }
    }
    let lists = places.map { values[$0] ?? [] }
    all = Self.choices(lists).map { choice in
      var event = JSONValue.object(JSONObject())
      for (place, value) in zip(places, choice) {
        guard let value else { continue }
        event.set(value, at: JSONPath(([place.part.key] + place.keys).map { .key($0) }))
      }
      return event
    }
  }

  /// One value of each list, in every combination or in many.
  private static func choices(_ lists: [[JSONValue?]]) -> [[JSONValue?]] {
    let count = lists.reduce(1) { min($0 * max($1.count, 1), most + 1) }
    if count <= most {
      return lists.reduce([[]]) { heads, list in
        heads.flatMap { head in list.map { head + [$0] } }
      }
    }
    // Values that the trigger names come first in their lists, and are taken every other time.
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    func number(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(max(bound, 1)))
    }
    return (0..<most).map { _ in
      lists.map { list in
        let bound = number(below: 2) == 0 ? min(3, list.count) : list.count
        return list[number(below: bound)]
      }
    }
  }
}

extension ConventionalCondition.Test {
  /// What a text has to begin with or hold.
  fileprivate var start: String? {
    switch self {
    case .startsWith(let text), .contains(let text): text
    default: nil
    }
  }

  /// What a text has to end with.
  fileprivate var end: String? {
    if case .endsWith(let text) = self { text } else { nil }
  }

  /// Values on both sides of the test.
  fileprivate var values: [JSONValue] {
    switch self {
    case .isMissing: ["null"]
    case .equalsText(let text), .contains(let text), .startsWith(let text), .endsWith(let text):
      [
        .string("x" + text + "x"), .string(String(text.dropFirst())), .string(text + "x"),
        .string("x" + text), .string(text.uppercased()), .string(text),
      ]
    case .equalsNumber(let number), .size(_, let number):
      [
        .string(number.javaScriptText), .number(JSONNumber(number - 1)),
        .number(JSONNumber(number + 1)), .number(JSONNumber(number)),
      ]
    case .equalsBool(let flag): [.string(flag ? "true" : "false"), .bool(!flag), .bool(flag)]
    }
  }
}
