internal import Segment

extension Simulator {
  /// Answers a request that steers the simulator.
  mutating func administer(_ request: SimulatorRequest, at now: Instant) -> SimulatorResponse {
    do throws(SimulatorRefusal) {
      let call = try AdminCall(request)
      if call.method != "GET" { try perform(try order(of: call), at: now) }
      return SimulatorResponse(status: 200, json: ["results": try document(of: call, at: now)])
    } catch {
      return error.response
    }
  }

  private func order(of call: AdminCall) throws(SimulatorRefusal) -> SimulatorOrder {
    switch (call.resource, call.method) {
    case (.clock, "POST"): return .moveClock(try call.clockMove())
    case (.clock, _): return .moveClock(.backToNow)
    case (.faults, "POST"): return .setFault(try call.faultSetting())
    case (.fault(let name), _): return .clearFault(name: name)
    case (.nextPerson, "POST"): return .chooseNextPerson(try person(chosenBy: call))
    case (.nextPerson, _): return .chooseNextPerson(nil)
    case (.reset, _):
      return try call.text("person").map { .forgetPerson($0) } ?? .forgetEveryone
    case (.faults, _), (.state, _), (.ping, _), (.persons, _), (.displays, _): return .clearFaults
    }
  }

  private func person(chosenBy call: AdminCall) throws(SimulatorRefusal) -> String {
    switch (try call.text("id"), try call.text("external_id")) {
    case (let id?, nil): return id
    case (nil, let externalID?):
      guard let id = persons.personID(externalID: externalID) else {
        throw .unknownPerson(externalID)
      }
      return id
    default:
      throw .malformedOrder("Name the person by either id or external_id.")
    }
  }
}

extension AdminCall {
  /// The text that the body has under `key`; `nil` when there is none.
  func text(_ key: String) throws(SimulatorRefusal) -> String? {
    guard let value = body[key] else { return nil }
    guard let text = value.stringValue else {
      throw .malformedOrder("Expected a text at \(key), found \(value.kindInWords).")
    }
    return text
  }

  private func requiredText(_ key: String) throws(SimulatorRefusal) -> String {
    guard let text = try text(key) else {
      throw .malformedOrder("The body needs a text under \(key).")
    }
    return text
  }

  fileprivate func clockMove() throws(SimulatorRefusal) -> ClockMove {
    let text = try requiredText("move")
    do throws(ClockMoveProblem) {
      return try ClockMove(text)
    } catch {
      throw .malformedOrder(error.sentence)
    }
  }

  fileprivate func faultSetting() throws(SimulatorRefusal) -> FaultSetting {
    let text = try requiredText("fault")
    do throws(FaultProblem) {
      return try FaultSetting(text)
    } catch {
      throw .malformedOrder(error.sentence)
    }
  }

  /// The number after `?` under `name`.
  func number(
    _ name: String, or standard: Int, in range: ClosedRange<Int>
  ) throws(SimulatorRefusal) -> Int {
    guard let text = query[name] else { return standard }
    guard let number = Int(text), range.contains(number) else {
      throw .malformedOrder(
        "\(name) must be from \(range.lowerBound) to \(range.upperBound), not "
          + "\(Wording.quoted(text)).")
    }
    return number
  }
}
