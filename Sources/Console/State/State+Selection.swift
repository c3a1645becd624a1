public import Iterate

extension State {
  /// The survey under the cursor.
  public var selectedSurvey: Survey? { surveys.selection(of: workspace.surveys) }

  /// What the events pane lists.
  var eventSource: EventSource {
    EventSource(
      templates: workspace.events, targets: targets, survey: selectedSurvey,
      session: sessionEvents, edited: editedEvent)
  }

  /// The row of events under the cursor.
  var selectedItem: EventsPane.Item? { events.selection(of: eventSource) }

  /// The event under the cursor, as this session has it.
  public var selectedEvent: EventTemplate? { selectedItem?.template }

  /// What the workspace knows the event under the cursor as.
  var selectedIdentity: EventIdentity? { selectedItem?.original.identity }

  /// The workspace with the events as this session has them.
  var sessionWorkspace: Workspace {
    var workspace = workspace
    workspace.events = workspace.events.map(sessionEvents.event)
    return workspace
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
