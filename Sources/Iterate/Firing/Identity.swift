internal import Segment

/// How the person of a context was made known to Iterate before an event is fired.
struct Identity: Hashable, Sendable {
  /// The identify event; `nil` when there is nothing to say.
  var event: JSONValue?
  /// What the destination did with it.
  var evaluation: Evaluation?
  /// The `user_traits` it led to.
  var userTraits: JSONObject?
  /// What is worth knowing about them.
  var traitWarnings: [TraitWarning] = []
  /// What the operator should know.
  var notes: [String] = []

  /// Runs the person's identify event through the destination.
  init(context: FiringContext, environment: Environment, destination: Destination) {
    let person = context.person
    guard person.userID != nil || !person.traits.isEmpty else { return }
    var environment = environment
    environment.messageID += "-identify"
    let event = EventDraft.identify(userID: person.userID, traits: person.traits)
      .event(in: environment, site: context.workspace.site, previewSurveyID: nil)
    let evaluation = destination.evaluate(event, tracing: true)
    self.event = event
    self.evaluation = evaluation
    let commands = evaluation.commands(allowedBy: event)
    for case .identify(let traits) in commands {
      let encoded = TraitEncoding.encode(traits, for: context.persona)
      userTraits = encoded.userTraits
      traitWarnings = encoded.warnings
      notes = encoded.notes
    }
    notes += evaluation.failures.map { "Identifying the person failed: \($0.failure.text)." }
    if !commands.contains(where: { $0.eventName == nil }) {
      notes.append("No identify subscription matched the person: no user_traits are sent.")
    }
    if commands.contains(where: { $0.eventName != nil }) {
      notes.append("On a website, identifying the person also fires an event; it is not sent here.")
    }
  }
}
