internal import Segment

extension SurveyReference {
  /// The survey in a reply, by the name that the workspace gives it, else by its title, else its id.
  init(to survey: ReplySurvey, in workspace: Workspace) {
    let known = workspace.surveys.first { $0.id.isExactly(survey.id) }
    self.init(id: survey.id, name: known?.name ?? survey.title ?? survey.id)
  }
}
