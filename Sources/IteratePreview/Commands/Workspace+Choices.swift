internal import Iterate

/// What a command line chooses from a workspace.
extension Workspace {
  /// The profile called `name`; without a name the simulator.
  ///
  /// A profile of another host is never chosen by default: it must be named.
  ///
  /// - Throws: a failure of the category `notFound` that names the nearest.
  func requireProfile(_ name: String?) throws(Failure) -> Profile {
    guard let name else { return profiles.first { $0.target == .simulator } ?? .simulator }
    guard let profile = profile(named: name) else { throw .unknownProfile(name, in: self) }
    return profile
  }

  /// The person of a name in `persons`, or of a user id, else the workspace's person.
  ///
  /// - Parameters:
  ///   - name: a key of `persons`.
  ///   - userID: Segment's `userId`; of nobody known, it is a person without traits.
  /// - Returns: the person.
  /// - Throws: a failure of the category `notFound` when `persons` does not have the name.
  func requirePerson(named name: String?, userID: String? = nil) throws(Failure) -> Person {
    if let name {
      guard let named = persons.first(where: { $0.name == name }) else {
        throw unknownPerson(name)
      }
      return named.person
    }
    guard let userID, person.userID != userID else { return person }
    return persons.first { $0.person.userID == userID }?.person ?? Person(userID: userID)
  }

  /// What `--survey` and `--no-preview` choose.
  ///
  /// - Throws: a failure of the category `notFound` when there is no such survey.
  func requirePreview(of text: String?, isOff: Bool = false) throws(Failure) -> PreviewChoice {
    if isOff { return .off }
    guard let text else { return .automatic }
    if survey(anyCase: text) == nil, PreviewLink.isSurveyID(text) { return .survey(text) }
    return .survey(try requireSurvey(text).id)
  }

  /// What is said of an event that is no template.
  func note(onUnknown event: String) -> String {
    let near = NameDistance.nearest(to: event, among: events.map(\.name))
    let hint = near.map { " Did you mean \"\($0.name)\"? It \($0.difference)." } ?? ""
    return "\"\(event)\" is no template of the workspace; it is fired with empty properties.\(hint)"
  }

  private func unknownPerson(_ name: String) -> Failure {
    let names = persons.map(\.name)
    let near = NameDistance.nearest(to: name, among: names)
    let known =
      names.isEmpty
      ? "Add it under persons: in the workspace." : "It has \(names.joined(separator: ", "))."
    return Failure(
      "The workspace has no person \(name)", fix: near.map { "Did you mean \($0.name)?" } ?? known,
      category: .notFound)
  }
}
