public import Iterate
public import Segment

/// Where the operator was in a workspace when the console was left, so that the next run goes on there.
///
/// Names and ids alone: no text that was typed, nothing that was agreed to, no secret.
public struct Bookmark: Hashable, Sendable {
  /// An event, as a list of events tells it from others.
  public struct Event: Hashable, Sendable {
    /// What Segment's API call it is.
    public var type: EventType
    /// Its name.
    public var name: String

    /// An event from its parts.
    public init(type: EventType = .track, name: String) {
      self.type = type
      self.name = name
    }
  }

  /// The id of the survey under the cursor.
  public var surveyID: String?
  /// The event under the cursor.
  public var event: Event?
  /// Whether and which survey is previewed, by its id.
  public var preview = PreviewChoice.automatic
  /// The client whose request is sent.
  public var persona = Persona.web
  /// The name that the person has in the workspace's `persons`; `nil` for the workspace's `person`.
  public var personName: String?
  /// The pane the keys go to.
  public var focus = PaneID.events
  /// Whether that pane has the whole screen.
  public var isFullscreen = false
  /// Which tab of the payload is shown, from zero.
  public var payloadTab = 0
  /// Which tab of the response is shown, from zero.
  public var responseTab = 0

  /// Where everybody begins.
  public init() {}
}

extension State {
  /// Where the operator is.
  public var bookmark: Bookmark {
    var bookmark = Bookmark()
    bookmark.surveyID = selectedSurvey?.id
    bookmark.event = selectedIdentity.map { Bookmark.Event(type: $0.type, name: $0.name) }
    bookmark.preview = preview
    bookmark.persona = persona
    let entry = persons.all[persons.current]
    if persons.current > 0, entry.original != nil { bookmark.personName = entry.name }
    bookmark.focus = focus
    bookmark.isFullscreen = isFullscreen
    bookmark.payloadTab = payload.tab.rawValue
    bookmark.responseTab = response.tab.rawValue
    return bookmark
  }

  /// Goes to where the operator was, as far as it is still there.
  ///
  /// To be used before anything has happened. Preview is not switched off towards another host: what
  /// is LIVE has to be chosen anew in every run.
  public mutating func restore(_ bookmark: Bookmark) {
    focus = bookmark.focus
    if bookmark.isFullscreen { fullscreenPanes.insert(focus) }
    if focus == .payload || focus == .response { visibleDocument = focus }
    if let tab = PayloadPane.Tab(rawValue: bookmark.payloadTab) { payload.show(tab) }
    if let tab = ResponsePane.Tab(rawValue: bookmark.responseTab) { response.show(tab) }
    persona = bookmark.persona
    if let index = bookmark.personName.flatMap({ persons.index(ofNamed: $0) }) {
      use(personAt: index)
    }
    switch bookmark.preview {
    case .automatic: break
    case .off: if usesSimulator { preview = .off }
    case .survey(let id):
      if workspace.surveys.contains(where: { $0.id.isExactly(id) }) { preview = .survey(id) }
    }
    surveys.settle(
      on: bookmark.surveyID, rows: layout.rows(of: .surveys), surveys: workspace.surveys)
    let event = EventsPane.items(of: eventSource).first { item in
      bookmark.event.map { item.template.type == $0.type && item.template.name.isExactly($0.name) }
        ?? false
    }
    events.settle(
      on: event?.original.identity ?? selectedIdentity, rows: layout.rows(of: .events),
      source: eventSource)
  }

  /// Begins without the card of the first run.
  public mutating func skipWelcome() {
    if overlay == .welcome { overlay = nil }
  }
}
