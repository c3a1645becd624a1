internal import Segment

extension Exchange {
  /// The survey that the plan's client shows.
  func shownSurvey(in plan: FiringPlan) -> ReplySurvey? {
    guard trouble == nil, let reading = reading(in: plan), reading.outcome == .shows else {
      return nil
    }
    return reading.survey
  }

  /// What became of an embed request, after its reply.
  ///
  /// - Parameters:
  ///   - step: the plan's step that the exchange carried out.
  ///   - plan: the plan.
  /// - Returns: the verdict; undecided while the request is in flight.
  func verdict(of step: FiringPlan.Step, in plan: FiringPlan) -> Verdict {
    if let trouble {
      return Verdict(
        outcome: .undecided, survey: plan.preview.reference,
        gate: trouble.category == .key ? .key : nil,
        sentence: "Undecided: \(trouble.statement)\(shownAllTheSame(in: plan))",
        remedy: trouble.fix, failure: trouble)
    }
    guard let reply else {
      return Verdict(
        outcome: .undecided, survey: plan.preview.reference,
        sentence: "The reply to \(step.command.text) is still to come.")
    }
    if let survey = reply.survey, let reading = reading(in: plan) {
      return verdict(on: survey, reading, in: plan)
    }
    return step.prediction.outcome == .notShown ? step.prediction : nothingReturned(step, plan)
  }

  /// What to add where the API refuses and the client shows the survey in its reply all the same.
  private func shownAllTheSame(in plan: FiringPlan) -> String {
    guard let reading = reading(in: plan), reading.outcome == .shows, reading.grade == .certain
    else { return "" }
    return " \(plan.context.persona.title) shows the survey in the reply all the same."
  }

  private func verdict(
    on survey: ReplySurvey, _ reading: PersonaReading, in plan: FiringPlan
  ) -> Verdict {
    let persona = plan.context.persona
    let reference = SurveyReference(to: survey, in: plan.context.workspace)
    guard let display = reading.display else {
      return unreadable(reference, reading)
    }
    let timing = display.timing
    var sentence =
      "\(reference.name) is shown \(timing.phrase) on \(persona.phrase)\(reading.grade.remark)."
    if let previewed = plan.preview.reference, !previewed.id.isExactly(survey.id) {
      sentence += " It is not the previewed survey, \(previewed.name)."
    }
    if !plan.context.workspace.surveys.contains(where: { $0.id.isExactly(survey.id) }) {
      sentence += " The workspace does not have it."
    }
    return Verdict(
      outcome: .shown, survey: reference, sentence: sentence, delaySeconds: timing.delaySeconds,
      grade: reading.grade)
  }

  /// The reply has a survey, and the client does not show it.
  private func unreadable(_ survey: SurveyReference, _ reading: PersonaReading) -> Verdict {
    let title = reading.persona.title
    let reason = reading.outcome.reason ?? ""
    if case .unknown = reading.outcome {
      return Verdict(
        outcome: .undecided, survey: survey,
        sentence: "\(survey.name) came back, and whether \(title) shows it is not known. \(reason)",
        remedy: "Look at the reply.", grade: reading.grade)
    }
    var verdict = Verdict.notShown(
      at: .client,
      "\(survey.name) came back, and \(title) does not show it\(reading.grade.remark). \(reason)",
      remedy: "Mend the survey at Iterate, or see what the other clients make of it under SDKs.",
      survey: survey)
    verdict.grade = reading.grade
    return verdict
  }

  /// The reply is in order and has no survey, though none of the known facts is against one.
  private func nothingReturned(_ step: FiringPlan.Step, _ plan: FiringPlan) -> Verdict {
    let who = plan.mode.answered(by: self) == .simulated ? "the simulator" : "Iterate"
    let opening = "\(who) returned no survey and does not say why."
    guard let survey = step.prediction.survey else {
      return .notShown(at: nil, opening, remedy: "Turn preview on for a survey.")
    }
    guard plan.preview.isOn else {
      let facts = (["\(survey.name) qualifies as far as is known."] + step.openFacts)
        .joined(separator: " ")
      return .notShown(
        at: nil, "\(opening) \(facts)",
        remedy: "Turn preview on, which skips all targeting but the event.", survey: survey)
    }
    let knowledge =
      plan.preview.survey == nil
      ? "The workspace does not have the previewed survey."
      : "In the workspace \(survey.name) targets the event, and preview is on."
    return .notShown(
      at: nil,
      "\(opening) \(knowledge) The likely causes are: the key belongs to another company, the survey "
        + "targets another event there, or it is not for \(plan.context.persona.phrase).",
      remedy: "Compare the survey's id, events and platform with Iterate's dashboard.",
      survey: survey)
  }
}

extension Mode {
  /// The mode once `exchange` has been answered.
  func answered(by exchange: Exchange) -> Mode {
    exchange.response.map { answered(by: $0, from: exchange.request.url) } ?? self
  }
}
