internal import Segment

extension Simulator {
  /// What a call is answered with.
  func document(of call: AdminCall, at now: Instant) throws(SimulatorRefusal) -> JSONValue {
    switch call.resource {
    case .state, .reset: stateDocument(at: now)
    case .ping: ["ok": true]
    case .clock: clockDocument(at: now)
    case .persons: try personsDocument(call)
    case .displays: try displaysDocument(call)
    case .nextPerson: nextPersonDocument
    case .faults, .fault: faultsDocument
    }
  }

  private func stateDocument(at now: Instant) -> JSONValue {
    [
      "seed": .string(String(seed)),
      "company_id": .string(companyID),
      "clock": clockDocument(at: now),
      "surveys": .array(
        surveys.map { survey in
          [
            "id": .string(survey.id), "name": .string(survey.name),
            "status": .string(survey.status.rawValue),
            "events": .array(survey.events.map { .string($0) }),
          ]
        }),
      "persons": .number(JSONNumber(persons.count)),
      "persons_created": .number(JSONNumber(persons.createdCount)),
      "next_person": nextPersonDocument,
      "faults": faultsDocument,
      "requests": .array(journal.entries.map(\.document)),
    ]
  }

  private func clockDocument(at now: Instant) -> JSONValue {
    [
      "now": .string(clock.time(at: now).iso8601),
      "offset_ms": .number(JSONNumber(Int(clock.offsetMilliseconds))),
      "offset": clock.offsetInWords.map { .string($0) } ?? .null,
    ]
  }

  private var nextPersonDocument: JSONValue {
    nextPersonID.flatMap { persons.present($0) }.flatMap { persons[$0] }.map(document) ?? .null
  }

  private var faultsDocument: JSONValue {
    .array(
      faults.settings.map { setting in
        [
          "fault": .string(setting.fault.text),
          "requests": setting.remaining.map { .number(JSONNumber($0)) } ?? .null,
        ]
      })
  }

  private func personsDocument(_ call: AdminCall) throws(SimulatorRefusal) -> JSONValue {
    let everyone = persons.all
    return [
      "total": .number(JSONNumber(everyone.count)),
      "created": .number(JSONNumber(persons.createdCount)),
      "persons": .array(try page(of: everyone, call).map(document)),
    ]
  }

  private func displaysDocument(_ call: AdminCall) throws(SimulatorRefusal) -> JSONValue {
    if let id = call.query["survey"], !surveys.contains(where: { $0.id.isExactly(id) }) {
      throw .unknownSurvey(id)
    }
    if let id = call.query["person"], persons[id] == nil { throw .unknownPerson(id) }
    let displays = persons.all.filter { call.query["person"] ?? $0.id == $0.id }
      .flatMap { person in
        person.displays.filter { call.query["survey"] ?? $0.surveyID == $0.surveyID }
          .map { $0.document(of: person) }
      }
    return [
      "total": .number(JSONNumber(displays.count)),
      "displays": .array(try page(of: displays, call)),
    ]
  }

  /// The part of a long list that a call asks for.
  private func page<Element>(
    of list: [Element], _ call: AdminCall
  ) throws(SimulatorRefusal) -> [Element] {
    let offset = try call.number("offset", or: 0, in: 0...Int(Int32.max))
    let limit = try call.number("limit", or: 100, in: 1...1000)
    return Array(list.dropFirst(offset).prefix(limit))
  }

  private func document(of person: SimulatedPerson) -> JSONValue {
    let token = person.tokenIssuedAt.map { issuedAt in
      Secret(
        SimulatedToken(companyID: companyID, userID: person.id, issuedAt: issuedAt)
          .text(seed: seed)
      ).masked
    }
    return [
      "id": .string(person.id),
      "number": .number(JSONNumber(person.number)),
      "token": token.map { .string($0) } ?? .null,
      "external_id": person.externalID.map { .string($0) } ?? .null,
      "traits": .object(person.traits),
      "displays": .array(person.displays.map { $0.document(of: person) }),
    ]
  }
}

extension SurveyDisplay {
  fileprivate func document(of person: SimulatedPerson) -> JSONValue {
    [
      "id": .string(id), "person": .string(person.id), "survey": .string(surveyID),
      "at": .string(instant.iso8601),
    ]
  }
}

extension RequestJournal.Entry {
  fileprivate var document: JSONValue {
    [
      "at": .string(time.iso8601), "method": .string(method), "path": .string(path),
      "status": .number(JSONNumber(status)),
      "faults": .array(faults.map { .string($0.text) }),
    ]
  }
}
