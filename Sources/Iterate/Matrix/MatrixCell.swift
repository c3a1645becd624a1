/// What one event comes to for one survey.
public struct MatrixCell: Hashable, Sendable {
  /// How a cell can come out.
  ///
  /// Public contract: the raw values are stable.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// The event displays the survey.
    case shown
    /// It does not.
    case notShown = "not-shown"
    /// It cannot be said whether the client shows it.
    case unknown
    /// The firing failed.
    case error
  }

  /// How it came out.
  public let outcome: Outcome
  /// The gate that holds the survey back; `nil` where none does.
  public let gate: GateID?
  /// The survey that is shown instead of this one, which qualifies as well.
  public let rival: SurveyReference?
  /// Whether the survey waits for what the event becomes.
  public let isTargeted: Bool
  /// Why, as a complete sentence or more.
  public let sentence: String
  /// What to do to see the survey.
  public let remedy: String?

  /// Whether somebody will wonder: the survey targets the event, which does not display it.
  public var isSurprise: Bool { isTargeted && outcome != .shown }

  /// Whether the survey waits for something else, and the event got as far as that matters.
  ///
  /// Whatever else holds it back, a draft say, is of no interest then.
  public var isElsewhere: Bool {
    outcome == .notShown && !isTargeted && gate.map { !$0.isPerFiring } ?? false
  }

  /// A cell in which `verdict` was reached.
  init(_ verdict: Verdict, isTargeted: Bool, rival: SurveyReference? = nil) {
    outcome =
      switch verdict.outcome {
      case _ where verdict.failure != nil: .error
      case .shown: .shown
      case .notShown: .notShown
      case .undecided: .unknown
      }
    gate = verdict.gate
    self.rival = rival
    self.isTargeted = isTargeted
    sentence = verdict.sentence
    remedy = verdict.remedy
  }

  /// A cell whose event cannot even be fired.
  init(_ failure: Failure, isTargeted: Bool) {
    self.init(
      Verdict(
        outcome: .undecided, sentence: failure.statement, remedy: failure.fix, failure: failure),
      isTargeted: isTargeted)
  }

  /// The cell of a survey where targeting decided which one a firing shows.
  init(_ judgement: SurveyExaminer.Judgement) {
    self.init(
      judgement.verdict, isTargeted: judgement.isTargeted, rival: judgement.rival)
  }

  /// What keeps the survey from being shown, in one word; `shown` where nothing does.
  public var word: String {
    switch outcome {
    case .shown: "shown"
    case .notShown: gate?.rawValue ?? (rival == nil ? "none" : "behind")
    case .unknown: "unknown"
    case .error: "error"
    }
  }
}

/// What one event comes to for every survey.
public struct MatrixRow: Hashable, Sendable {
  /// One cell a survey, in the order of the columns.
  public let cells: [MatrixCell]
  /// How many surveys the event displays.
  public let shownCount: Int

  init(_ cells: [MatrixCell]) {
    self.cells = cells
    shownCount = cells.count { $0.outcome == .shown }
  }

  /// Whether a survey that targets the event is not displayed.
  public var hasSurprise: Bool { cells.contains(where: \.isSurprise) }
}
