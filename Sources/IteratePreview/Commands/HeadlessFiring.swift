internal import Console
internal import Iterate
internal import Segment

/// Drives one firing to its end: the console's firing, without the console.
struct HeadlessFiring {
  /// The surroundings.
  let world: World
  /// What to do.
  let order: FiringOrder
  /// What the simulator begins with and leaves behind.
  var simulatorState: SimulatorStateFile?

  /// A firing that is over.
  struct Ended: Sendable {
    /// The firing.
    var firing: Firing
    /// What went wrong beside it.
    var notes: [String] = []
    /// Why what was to be kept of it could not be.
    var failure: Failure?
  }

  /// Fires, until it is over.
  ///
  /// - Parameter interruption: stops it when the operator does.
  /// - Returns: the finished firing, and what went wrong beside it.
  /// - Throws: why it could not even be sent.
  func run(until interruption: Interruption) async throws(Failure) -> Ended {
    var clock = LoopClock()
    let moment = clock.moment()
    var environment = Environment(
      now: moment.now, messageID: Environment.messageID(at: moment.now, uuid: moment.uuid),
      anonymousID: clock.moment().uuid, locale: order.context.workspace.locale,
      timeZone: Environment.simulatedTimeZone, userAgent: Environment.simulatedUserAgent)
    // Planned once to learn the mode: nothing may be resolved or sent before LIVE is allowed.
    var firing = Firing(id: 1, plan: try plan(in: environment))
    try checkMode(of: firing)
    guard !firing.isFinished else { return Ended(firing: firing) }

    let line = try await HeadlessLine.open(
      to: order.context, world: world, state: simulatorState)
    var notes = line.note.map { [$0] } ?? []
    var session = line.session ?? PersonSession(anonymousID: environment.anonymousID)
    if session.anonymousID != environment.anonymousID {
      environment.anonymousID = session.anonymousID
      firing = Firing(id: 1, plan: try plan(in: environment))
    }
    while let request = firing.next(session: session, access: line.access) {
      let result = await interruption.orResult(of: { [client = world.client] in
        do throws(APIFailure) {
          return .success(try await client.send(request))
        } catch {
          return .failure(error)
        }
      })
      let before = session
      firing.receive(result, session: &session)
      if session != before, let note = line.keep(session) { notes.append(note) }
      if case .failure(.cancelled) = result { firing.cancel() }
    }
    do throws(Failure) {
      try await line.close()
    } catch {
      // What was answered counts all the same, and is told first.
      return Ended(firing: firing, notes: notes, failure: error)
    }
    return Ended(firing: firing, notes: notes)
  }

  private func plan(in environment: Environment) throws(Failure) -> FiringPlan {
    let surveys = order.context.workspace.surveys
    // The simulator of the command, as it is before it is asked.
    let host: KnownHost? =
      if order.context.profile.target == .simulator {
        KnownHost(try simulatorState?.load(surveys: surveys) ?? Simulator(surveys: surveys))
      } else {
        nil
      }
    return try FiringPlan(
      draft: order.draft, context: order.context, environment: environment,
      destination: Destination(subscriptions: order.context.workspace.subscriptions),
      host: host)
  }

  /// LIVE must be asked for, unless the host is this very machine.
  private func checkMode(of firing: Firing) throws(Failure) {
    guard firing.plan.mode == .live, !order.isLiveAllowed,
      case .host(let url) = order.context.profile.target, HostName(url: url)?.isLoopback != true
    else { return }
    throw Failure(
      "This would be LIVE: preview is off and \(url) is another host",
      fix: "Add --live if that is what you want, or leave --no-preview out.", category: .usage)
  }
}
