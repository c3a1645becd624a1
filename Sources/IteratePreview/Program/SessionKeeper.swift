internal import Iterate

/// The persons' sessions on disk, which several running programs share.
struct SessionKeeper: Sendable {
  /// The surroundings, which know where the file is.
  let world: World

  /// What is kept of some persons at one host and key.
  ///
  /// - Throws: a failure of the category `configuration` when they cannot be read.
  func sessions(of persons: [Person], at access: Access) throws(Failure) -> KeptSessions {
    let loaded = try SessionStore.load(from: world.knownDirectories())
    let keys = Set(persons.map { SessionKey(access: access, person: $0) })
    let sessions = keys.reduce(into: [SessionKey: PersonSession]()) { sessions, key in
      sessions[key] = loaded.store[key]
    }
    return KeptSessions(sessions: sessions, note: loaded.note)
  }

  /// Keeps a session, or forgets it.
  ///
  /// - Throws: a failure of the category `configuration` when it cannot be written.
  func keep(_ session: PersonSession?, for key: SessionKey) throws(Failure) {
    try SessionStore.update(in: world.knownDirectories()) { $0[key] = session }
  }
}

/// What was on disk.
struct KeptSessions: Hashable, Sendable {
  /// The sessions that there were.
  var sessions: [SessionKey: PersonSession]
  /// What the operator should know: that the file was damaged and where it is kept.
  var note: String?
}
