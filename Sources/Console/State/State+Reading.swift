import Iterate

extension State {
  /// The exchange of the shown firing that the tabs of pane 4 read: the first whose reply shows a
  /// survey to the firing's own client, else the last that was answered.
  var readExchange: Exchange? {
    guard let record = shownRecord else { return nil }
    let answered = record.firing.exchanges.filter { $0.kind == .embed && $0.response != nil }
    let situation = situation(of: record.firing.plan)
    return answered.first {
      $0.reading(by: record.firing.plan.context.persona, in: situation)?.outcome == .shows
    } ?? answered.last
  }

  /// Whether the simulator made the reply of a firing.
  private func isSimulated(_ record: FiringRecord) -> Bool { record.firing.mode == .simulated }

  /// What every client makes of the shown firing's reply; empty before there is one.
  var readings: [PersonaReading] {
    guard let record = shownRecord, let exchange = readExchange else { return [] }
    let situation = situation(of: record.firing.plan)
    return Persona.allCases.compactMap { exchange.reading(by: $0, in: situation) }
  }

  /// The person and the device that replies are read for.
  func situation(of plan: FiringPlan?) -> Persona.Situation {
    var situation =
      plan.map(Persona.Situation.init) ?? Persona.Situation(deviceLanguage: workspace.locale)
    situation.isDark = response.isDark
    return situation
  }

  /// The survey that is drawn: the reply's, as one of `readings` has it, else the one that is
  /// previewed or selected.
  func surveyCard(among readings: [PersonaReading]) -> SurveyCard? {
    if let record = shownRecord, let reading = readings.first(where: { $0.persona == persona }),
      let card = SurveyCard(
        reading, situation: situation(of: record.firing.plan), isSimulated: isSimulated(record))
    {
      return card
    }
    return (previewedSurvey ?? selectedSurvey).map {
      SurveyCard($0, persona: persona, situation: situation(of: shownPlan))
    }
  }
}
