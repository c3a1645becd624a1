import Iterate
import Segment

extension TailReport {
  /// Every gate of what was fired last, else of what would be.
  static func ladder(_ state: State) -> [String] {
    guard let record = state.currentRecord else { return prediction(state) }
    return outcome(of: record) + lines(of: record.firing.ladder)
  }

  /// What came of what was fired last.
  static func firing(_ state: State) -> [String] {
    guard let record = state.shownRecord ?? state.records.last else {
      return ["Nothing has been fired yet."]
    }
    let answers = record.firing.exchanges.map { exchange in
      let what = exchange.command?.text ?? exchange.request.method
      let came =
        exchange.response.map {
          "\($0.status), \($0.timings.totalMilliseconds) ms, \($0.body.count) bytes"
        } ?? "no answer"
      return "Request \(what): \(came)"
    }
    return outcome(of: record) + answers
  }

  private static func outcome(of record: FiringRecord) -> [String] {
    let verdict = record.verdict
    let said = [record.firing.surprise, verdict.sentence, verdict.remedy].compactMap(\.self)
    return ["Firing #\(record.id), \(record.eventName): \(said.joined(separator: " "))"]
  }

  /// Every gate of the selected event before it is fired.
  static func prediction(_ state: State) -> [String] {
    guard let event = state.selectedEvent else { return ["No event is selected."] }
    if case .failure(let failure)? = state.plan { return [failure.sentence] }
    guard let plan = state.shownPlan else { return ["No event is selected."] }
    let expected = [plan.prediction.sentence, plan.prediction.remedy].compactMap(\.self)
    return ["Expected of \(event.name): \(expected.joined(separator: " "))"]
      + plan.notes.map { "Note: \($0)" } + lines(of: plan.ladder)
  }

  private static func lines(of ladder: Ladder) -> [String] {
    ladder.rungs.map { rung in
      let subject = rung.gate.isPerFiring ? nil : ladder.survey?.name
      let place = [rung.gate.rawValue, subject].compactMap(\.self).joined(separator: " of ")
      let remedy = rung.result == .pass ? nil : rung.remedy.flatMap { $0.isEmpty ? nil : $0 }
      return ["Gate \(place), \(rung.result.word): \(rung.fact)", remedy.map { "To do: \($0)" }]
        .compactMap(\.self).joined(separator: " ")
    }
  }

  /// The link to the selected event.
  static func link(_ state: State) -> [String] {
    guard let source = state.linkSource else { return ["No event is selected."] }
    let link = source.link(isWhole: true)
    return ["Link to \(source.event.name): \(link.url)"]
      + link.traps.map { "\($0.isLoss ? "Trap" : "Note"): \($0.sentence)" }
  }

  /// The selected event fired four ways at a simulator of its own.
  static func comparison(_ state: State, at moment: Moment) -> [String] {
    guard let event = state.selectedEvent else { return ["No event is selected."] }
    do throws(Failure) {
      let comparison = try Comparison(
        draft: event.draft(person: state.person), context: state.firingContext(isDryRun: false),
        environment: state.environment(at: moment), destination: state.destination)
      let ways = comparison.ways.map { way in
        let gate = way.ladder.decisive.map { " Gate \($0.gate.rawValue)." } ?? ""
        return "\(event.name), \(way.title): \(way.verdict.sentence)\(gate)"
      }
      let first = comparison.firstDifference.map { ["The first difference: gate \($0.rawValue)"] }
      return ways + (first ?? [])
    } catch {
      return [error.sentence]
    }
  }
}
