internal import Iterate
internal import Synchronization

/// The persons' sessions on disk, loaded when they are first asked for.
final class SessionKeeper: Sendable {
  private let world: World
  private let store = Mutex<SessionStore?>(nil)

  /// A keeper that has loaded nothing.
  init(world: World) {
    self.world = world
  }

  /// What is kept of some persons at one host and key.
  ///
  /// - Throws: a failure of the category `configuration` when they cannot be read.
  func sessions(
    of persons: [Person], at access: Access
  ) throws(Failure) -> [SessionKey: PersonSession] {
    try with { store in
      let keys = Set(persons.map { SessionKey(access: access, person: $0) })
      return keys.reduce(into: [:]) { sessions, key in sessions[key] = store[key] }
    }
  }

  /// Keeps a session, or forgets it.
  ///
  /// - Throws: a failure of the category `configuration` when it cannot be written.
  func keep(_ session: PersonSession?, for key: SessionKey) throws(Failure) {
    try with { (store) throws(Failure) in
      store[key] = session
      try store.save()
    }
  }

  private func with<Value>(
    _ use: (inout SessionStore) throws(Failure) -> sending Value
  ) throws(Failure) -> sending Value {
    try store.withLock { (kept) throws(Failure) in
      var store: SessionStore
      if let kept {
        store = kept
      } else {
        store = try SessionStore.load(from: world.knownDirectories()).store
      }
      defer { kept = store }
      return try use(&store)
    }
  }
}
