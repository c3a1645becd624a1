internal import Iterate

/// What `--expect` demands of a firing.
enum Expectation: Hashable, Sendable {
  /// Any survey is shown.
  case shown
  /// None is.
  case notShown
  /// This one is.
  case survey(Survey)

  /// Reads the option's value.
  ///
  /// - Throws: a failure of the category `notFound` when it names no survey of the workspace.
  init(_ text: String, in workspace: Workspace) throws(Failure) {
    switch text {
    case "shown": self = .shown
    case "not-shown": self = .notShown
    default: self = .survey(try workspace.requireSurvey(text))
    }
  }

  /// Whether a verdict is what was expected.
  func isMet(by verdict: Verdict) -> Bool {
    switch self {
    case .shown: verdict.outcome == .shown
    case .notShown: verdict.outcome == .notShown
    case .survey(let survey): verdict.outcome == .shown && verdict.survey?.id == survey.id
    }
  }

  /// The expectation in words.
  var text: String {
    switch self {
    case .shown: "a survey to be shown"
    case .notShown: "no survey to be shown"
    case .survey(let survey): "\(survey.name) to be shown"
    }
  }
}

extension Workspace {
  /// The survey with this id or exact name.
  ///
  /// - Throws: a failure of the category `notFound` that names the nearest.
  func requireSurvey(_ idOrName: String) throws(Failure) -> Survey {
    if let survey = survey(anyCase: idOrName) { return survey }
    let near = NameDistance.nearest(to: idOrName, among: surveys.map(\.name))
    throw Failure(
      "The workspace has no survey \(idOrName)",
      fix: near.map { "Did you mean \"\($0.name)\"?" }
        ?? "`iterate-preview list` shows the surveys.",
      category: .notFound)
  }
}
