import Iterate
import Segment
import Terminal

extension State {
  /// Asks how often the event is to be fired, or shows the burst that runs.
  mutating func openBurst() {
    overlay = .burst(
      runningBurst.map(BurstOverlay.init(showing:)) ?? BurstOverlay(asking: burst?.order))
  }

  /// What is being fired many times now.
  private var runningBurst: BurstOrder? {
    burst.flatMap { $0.isOver ? nil : $0.order }
  }

  /// A burst that runs has its card in sight, and with it the key that stops it, as soon as nothing
  /// else lies over the panes.
  mutating func showRunningBurst() {
    if overlay == nil, let order = runningBurst { overlay = .burst(BurstOverlay(showing: order)) }
  }

  /// Takes a key for the burst.
  mutating func key(
    _ press: KeyPress, for overlay: BurstOverlay, at moment: Moment
  ) -> [Effect] {
    var card = overlay
    let outcome = card.handle(
      press, isRunning: burst?.isOver == false, isAtSimulator: usesSimulator)
    self.overlay = .burst(card)
    switch outcome {
    case .stays: return []
    case .closes:
      self.overlay = nil
      return []
    case .stops: return stopBurst(at: moment)
    case .starts(let settings):
      guard let item = selectedItem, case .success(let plan)? = plan else { return [] }
      let order = BurstOrder(
        template: item.template, event: item.original.identity, profile: profile, person: person,
        persona: persona, preview: preview, mode: plan.mode, count: settings.count,
        rate: settings.rate, isByNewPersons: settings.isByNewPersons, hours: settings.hours)
      if let question = questionBefore(order) {
        self.overlay = .question(question)
      } else {
        startBurst(order)
      }
      return []
    }
  }

  /// Begins; the first firing is that of `continueBurst`, which follows every action.
  mutating func startBurst(_ order: BurstOrder) {
    guard runningBurst == nil else { return showRunningBurst() }
    burst = Burst(order, at: now)
    overlay = .burst(BurstOverlay(showing: order))
  }

  /// Stops at once: what is in flight is cancelled, and nothing more is fired.
  mutating func stopBurst(because obstacle: String? = nil, at moment: Moment) -> [Effect] {
    guard let running = burst, !running.isOver else { return [] }
    let effects = running.inFlight.flatMap { cancel($0) }
    tallyBurst()
    endBurst(obstacle.map { .hindered(by: $0) } ?? .stopped)
    return effects
  }

  /// Fires the next of the burst, where it is their turn.
  mutating func continueBurst(after action: Action, at moment: Moment) -> [Effect] {
    guard let before = burst, !before.isOver else { return [] }
    noteSimulation(after: action)
    tallyBurst()
    if let obstacle = burst?.obstacle ?? obstacle(to: before.order) {
      return stopBurst(because: obstacle, at: moment)
    }
    var effects: [Effect] = []
    var turn: UInt64 = 0
    while let running = burst, !running.isOver, isDue(running) {
      if running.order.hours > 0, running.launched > 0, !running.hasMovedClock {
        burst?.hasMovedClock = true
        burst?.isSimulationStale = true
        let step = Int64(running.order.hours) * 3_600_000
        effects.append(.simulator(.moveClock(.by(milliseconds: step))))
        break
      }
      turn += 1
      effects += launchOne(of: running.order, at: moment.derived(turn))
      tallyBurst()
      if let obstacle = burst?.obstacle {
        return effects + stopBurst(because: obstacle, at: moment)
      }
    }
    if let running = burst, running.inFlight.isEmpty, running.launched == running.order.count {
      endBurst(.complete)
    }
    return effects
  }

  /// When the next firing is due by the rate; `nil` while something else is waited for.
  var burstTick: Int64? {
    guard let burst, !burst.isOver, burst.order.rate != nil, canLaunch(burst) else { return nil }
    let due = (burst.due + 999) / 1000
    return due > now.millisecondsSinceEpoch ? due : nil
  }

