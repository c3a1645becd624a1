internal import Segment

/// Fires the cells of a matrix, each at its own copy of the simulator.
///
/// Rows can be filled in any order, and on several threads.
public struct MatrixFilling: Sendable {
  /// What is filled.
  public let job: MatrixJob
  private let destination: Destination
  private let simulator: Simulator

  /// Prepares what all cells have in common.
  public init(_ job: MatrixJob) {
    self.job = job
    destination = Destination(subscriptions: job.context.workspace.subscriptions)
    var simulator = job.simulator
    // Otherwise each copy would index and write down all surveys anew.
    simulator.prepareEverything()
    self.simulator = simulator
  }

  /// Fires the event of a row: once for each survey with preview on, else once.
  public func row(at index: Int) -> MatrixRow {
    let event = job.events[index]
    guard job.isPreviewOn else { return MatrixRow(targeted(event)) }
    return MatrixRow(job.surveys.map { previewing($0, event) })
  }

  /// The cells of a row where targeting decides.
  private func targeted(_ event: EventTemplate) -> [MatrixCell] {
    do throws(Failure) {
      var rehearsal = rehearsal
      let plan = try plan(event, preview: .off, at: rehearsal)
      let examiner = SurveyExaminer(plan, host: rehearsal.host, at: job.environment.now)
      let verdict = rehearsal.fire(plan, at: job.environment.now).verdict
      return job.surveys.map { MatrixCell(examiner.judgement(of: $0, where: verdict)) }
    } catch {
      return job.surveys.map { MatrixCell(error, isTargeted: $0.targets(event.name)) }
    }
  }

  /// The cell of a survey that is previewed.
  private func previewing(_ survey: Survey, _ event: EventTemplate) -> MatrixCell {
    do throws(Failure) {
      var rehearsal = rehearsal
      let plan = try plan(event, preview: .survey(survey.id), at: rehearsal)
      let isTargeted =
        plan.steps.isEmpty
        ? survey.targets(event.name)
        : plan.eventNames.contains { $0?.stringValue.map(survey.targets) ?? false }
      return MatrixCell(
        rehearsal.fire(plan, at: job.environment.now).verdict, isTargeted: isTargeted)
    } catch {
      return MatrixCell(error, isTargeted: survey.targets(event.name))
    }
  }

  private var rehearsal: Rehearsal { Rehearsal(simulator, session: job.session) }

  private func plan(
    _ event: EventTemplate, preview: PreviewChoice, at rehearsal: Rehearsal
  ) throws(Failure) -> FiringPlan {
    var context = job.context
    context.preview = preview
    return try FiringPlan(
      draft: event.draft(person: context.person), context: context,
      environment: job.environment, destination: destination, host: rehearsal.host)
  }
}

extension Simulator {
  /// Does at once what is otherwise done as it is needed, so that copies have it too.
  fileprivate mutating func prepareEverything() {
    _ = prepared.candidates(for: .event(""), among: surveys)
    _ = prepared.candidates(for: .manual(surveyID: ""), among: surveys)
    for index in surveys.indices {
      _ = prepared.document(at: index, of: surveys, companyID: companyID, seed: seed)
    }
  }
}
