internal import Segment

extension Simulator {
  /// A simulator as it was saved, with other surveys.
  ///
  /// - Parameters:
  ///   - bytes: what was written from `saved`.
  ///   - surveys: the surveys, which are not in it.
  /// - Throws: why it cannot be used; nothing is used of it then.
  public init(savedAs bytes: [UInt8], surveys: [Survey]) throws(SavedStateProblem) {
    let json: JSONValue
    do throws(JSONSyntaxError) {
      json = try JSONValue.parse(bytes)
    } catch {
      throw .notJSON(error)
    }
    guard json["format"]?.stringValue == Self.savedFormat else { throw .foreign }
    let fields = try SavedFields(json, at: "")
    let version = try fields.integer("version")
    guard version == Self.savedVersion else { throw .version(version) }

    self.init(
      companyID: try fields.text("company"), surveys: surveys, seed: try fields.wide("seed"))
    identifiers = SplitMix64(seed: try fields.wide("identifiers"))
    clock = try Self.clock(try fields.object("clock"))
    for (path, value) in try fields.list("faults") {
      faults.set(try FaultSetting(saved: value, at: path))
    }
    let list = try fields.list("persons")
    // Far more than a file can hold, and far from where counting on would overflow.
    let created = try fields.integer("persons_created", in: list.count...Int(Int32.max))
    persons = SimulatedPersons(
      try Self.persons(list, createdCount: created), createdCount: created,
      aliases: try Self.aliases(try fields.object("merged")),
      handovers: try Self.handovers(try fields.list("handed_over")))
    nextPersonID = try fields.optionalText("next_person")
  }

  private static func clock(_ fields: SavedFields) throws(SavedStateProblem) -> SimulatorClock {
    let offset = try fields.integer("offset_ms")
    guard let clock = SimulatorClock(offsetMilliseconds: Int64(offset)) else {
      throw .wrong(path: fields.place("offset_ms"), expected: "at most 100 years")
    }
    return clock
  }

  private static func aliases(
    _ fields: SavedFields
  ) throws(SavedStateProblem) -> [String: String] {
    var aliases: [String: String] = [:]
    for key in fields.keys { aliases[key] = try fields.text(key) }
    return aliases
  }

  /// The persons, of whom no two may have the same id or number.
  private static func persons(
    _ list: [(path: String, value: JSONValue)], createdCount: Int
  ) throws(SavedStateProblem) -> [SimulatedPerson] {
    var ids: Set<String> = []
    var numbers: Set<Int> = []
    return try list.map { (path, value) throws(SavedStateProblem) in
      let fields = try SavedFields(value, at: path)
      let person = try SimulatedPerson(
        saved: fields, number: try fields.integer("number", in: 1...max(1, createdCount)))
      guard ids.insert(person.id).inserted else {
        throw .wrong(path: fields.place("id"), expected: "an id that nobody else has")
      }
      guard numbers.insert(person.number).inserted else {
        throw .wrong(path: fields.place("number"), expected: "a number that nobody else has")
      }
      return person
    }
  }

  private static func handovers(
    _ list: [(path: String, value: JSONValue)]
  ) throws(SavedStateProblem) -> [String: [Int: String]] {
    var handovers: [String: [Int: String]] = [:]
    for (path, value) in list {
      let fields = try SavedFields(value, at: path)
      let issuedAt = try fields.integer("issued_at")
      handovers[try fields.text("issued_for"), default: [:]][issuedAt] = try fields.text("used_by")
    }
    return handovers
  }
}

extension SimulatedPerson {
  fileprivate init(saved fields: SavedFields, number: Int) throws(SavedStateProblem) {
    self.init(
      id: try fields.text("id"), number: number,
      traits: try fields.value("traits"),
      displays: try fields.list("displays").map { (path, value) throws(SavedStateProblem) in
        let display = try SavedFields(value, at: path)
        return SurveyDisplay(
          id: try display.text("id"), surveyID: try display.text("survey"),
          instant: try display.instant("at"))
      },
      previewedSurveyIDs: try fields.optionalTexts("previewed"),
      tokenIssuedAt: try fields.optionalInteger("token_issued_at"))
  }
}

extension FaultSetting {
  fileprivate init(saved value: JSONValue, at path: String) throws(SavedStateProblem) {
    do throws(FaultProblem) {
      try self.init(value.stringValue ?? "")
    } catch {
      throw .wrong(path: path, expected: "a fault such as 429:3")
    }
  }
}
