/// What a firing happens in: everything but the event.
public struct FiringContext: Hashable, Sendable {
  /// The surveys, the site and the subscriptions.
  public var workspace: Workspace
  /// Where it goes.
  public var profile: Profile
  /// Who fires.
  public var person: Person
  /// The client whose request is made.
  public var persona: Persona
  /// Which survey is previewed.
  public var preview: PreviewChoice
  /// Whether nothing is sent.
  public var isDryRun: Bool

  /// A context from its parts.
  public init(
    workspace: Workspace, profile: Profile, person: Person, persona: Persona = .web,
    preview: PreviewChoice = .automatic, isDryRun: Bool = false
  ) {
    self.workspace = workspace
    self.profile = profile
    self.person = person
    self.persona = persona
    self.preview = preview
    self.isDryRun = isDryRun
  }
}
