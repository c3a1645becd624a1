/// Which survey the operator wants to preview.
public enum PreviewChoice: Hashable, Sendable {
  /// None: targeting counts.
  case off
  /// The one that targets the event.
  case automatic
  /// The one with this id or exact name.
  case survey(String)
}

/// Which survey is previewed when an event is fired.
public struct PreviewDecision: Hashable, Sendable {
  /// The id of the previewed survey; `nil` with preview off.
  public var surveyID: String?
  /// The previewed survey, when the workspace has it.
  public var survey: Survey?
  /// What the operator should know about the decision, as one sentence.
  public var note: String?

  /// A decision from its parts; preview off by default.
  public init(surveyID: String? = nil, survey: Survey? = nil, note: String? = nil) {
    self.surveyID = surveyID
    self.survey = survey
    self.note = note
  }

  /// Whether a survey is previewed.
  public var isOn: Bool { surveyID != nil }

  /// The previewed survey; named by its id when the workspace does not have it.
  public var reference: SurveyReference? {
    surveyID.map { SurveyReference(id: $0, name: survey?.name ?? $0) }
  }
}

extension PreviewDecision {
  /// Decides which survey is previewed.
  ///
  /// A host other than the simulator never gets an event with preview off unless it was switched
  /// off on purpose.
  ///
  /// - Parameters:
  ///   - choice: what the operator wants.
  ///   - eventName: the name that reaches Iterate.
  ///   - workspace: the surveys.
  ///   - isSimulator: whether the simulator is fired at.
  /// - Returns: the decision, with a note when it was not an obvious one.
  /// - Throws: a failure of category `notFound` when there is no survey to preview.
  public static func decide(
    choice: PreviewChoice, eventName: String, workspace: Workspace, isSimulator: Bool
  ) throws(Failure) -> PreviewDecision {
    switch choice {
    case .off:
      return PreviewDecision()
    case .survey(let wanted):
      return try chosen(wanted, in: workspace)
    case .automatic:
      let targeting = workspace.surveys(targeting: eventName)
      if let survey = targeting.first {
        return PreviewDecision(
          surveyID: survey.id, survey: survey, note: note(on: survey, among: targeting))
      }
      guard isSimulator else { throw nothingTargets(eventName, in: workspace) }
      return PreviewDecision(
        note: "No survey of the workspace targets \"\(eventName)\": none is previewed.")
    }
  }

  private static func chosen(
    _ wanted: String, in workspace: Workspace
  ) throws(Failure) -> PreviewDecision {
    if let survey = workspace.survey(anyCase: wanted) {
      return PreviewDecision(surveyID: survey.id, survey: survey)
    }
    if PreviewLink.isSurveyID(wanted) {
      return PreviewDecision(
        surveyID: wanted, note: "The workspace does not have the previewed survey \(wanted).")
    }
    let names = workspace.surveys.map(\.name)
    let near = NameDistance.nearest(to: wanted, among: names)
    let fix =
      near.map { "Did you mean \"\($0.name)\"? It \($0.difference)." }
      ?? (names.isEmpty
        ? "Add the survey to the workspace, or give its id of 24 hexadecimal digits."
        : "Choose one of: \(names.quotedList(limit: 5)).")
    throw Failure(
      "The workspace has no survey with the id or exact name \"\(wanted)\"", fix: fix,
      category: .notFound)
  }

  private static func note(on survey: Survey, among targeting: [Survey]) -> String? {
    guard targeting.count > 1 else { return nil }
    return "\(targeting.count) surveys target this event: \(survey.name), the first, is previewed."
  }

  private static func nothingTargets(_ eventName: String, in workspace: Workspace) -> Failure {
    let near = NameDistance.nearest(
      to: eventName, among: workspace.surveys.flatMap(\.events))
    return Failure(
      "No survey of the workspace targets \"\(eventName)\", so there is none to preview",
      fix: near.map { "Did you mean \"\($0.name)\"? It \($0.difference)." }
        ?? "Choose a survey to preview, or fire an event that a survey targets.",
      category: .notFound)
  }
}
