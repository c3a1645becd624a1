import Iterate
import Segment

/// What a plan depends on.
///
/// While it is the same, the plan is too.
struct PlanBasis: Hashable, Sendable {
  /// Which reading of the workspace.
  var revision: Int
  /// What the workspace knows the event as.
  var event: EventIdentity
  var template: EventTemplate
  var profile: Profile
  var person: Person
  var persona: Persona
  var preview: PreviewChoice
  var isDryRun: Bool
  /// The survey whose ladder is wanted, whichever decides.
  var examinedSurvey: String?
  /// How far the simulator's clock has been moved, in milliseconds.
  var clockOffset: Int64 = 0

  /// Whether `plan`, which fires `template`, was worked out from the same choices.
  func isBasis(of plan: FiringPlan, for template: EventTemplate) -> Bool {
    let context = plan.context
    return self.template == template && profile == context.profile && person == context.person
      && persona == context.persona && preview == context.preview && isDryRun == context.isDryRun
  }
}

/// Whom the client of a plan would ask as.
struct PlanIdentity: Hashable, Sendable {
  var anonymousID: String
  var token: Secret?
}

extension State {
  /// Works out anew what firing would do, where the selection or a setting has changed, and brings
  /// the panes up to date.
  ///
  /// This is what makes the payload follow every key press.
  mutating func followSelection(at moment: Moment) {
    if freshAnonymousID.isEmpty { freshAnonymousID = moment.uuid }
    let basis = selectedItem.map { item in
      PlanBasis(
        revision: revision, event: item.original.identity, template: item.template,
        profile: profile, person: person, persona: persona,
        preview: preview,
        isDryRun: isDryRun, examinedSurvey: examinedSurvey,
        clockOffset: simulatorOverview?.clock.offsetMilliseconds ?? 0)
    }
    if basis != planBasis || isSimulationNew || planIdentity != clientIdentity {
      isSimulationNew = false
      planIdentity = clientIdentity
      let isSameEvent = basis?.event == planBasis?.event
      if basis?.template != planBasis?.template { isFiringPinned = false }
      planBasis = basis
      let context = firingContext(isDryRun: isDryRun)
      plan = basis.map { makePlan(for: $0.template, in: context, at: moment) }
      shownPlan =
        (try? plan?.get())
        ?? basis.flatMap {
          try? makePlan(for: $0.template, in: firingContext(isDryRun: true), at: moment).get()
        }
      examination = examination(of: basis, host: knownHost)
      planRevision += 1
      expectedLadder = examination?.ladder ?? shownPlan?.ladder
      if !isSameEvent { showLatestFiring(of: basis) }
    }
    payload.follow(self)
    response.follow(self)
    if case .subscriptions(var list)? = overlay {
      list.follow(self)
      overlay = .subscriptions(list)
    }
  }

  /// Selecting an event shows its latest firing beside it.
  private mutating func showLatestFiring(of basis: PlanBasis?) {
    isFiringPinned = false
    guard let basis else {
      shownFiring = nil
      return
    }
    let latest =
      records.last { $0.event == basis.event }
      ?? records.last { $0.eventName.isExactly(basis.template.name) }
    shownFiring = latest?.id
  }

  /// What firing `template` now would do, or why it cannot be fired.
  ///
  /// - Parameters:
  ///   - template: what is fired.
  ///   - context: what it happens in.
  ///   - guest: who fires, where it is not the context's person.
  ///   - moment: when.
  /// - Returns: the plan.
  func makePlan(
    for template: EventTemplate, in context: FiringContext, by guest: Guest? = nil,
    at moment: Moment
  ) -> Result<FiringPlan, Failure> {
    var context = context
    let identity = clientIdentity(of: context.person)
    var environment = environment(at: moment)
    environment.anonymousID = identity.anonymousID
    var host = knownHost
    host?.token = identity.token
    if let guest {
      context.person = guest.person
      environment.anonymousID = guest.session.anonymousID
      host?.token = guest.session.token
    }
    return Result { () throws(Failure) in
      try FiringPlan(
        draft: template.draft(person: context.person), context: context,
        environment: environment, destination: destination, host: host)
    }
  }

  private var clientIdentity: PlanIdentity { clientIdentity(of: person) }

  private func clientIdentity(of person: Person) -> PlanIdentity {
    let key = access(of: profile).map { SessionKey(access: $0, person: person) }
    let session = key.flatMap { sessions[$0] }
    return PlanIdentity(
      anonymousID: session?.anonymousID ?? freshAnonymousID, token: session?.token)
  }

  /// The simulator, when firings go to it; as if nobody had asked it yet before it is looked at.
  private var knownHost: KnownHost? {
    guard usesSimulator else { return nil }
    return KnownHost(
      simulation ?? Simulator(surveys: workspace.surveys), token: clientIdentity.token)
  }

  /// What a firing happens in now.
  func firingContext(isDryRun: Bool) -> FiringContext {
    FiringContext(
      workspace: workspace, profile: profile, person: person, persona: persona, preview: preview,
      isDryRun: isDryRun)
  }

  /// Time, ids and browser of a firing at `moment`.
  func environment(at moment: Moment) -> Environment {
    Environment(
      now: moment.now,
      messageID: Environment.messageID(at: moment.now, uuid: moment.uuid),
      anonymousID: clientIdentity.anonymousID,
      locale: workspace.locale,
      timeZone: Environment.simulatedTimeZone,
      userAgent: Environment.simulatedUserAgent)
  }
}
