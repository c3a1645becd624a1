public import Segment

/// Everything that is known of a firing before anything is sent.
///
/// It is computed anew whenever another event is selected or edited.
public struct FiringPlan: Hashable, Sendable {
  /// One request that is going to be made.
  public struct Step: Hashable, Sendable {
    /// The call of Iterate's SDK that makes it.
    public var command: IterateCommand
    /// The request, without what only the person's session knows.
    public var request: EmbedRequest
    /// What is expected of it.
    public var prediction: Verdict
    /// The survey that decides, as far as the workspace tells.
    public var survey: SurveyReference?
    /// The gates of that survey, in the order of `GateID`; empty without one.
    public var findings: [GateFinding]

    /// A step of which so much is expected.
    init(command: IterateCommand, request: EmbedRequest, _ prediction: RequestPrediction) {
      self.command = command
      self.request = request
      self.prediction = prediction.verdict
      survey = prediction.candidate.map { SurveyReference($0.survey) }
      findings = prediction.candidate?.findings ?? []
    }

    /// What would decide and is not known, one sentence each.
    var openFacts: [String] {
      findings.filter { $0.result == .unknown && $0.gate != .survey && $0.gate != .client }
        .map(\.fact)
    }
  }

  /// What it happens in.
  public let context: FiringContext
  /// The Segment event.
  public let event: JSONValue
  /// What the destination does with the event, with the provenance of each field.
  public let evaluation: Evaluation
  /// The calls of Iterate's SDK that the event's `integrations` let through.
  public let commands: [IterateCommand]
  /// The event that told who the person is; `nil` for an anonymous person without traits.
  public let identifyEvent: JSONValue?
  /// What the destination did with that event.
  public let identifyEvaluation: Evaluation?
  /// What the person's `user_traits` are before the event is fired.
  public let userTraits: JSONObject?
  /// What the client makes of these traits that is worth knowing.
  public let traitWarnings: [TraitWarning]
  /// Which survey is previewed.
  public let preview: PreviewDecision
  /// How serious it is.
  public let mode: Mode
  /// The requests, in order: one for each `event` command that has a name.
  public let steps: [Step]
  /// What the operator should know, one sentence each.
  public let notes: [String]
  /// What is expected to become of it.
  public let prediction: Verdict

  /// Plans the firing of an event.
  ///
  /// - Parameters:
  ///   - draft: the event.
  ///   - context: what it happens in.
  ///   - environment: time, ids and browser.
  ///   - destination: the compiled subscriptions of the context's workspace.
  ///   - host: what is known of the host from inside; `nil` for any that is not the simulator.
  /// - Throws: a failure of category `notFound` when there is no survey to preview, see
  ///   `PreviewDecision.decide`; a dry run goes without one instead.
  public init(
    draft: EventDraft, context: FiringContext, environment: Environment, destination: Destination,
    host: KnownHost? = nil
  ) throws(Failure) {
    let identity = Identity(context: context, environment: environment, destination: destination)
    preview = try Self.preview(
      of: draft, in: context, environment: environment, destination: destination)
    event = draft.event(
      in: environment, site: context.workspace.site, previewSurveyID: preview.surveyID)
    evaluation = destination.evaluate(event, tracing: true)
    commands = evaluation.commands(allowedBy: event)
    self.context = context
    identifyEvent = identity.event
    identifyEvaluation = identity.evaluation
    userTraits = identity.userTraits
    mode = Mode.of(
      target: context.profile.target, isPreviewOn: preview.isOn, isDryRun: context.isDryRun)
    let sequence = CommandSequence(
      commands, of: event, identity: identity, preview: preview, context: context,
      now: environment.now, host: host)
    steps = sequence.steps
    traitWarnings = sequence.traitWarnings
    notes = [preview.note].compactMap { $0 } + identity.notes + sequence.notes
    prediction =
      Prediction(
        event: event, evaluation: evaluation, commands: commands, steps: steps,
        refusal: sequence.refusal
      ).verdict
  }

  /// The names that `event` commands have; `nil` stands for `undefined`.
  public var eventNames: [JSONValue?] {
    commands.compactMap(\.eventName)
  }

  /// The embed requests, in order, without what only the person's session knows.
  public func embedRequests() -> [EmbedRequest] {
    steps.map(\.request)
  }

  private static func preview(
    of draft: EventDraft, in context: FiringContext, environment: Environment,
    destination: Destination
  ) throws(Failure) -> PreviewDecision {
    let isSimulator = context.profile.target == .simulator
    guard context.preview == .automatic else {
      return try .decide(
        choice: context.preview, eventName: draft.name, workspace: context.workspace,
        isSimulator: isSimulator)
    }
    // The mapping can rename the event, and it is the new name that surveys target.
    let event = draft.event(in: environment, site: context.workspace.site, previewSurveyID: nil)
    let names = destination.evaluate(event, tracing: false).commands(allowedBy: event)
      .compactMap { $0.eventName??.stringValue }
    let name =
      names.first { !context.workspace.surveys(targeting: $0).isEmpty } ?? names.first ?? draft.name
    return try .decide(
      choice: .automatic, eventName: name, workspace: context.workspace,
      isSimulator: isSimulator || context.isDryRun)
  }
}

extension IterateCommand {
  /// The name of an `event` command, which can be `undefined`; the outer `nil` is another command.
  var eventName: JSONValue?? {
    if case .event(let name) = self { .some(name) } else { .none }
  }
}

extension Evaluation {
  /// The commands of the actions that the event's `integrations` do not switch off.
  func commands(allowedBy event: JSONValue) -> [IterateCommand] {
    commands.filter { command in
      let action: DestinationAction =
        switch command {
        case .event: .trackEvent
        case .identify: .identifyUser
        }
      return IntegrationsGate.verdict(event: event, action: action) == .allowed
    }
  }
}
