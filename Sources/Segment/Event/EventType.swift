/// The calls of the Segment spec.
public enum EventType: String, Hashable, Sendable, CaseIterable {
  /// Somebody did something.
  case track
  /// Who somebody is.
  case identify
  /// Somebody looked at a page of a website.
  case page
  /// Somebody looked at a screen of an app.
  case screen
  /// Which group somebody belongs to.
  case group
  /// Two ids belong to the same person.
  case alias
}
