/// Which event displays which survey: a table that fills row by row.
public struct Matrix: Hashable, Sendable {
  /// What it is filled from.
  public let job: MatrixJob
  /// The columns.
  public let surveys: [SurveyReference]
  /// One row an event, in the order of the job; `nil` for those that are still to be filled.
  public private(set) var rows: [MatrixRow?]
  /// How many rows are filled.
  public private(set) var filledCount = 0

  /// The empty matrix of a job.
  public init(_ job: MatrixJob) {
    self.job = job
    surveys = job.surveys.map(SurveyReference.init)
    rows = Array(repeating: nil, count: job.events.count)
  }

  /// The matrix of a job, filled.
  public init(filling job: MatrixJob) {
    self.init(job)
    let filling = MatrixFilling(job)
    for index in rows.indices { fill(index, with: filling.row(at: index)) }
  }

  /// Fills a row; one that is there already, or does not fit, is left as it is.
  public mutating func fill(_ index: Int, with row: MatrixRow) {
    guard rows.indices.contains(index), rows[index] == nil, row.cells.count == surveys.count
    else { return }
    rows[index] = row
    filledCount += 1
  }

  /// Whether every cell is filled.
  public var isComplete: Bool { filledCount == rows.count }

  /// How many cells are filled.
  public var filledCells: Int { filledCount * surveys.count }

  /// How many events display at least one survey, as far as they are filled.
  public var displayingCount: Int { rows.count { ($0?.shownCount ?? 0) > 0 } }

  /// A cell; `nil` while it is not filled.
  public subscript(event: Int, survey: Int) -> MatrixCell? {
    guard rows.indices.contains(event), let row = rows[event], row.cells.indices.contains(survey)
    else { return nil }
    return row.cells[survey]
  }

  /// Who fires, as what, and what decides, in a few words each.
  public var circumstances: [String] {
    let context = job.context
    return [
      context.person.label, context.persona.title,
      job.isPreviewOn
        ? "preview on: each cell previews its survey" : "preview off: targeting decides",
    ]
  }

  /// What of the simulator makes it other than a new one, or is left out; `nil` for nothing.
  public var simulatorNotice: String? {
    let parts = [
      job.simulator.clock.offsetInWords.map { "clock \($0)" },
      job.simulator.faults.isEmpty ? nil : "its faults are left out",
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
