import Iterate

/// What a group of a document's rows is about, which tells it from others when the document is made
/// anew.
enum DocumentGroup: Hashable, Sendable {
  /// A subscription and what it makes of the event, by its place among the outcomes.
  case subscription(Int)
  /// The same of the identify event of the person.
  case identifySubscription(Int)
  /// What was dropped of the event.
  case dropped
  /// The headers of an exchange's response, by the exchange's id.
  case headers(exchange: Int)
  /// A gate of the ladder.
  case gate(GateID)
}
