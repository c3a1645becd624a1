public import Iterate

extension State {
  /// The survey under the cursor.
  public var selectedSurvey: Survey? { surveys.selection(of: workspace.surveys) }

  /// What the events pane lists.
  var eventSource: EventSource {
    EventSource(templates: workspace.events, targets: targets, survey: selectedSurvey)
  }

  /// The event under the cursor.
  public var selectedEvent: EventTemplate? {
    events.selection(of: eventSource)
  }

  /// The firing whose response is shown.
  public var shownRecord: FiringRecord? { record(shownFiring) }

  /// The firing that tells what firing the selected event comes to: the one that is shown, unless
  /// something that it depended on has been changed since.
  var currentRecord: FiringRecord? {
    guard let record = shownRecord else { return nil }
    return isFiringPinned || !record.isOver || record.basis == planBasis ? record : nil
  }
}
