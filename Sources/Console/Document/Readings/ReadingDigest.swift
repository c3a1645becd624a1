import Iterate

/// What the tabs Survey and SDKs read in the shown firing's reply.
///
/// Screens are drawn far more often than any of it changes, and replies can be of any size: it is kept
/// for as long as its subject is the same.
struct ReadingDigest: Hashable, Sendable {
  /// What a digest depends on.
  struct Subject: Hashable, Sendable {
    var firing: Int?
    var exchanges: Int
    var isAnswered: Bool
    var persona: Persona
    var isDark: Bool
    /// What the plan was worked out from, and the surveys that stand in for that of a reply.
    var basis: PlanBasis?
    var revision: Int
    var survey: String?
  }

  let subject: Subject
  /// What every client makes of the reply; empty before there is one.
  let readings: [PersonaReading]
  /// The survey that is drawn, without its countdown.
  let card: SurveyCard?

  /// The digest of what `state` shows.
  init(of subject: Subject, in state: State) {
    self.subject = subject
    readings = state.readings
    card = state.surveyCard(among: readings)
  }
}

extension ReadingDigest.Subject {
  /// What `state` shows.
  init(_ state: State) {
    let record = state.shownRecord
    self.init(
      firing: record?.id, exchanges: record?.firing.exchanges.count ?? 0,
      isAnswered: record?.sent == nil, persona: state.persona, isDark: state.response.isDark,
      basis: state.planBasis, revision: state.revision,
      survey: (state.previewedSurvey ?? state.selectedSurvey)?.id)
  }
}
