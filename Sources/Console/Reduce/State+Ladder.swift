import Iterate

extension State {
  /// Shows the ladder, and gives it the keys.
  mutating func showLadder() {
    response.show(.ladder)
    changePane(.paneResponse)
  }

  /// Goes to what decides the gate under the cursor.
  mutating func jumpToGate() -> [Effect] {
    guard let gate = response.gate else { return [] }
    switch gate {
    case .integrations, .url: showPayload(.event)
    case .subscription: overlay = .subscriptions(SubscriptionsOverlay())
    case .trigger, .mapping, .command: showPayload(.payload)
    case .traits: openPersons()
    case .key: showResponse(.response)
    case .delay: showResponse(.survey)
    case .client: showResponse(.sdks)
    case .once where usesSimulator, .hours where usesSimulator: return openSimulator()
    case .survey, .published, .platform, .event, .once, .hours, .sampling: showLadderSurvey()
    }
    return []
  }

  /// Fires the selected event four ways at a simulator of its own, and shows the ladders.
  mutating func compareFirings(at moment: Moment) {
    guard let template = selectedEvent else { return }
    do throws(Failure) {
      let comparison = try Comparison(
        draft: template.draft(person: person), context: firingContext(isDryRun: false),
        environment: environment(at: moment), destination: destination)
      overlay = .comparison(
        ComparisonOverlay(event: template.name, comparison: comparison, redactor: redactor))
    } catch {
      report(error)
    }
  }

  private mutating func showPayload(_ tab: PayloadPane.Tab) {
    payload.show(tab)
    changePane(.panePayload)
  }

  private mutating func showResponse(_ tab: ResponsePane.Tab) {
    response.show(tab)
    changePane(.paneResponse)
  }

  /// Selects the survey whose gates the ladder has.
  private mutating func showLadderSurvey() {
    let ladder = currentRecord?.ladder ?? expectedLadder
    guard let survey = ladder?.survey, workspace.survey(survey.id) != nil else {
      return show(warning: "The workspace has no survey to go to")
    }
    let event = selectedIdentity
    surveys.filter = ListFilter()
    surveys.settle(on: survey.id, rows: layout.rows(of: .surveys), surveys: workspace.surveys)
    changePane(.paneSurveys)
    events.settle(on: event, rows: layout.rows(of: .events), source: eventSource)
  }
}
