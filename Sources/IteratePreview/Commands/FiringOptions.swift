internal import ArgumentParser
internal import Iterate

/// What is fired and in what, as `fire` and `explain` take it.
struct FiringOptions: ParsableArguments {
  @Argument(help: "The event's name; one that is no template is fired with empty properties.")
  var event: String

  @OptionGroup var options: WorkspaceOptions

  @Option(help: ArgumentHelp("The survey to preview.", valueName: "id|name"))
  var survey: String?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Set a part of the event: under properties unless it starts with another top-level key.",
      valueName: "path=value"))
  var assignments: [String] = []

  @Option(help: ArgumentHelp("Fire as this user.", valueName: "id"))
  var user: String?

  @Option(
    help: ArgumentHelp("Fire as this person of the workspace's persons.", valueName: "name"))
  var person: String?

  @Option(
    help: ArgumentHelp("The client whose request is sent.", valueName: Self.personaNames),
    transform: Self.persona(named:))
  var persona = Persona.web

  @Flag(help: "Fire with preview off: targeting decides.")
  var noPreview = false

  @OptionGroup var limits: LimitOptions

  @Flag(help: "Print one JSON object.")
  var json = false

  /// The clients there are, as help lists them.
  static let personaNames = Persona.allCases.map(\.rawValue).joined(separator: "|")

  /// The client of a name.
  ///
  /// - Throws: a validation error that lists them.
  static func persona(named name: String) throws -> Persona {
    guard let persona = Persona(rawValue: name) else {
      throw ValidationError("There is no client \(name); there are \(personaNames).")
    }
    return persona
  }

  func validate() throws {
    if event.isEmpty { throw ValidationError("Name the event to fire.") }
    if person != nil, user != nil {
      throw ValidationError("--person and --user both say who fires. Leave one out.")
    }
    if noPreview, survey != nil {
      throw ValidationError("--survey previews a survey, and --no-preview turns that off.")
    }
  }
}
