internal import Segment

/// What a client sends when it is called with one command after the other.
struct CommandSequence {
  /// The requests, in order.
  private(set) var steps: [FiringPlan.Step] = []
  /// What the operator should know.
  private(set) var notes: [String] = []
  /// What is worth knowing about the traits of the requests.
  private(set) var traitWarnings: [TraitWarning]
  /// Why the client keeps a request back; `nil` when it makes all of them.
  private(set) var refusal: Verdict?

  /// Calls the client with `commands`, which the destination made of `event`.
  init(
    _ commands: [IterateCommand], of event: JSONValue, identity: Identity,
    preview: PreviewDecision, context: FiringContext, now: Instant, host: KnownHost?
  ) {
    let pageURL = event["context"]?["page"]?["url"]?.stringValue
    var userTraits = identity.userTraits
    traitWarnings = identity.traitWarnings
    for command in commands {
      switch command {
      case .identify(let traits):
        let encoded = TraitEncoding.encode(traits, for: context.persona)
        userTraits = encoded.userTraits
        traitWarnings = encoded.warnings
        notes += encoded.notes
      case .event(let name):
        guard let name, name != .null, name != "" else {
          notes.append("\(command.text) names no event: nothing is sent for it.")
          continue
        }
        if let obstacle = traitWarnings.first(where: { $0.effect == .requestNotSent }) {
          refusal = refusal ?? .keptBack(by: obstacle)
          continue
        }
        let request = context.persona.request(
          on: Persona.Occasion(
            eventName: name, previewedSurveyID: preview.surveyID, userTraits: userTraits,
            pageURL: pageURL))
        let prediction = RequestPrediction(
          SurveyLadder(
            request: request, preview: preview, context: context,
            knowledge: host?.knowledge(traits: userTraits, at: now), now: now))
        steps.append(FiringPlan.Step(command: command, request: request, prediction))
      }
    }
  }
}

extension Verdict {
  /// A verdict on a request that the client does not make because of a trait.
  fileprivate static func keptBack(by obstacle: TraitWarning) -> Verdict {
    .notShown(
      at: .client, obstacle.sentence,
      remedy: "Give the trait \"\(obstacle.trait ?? "")\" a text, a whole number, true or false.")
  }
}
