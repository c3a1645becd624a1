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
    let profile = try workspace.requireProfile(command.options.profile)
    let person = try workspace.requirePerson(named: command.person, userID: command.user)
    let template = workspace.template(named: command.event)
    var draft = (template ?? EventTemplate(name: command.event)).draft(person: person)
    for text in command.assignments { try Assignment(text).apply(to: &draft) }
    self.draft = draft
    context = FiringContext(
      workspace: workspace, profile: profile, person: person, persona: command.persona,
      preview: try workspace.requirePreview(of: command.survey, isOff: command.noPreview),
      isDryRun: isDryRun)
    if let expectation {
      self.expectation = try Expectation(expectation, in: workspace)
    } else {
      self.expectation = nil
    }
    notes = template == nil ? [workspace.note(onUnknown: command.event)] : []
    self.isLiveAllowed = isLiveAllowed
  }
}
