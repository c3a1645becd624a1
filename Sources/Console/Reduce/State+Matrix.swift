import Iterate
import Segment
import Terminal

extension State {
  /// Opens the matrix and begins to fill it.
  mutating func openMatrix(at moment: Moment) -> [Effect] {
    let job = matrixJob(at: moment)
    let selected = selectedEvent
    var matrix = MatrixOverlay(
      job,
      event: job.events.firstIndex { $0 == selected } ?? 0,
      survey: job.surveys.firstIndex { $0.id == selectedSurvey?.id } ?? 0)
    matrix.settle(screen: size)
    overlay = .matrix(matrix)
    return [.fillMatrix(job)]
  }

  /// What the matrix is filled from: everything as a firing would have it now, but at the simulator.
  private mutating func matrixJob(at moment: Moment) -> MatrixJob {
    matrixCount += 1
    var context = firingContext(isDryRun: false)
    context.workspace.subscriptions = subscriptions.current
    let session = access(of: .simulator).flatMap {
      sessions[SessionKey(access: $0, person: person)]
    }
    var environment = environment(at: moment)
    environment.anonymousID = session?.anonymousID ?? freshAnonymousID
    return MatrixJob(
      id: matrixCount,
      events: eventSource.templates.map(sessionEvents.event).addingTargets(
        of: workspace.surveys),
      context: context, environment: environment, simulator: simulation, session: session)
  }

  /// A row is filled; one that nobody waits for any more stops what fills it.
  mutating func matrixFilled(_ job: Int, _ index: Int, _ row: MatrixRow) -> [Effect] {
    guard case .matrix(var matrix) = overlay, matrix.matrix.job.id == job, !matrix.isStopped else {
      // A later matrix has stopped the earlier one already.
      return job == matrixCount ? [.stopMatrix] : []
    }
    matrix.fill(index, with: row)
    overlay = .matrix(matrix)
    return []
  }

  /// Takes a key for the matrix.
  mutating func key(
    _ press: KeyPress, for overlay: MatrixOverlay, at moment: Moment
  ) -> [Effect] {
    var matrix = overlay
    let stopping: [Effect] = matrix.isFilling ? [.stopMatrix] : []
    let outcome = matrix.handle(press, screen: size)
    self.overlay = .matrix(matrix)
    switch outcome {
    case .stays: return []
    case .stops: return [.stopMatrix]
    case .restarts: return openMatrix(at: moment)
    case .closes:
      self.overlay = nil
      return stopping
    case .jumps:
      self.overlay = nil
      jump(to: matrix)
      return stopping
    }
  }

  /// Selects the event and the survey of the selected cell, and shows the cell's ladder.
  private mutating func jump(to matrix: MatrixOverlay) {
    let job = matrix.matrix.job
    let event = job.events[matrix.event]
    let id = job.surveys[matrix.survey].id
    guard let survey = workspace.surveys.first(where: { $0.id.isExactly(id) }) else {
      return show(warning: "The workspace no longer has \(job.surveys[matrix.survey].name)")
    }
    select(survey)
    if !settleEvent(event) {
      // A name without a template is listed under the surveys that target it only.
      if let listing = workspace.surveys.first(where: { $0.targets(event.name) }) {
        select(listing)
      }
      guard settleEvent(event) else {
        return show(warning: "The workspace no longer has \(event.name)")
      }
    }
    if preview == .off {
      examined = ExaminedSurvey(
        id: id, event: event.name, type: event.type, selected: selectedSurvey?.id)
    } else {
      preview = .survey(id)
      show(note: "Previewing \(survey.name)")
    }
    showLadder()
  }

  /// Selects an event; `false` when it is not listed.
  private mutating func settleEvent(_ event: EventTemplate) -> Bool {
    let item = EventsPane.items(of: eventSource).first { $0.template == event }
    let identity = item?.original.identity ?? event.identity
    events.settle(on: identity, rows: layout.rows(of: .events), source: eventSource)
    guard let selected = selectedEvent else { return false }
    return selected.name.isExactly(event.name) && selected.type == event.type
  }
}

/// The survey whose ladder is wanted although another may decide: that of a cell of the matrix.
struct ExaminedSurvey: Hashable, Sendable {
  /// Its id.
  var id: String
  /// The event's name.
  var event: String
  /// The event's type.
  var type: EventType
  /// The survey that is selected meanwhile.
  var selected: String?
}

extension State {
  /// The survey whose ladder is wanted, as long as nothing else has been selected.
  ///
  /// With preview on it is previewed instead, which needs no more.
  var examinedSurvey: String? {
    guard preview == .off, let examined, selectedSurvey?.id == examined.selected,
      let event = selectedEvent, event.type == examined.type,
      event.name.isExactly(examined.event)
    else { return nil }
    return examined.id
  }

  /// The ladder and the verdict of the wanted survey; `nil` when none is.
  func examination(of basis: PlanBasis?, host: KnownHost?) -> ExaminedLadder? {
    guard let id = basis?.examinedSurvey, let plan = shownPlan,
      let survey = workspace.surveys.first(where: { $0.id.isExactly(id) })
    else { return nil }
    let examiner = SurveyExaminer(plan, host: host, at: now)
    return ExaminedLadder(
      verdict: examiner.judgement(of: survey, where: plan.prediction).verdict,
      ladder: examiner.ladder(of: survey))
  }
}

/// How one survey fares, whichever decides.
struct ExaminedLadder: Hashable, Sendable {
  /// Whether it would be shown, and why not.
  var verdict: Verdict
  /// Its gates.
  var ladder: Ladder
}
