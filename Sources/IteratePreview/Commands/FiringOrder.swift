internal import Iterate
internal import Segment

/// What `fire` was asked to do, checked against the workspace.
struct FiringOrder: Sendable {
  /// The event.
  let draft: EventDraft
  /// What it happens in.
  let context: FiringContext
  /// What must happen; `nil` for anything.
  let expectation: Expectation?
  /// What the operator should know beforehand.
  let notes: [String]
  /// Whether LIVE is allowed.
  let isLiveAllowed: Bool

  /// Checks the command line.
  ///
  /// - Parameters:
  ///   - command: what is fired, and in what.
  ///   - isDryRun: whether nothing is sent.
  ///   - isLiveAllowed: whether LIVE is allowed.
  ///   - expectation: what must happen, as the command line spells it.
  ///   - workspace: the workspace.
  /// - Throws: a failure that says which name is not in the workspace, or what is no `path=value`.
  init(
    _ command: FiringOptions, isDryRun: Bool, isLiveAllowed: Bool = false,
    expectation: String? = nil, workspace: Workspace
  ) throws(Failure) {
    let profile = try Self.profile(command.options.profile, in: workspace)
    var person = workspace.person
    if let user = command.user {
      person =
        workspace.persons.first { $0.person.userID == user }?.person
        ?? (person.userID == user ? person : Person(userID: user))
    }
    let template = workspace.template(named: command.event)
    var draft = (template ?? EventTemplate(name: command.event)).draft(person: person)
    for text in command.assignments { try Assignment(text).apply(to: &draft) }
    self.draft = draft
    context = FiringContext(
      workspace: workspace, profile: profile, person: person, persona: .web,
      preview: try Self.preview(command, in: workspace), isDryRun: isDryRun)
    if let expectation {
      self.expectation = try Expectation(expectation, in: workspace)
    } else {
      self.expectation = nil
    }
    notes = template == nil ? [Self.note(on: command.event, in: workspace)] : []
    self.isLiveAllowed = isLiveAllowed
  }

  /// A profile of another host is never chosen by default: it must be named.
  private static func profile(_ name: String?, in workspace: Workspace) throws(Failure) -> Profile {
    guard let name else {
      return workspace.profiles.first { $0.target == .simulator } ?? .simulator
    }
    guard let profile = workspace.profile(named: name) else {
      throw .unknownProfile(name, in: workspace)
    }
    return profile
  }

  private static func preview(
    _ command: FiringOptions, in workspace: Workspace
  ) throws(Failure) -> PreviewChoice {
    if command.noPreview { return .off }
    guard let text = command.survey else { return .automatic }
    if let survey = workspace.survey(text) { return .survey(survey.id) }
    if PreviewLink.isSurveyID(text) { return .survey(text) }
    return .survey(try workspace.requireSurvey(text).id)
  }

  private static func note(on event: String, in workspace: Workspace) -> String {
    let near = NameDistance.nearest(to: event, among: workspace.events.map(\.name))
    let hint = near.map { " Did you mean \"\($0.name)\"? It \($0.difference)." } ?? ""
    return "\"\(event)\" is no template of the workspace; it is fired with empty properties.\(hint)"
  }
}