  private func canLaunch(_ burst: Burst) -> Bool {
    burst.phase == .running && burst.launched < burst.order.count && !burst.isSimulationStale
      && burst.inFlight.count < limit(of: burst) && pending.count < preferences.requestLimit
  }

  /// The most firings of a burst in flight at once.
  ///
  /// At the simulator one waits for the other, so that it is known of each what decided it.
  private func limit(of burst: Burst) -> Int {
    burst.order.mode == .simulated ? 1 : preferences.requestLimit
  }

  /// What has changed since it was agreed to, so that it may not go on.
  private func obstacle(to order: BurstOrder) -> String? {
    if order.profile != profile { return "firings go elsewhere now" }
    return isDryRun ? "dry run is on: nothing is sent" : nil
  }

  private func isDue(_ burst: Burst) -> Bool {
    canLaunch(burst) && (burst.order.rate == nil || burst.due <= now.microseconds)
  }

  /// What an answer has changed at the simulator decides what is expected of the next firing.
  private mutating func noteSimulation(after action: Action) {
    guard usesSimulator, case .listening = simulator else { return }
    switch action {
    case .answered: burst?.isSimulationStale = true
    case .simulatorSeen: burst?.isSimulationStale = false
    default: break
    }
  }

  private mutating func launchOne(of order: BurstOrder, at moment: Moment) -> [Effect] {
    var guest: Guest?
    if order.isByNewPersons {
      let id = moment.derived(1 << 32).uuid
      guest = Guest(
        person: Person(traits: order.person.traits), session: PersonSession(anonymousID: id))
    }
    do throws(Failure) {
      let plan = try makePlan(
        for: order.template, in: firingContext(of: order), by: guest, at: moment
      ).get()
      guard plan.mode == order.mode else {
        burst?.phase = .hindered(
          by: "a firing would be \(plan.mode.title) now, not \(order.mode.title)")
        return []
      }
      let id = keep(plan, of: order.template, event: order.event, by: guest)
      burst?.launch(id, at: now)
      return pump(at: moment)
    } catch {
      burst?.phase = .hindered(by: error.statement)
      return []
    }
  }

  /// Takes in the firings that are over.
  private mutating func tallyBurst() {
    guard var running = burst, !running.isOver else { return }
    var open: [Int] = []
    for id in running.inFlight {
      guard let record = record(id) else { continue }
      if let failure = record.failure {
        // There is no way to send at all: the next would fail as well.
        running.summary.add(record.verdict)
        running.phase = .hindered(by: failure.statement)
      } else if record.isOver {
        running.summary.add(record.firing)
      } else {
        open.append(id)
      }
    }
    running.inFlight = open
    burst = running
  }

  private mutating func endBurst(_ ending: Burst.Ending) {
    guard var ended = burst, !ended.isOver else { return }
    ended.phase = .over(ending, at: now)
    burst = ended
    let order = ended.order
    let count =
      ended.launched == order.count ? "\(order.count)" : "\(ended.launched) of \(order.count)"
    let why =
      switch ending {
      case .complete: ""
      case .stopped: ", stopped"
      case .hindered(let obstacle): ", stopped: \(obstacle)"
      }
    add(
      .note, firing: ended.last,
      "Burst of \(order.template.name): \(count) fired in \(seconds(of: ended))\(why): "
        + ended.summary.line)
    if let last = ended.last, selectedEvent?.name == order.template.name {
      shownFiring = last
      isFiringPinned = false
    }
  }

  /// How long a burst has taken, in seconds: `2.3 s`.
  func seconds(of burst: Burst) -> String {
    let tenths = burst.elapsed(at: now) / 100
    return "\(tenths / 10).\(tenths % 10) s"
  }

  private func firingContext(of order: BurstOrder) -> FiringContext {
    FiringContext(
      workspace: workspace, profile: order.profile, person: order.person, persona: order.persona,
      preview: order.preview, isDryRun: false)
  }
}
