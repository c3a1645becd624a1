/// A template of `@liquid`, parsed.
///
/// - Source: liquidjs 10.27 with the options of segmentio/action-destinations at 970a17ee.
struct LiquidTemplate: Sendable {
  /// The text as written.
  let source: String
  /// The parts, or why there are none.
  let nodes: Result<[LiquidNode.PlacedNode], EvaluationFailure>
  private let timeZones: TimeZones

  /// Parses `source`; a template that cannot be parsed fails when it is rendered.
  init(_ source: String, timeZones: TimeZones) {
    self.source = source
    self.timeZones = timeZones
    let units = source.codeUnits
    do throws(LiquidError) {
      nodes = .success(try LiquidParser.nodes(of: units))
    } catch {
      nodes = .failure(error.failure(in: units, .parse))
    }
  }

  /// The template's text for `payload`, whose members counters may change, at the expense of
  /// `budget`.
  ///
  /// - Throws: why the template cannot be parsed or rendered, with line and column.
  func rendered(
    with payload: inout MappedValue, _ budget: inout EvaluationBudget
  ) throws(EvaluationFailure) -> String {
    let nodes = try nodes.get()
    // What JSON cannot hold is copied.
    try budget.spend(values: payload.looseCount)
    var context = LiquidContext(
      scope: LiquidValue(payload), timeZones: timeZones, budget: budget)
    defer { budget = context.budget }
    var output = ""
    do throws(LiquidError) {
      try nodes.render(into: &output, in: &context)
    } catch {
      payload.apply(context.counters)
      throw error.failure(in: source.codeUnits, .render)
    }
    payload.apply(context.counters)
    return output
  }
}

extension MappedValue {
  /// How many values there are outside of plain JSON.
  fileprivate var looseCount: Int {
    switch self {
    case .undefined, .json: 0
    case .array(let elements): elements.reduce(elements.count) { $0 + $1.looseCount }
    case .object(let members): members.reduce(members.count) { $0 + $1.value.looseCount }
    }
  }

  /// Sets the members that counters have set.
  fileprivate mutating func apply(_ counters: [(name: String, value: Double)]) {
    for counter in counters {
      let number = JSONValue.number(JSONNumber(counter.value))
      switch self {
      case .json(.object(var members)):
        members[counter.name] = number
        self = .json(.object(members))
      case .object(var members):
        if let place = members.firstIndex(where: { $0.key.isExactly(counter.name) }) {
          members[place].value = .json(number)
        } else {
          members.append(Member(key: counter.name, value: .json(number)))
        }
        self = .object(members)
      default:
        return
      }
    }
  }
}
