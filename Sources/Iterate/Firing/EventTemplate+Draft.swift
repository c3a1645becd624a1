public import Segment

extension EventTemplate {
  /// The event that `person` fires with this template.
  ///
  /// - Parameters:
  ///   - person: who fires; an identify event without traits of its own carries the person's.
  ///   - anonymousID: the browser; the environment's when `nil`.
  /// - Returns: the draft, with everything the template says.
  public func draft(person: Person, anonymousID: String? = nil) -> EventDraft {
    EventDraft(
      type: type,
      name: name,
      properties: properties,
      traits: type == .identify ? traits ?? person.traits : traits,
      page: page,
      integrations: integrations,
      context: context,
      userID: person.userID,
      anonymousID: anonymousID,
      groupID: groupID,
      previousID: previousID
    )
  }
}
