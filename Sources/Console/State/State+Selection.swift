public import Iterate

extension State {
  /// The survey under the cursor.
  public var selectedSurvey: Survey? { surveys.selection(of: workspace.surveys) }

  /// The event under the cursor.
  public var selectedEvent: EventTemplate? {
    events.selection(of: workspace, selected: selectedSurvey)
  }

  /// The firing whose response is shown.
  public var shownRecord: FiringRecord? { record(shownFiring) }
}
