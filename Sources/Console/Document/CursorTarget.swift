public import Segment

/// What the cursor of a reading pane is on: for whoever copies, saves or edits it.
public struct CursorTarget: Hashable, Sendable {
  /// The whole row as text, without indentation; nothing secret is in it.
  public var text: String
  /// The JSON that the row stands for; `nil` for a row of text.
  public var json: JSONTarget?

  /// A row of text, or of JSON.
  init(text: String, json: JSONTarget? = nil) {
    self.text = text
    self.json = json
  }
}

/// A JSON value on a row.
public struct JSONTarget: Hashable, Sendable {
  /// What the value is a part of.
  public var source: JSONSource
  /// Where it is in there.
  public var path: JSONPath
  /// The value as it was made, sent or received: whoever shows or copies it redacts it.
  public var value: JSONValue
}

/// What JSON in a document comes from.
public enum JSONSource: Hashable, Sendable {
  /// The Segment event.
  case event
  /// The payload that a subscription, by its place among the outcomes, maps the event to.
  case payload(subscription: Int)
  /// The same for the identify event of the person.
  case identifyPayload(subscription: Int)
  /// A request that would be sent, by its place.
  case plannedRequest(Int)
  /// The request of an exchange of the shown firing, by its id.
  case request(exchange: Int)
  /// The response to it.
  case response(exchange: Int)
}

extension State {
  /// What the cursor of the focused pane is on; `nil` in lists, and where there is nothing.
  ///
  /// The firing that the exchanges of a `JSONSource` belong to is `targetFiring`.
  public var cursorTarget: CursorTarget? {
    switch focus {
    case .surveys, .events: nil
    case .payload: payload.target(in: self)
    case .response: response.target(in: self)
    case .log: log.target(in: self)
    }
  }

  /// The firing that the focused pane shows something of: that of the log's line, else the shown one.
  public var targetFiring: FiringRecord? {
    focus == .log ? record(log.selectedFiring(in: self)) : shownRecord
  }
}
