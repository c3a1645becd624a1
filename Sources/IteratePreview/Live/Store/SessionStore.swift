internal import Iterate
internal import Segment

/// The persons' tokens, kept between runs so that hosts do not get a new person with every run.
///
/// The simulator's sessions are not to be put into it: they end with the simulator.
struct SessionStore: Hashable, Sendable {
  /// Where it is kept.
  let path: String
  /// The sessions by `SessionKey.storageKey`; not as JSON, in which a token would not be masked.
  private var sessions: [String: PersonSession] = [:]

  /// The largest file that is read, in bytes.
  private static let sizeLimit = 16 * 1_048_576

  /// An empty store in the program's folder for state.
  init(directories: AppDirectories) {
    path = "\(directories.state)/tokens.json"
  }

  /// The session of `key`; `nil` when there is none.
  subscript(key: SessionKey) -> PersonSession? {
    get { sessions[key.storageKey] }
    set { sessions[key.storageKey] = newValue }
  }
}

extension SessionStore {
  /// What loading found.
  struct Loaded: Hashable, Sendable {
    /// The store, empty when there was nothing to load.
    var store: SessionStore
    /// What the operator should know: that the file was damaged and where it is kept.
    var note: String?
  }

  /// Loads the store; a damaged file is put aside, not lost.
  ///
  /// - Throws: a failure of the category `configuration` when the file cannot be read or put aside.
  static func load(from directories: AppDirectories) throws(Failure) -> Loaded {
    var store = SessionStore(directories: directories)
    let bytes: [UInt8]
    do {
      bytes = try LocalFile.read(store.path, limit: sizeLimit)
    } catch {
      switch error {
      case .missing: return Loaded(store: store)
      case .tooLarge: return try store.putAside()
      case .system: throw store.failure("read", error)
      }
    }
    guard let sessions = stored(in: bytes) else { return try store.putAside() }
    store.sessions = sessions
    return Loaded(store: store)
  }

  /// Changes what is stored, and loses nothing that another running program stores meanwhile.
  ///
  /// - Throws: a failure of the category `configuration`.
  static func update(
    in directories: AppDirectories, _ change: (inout SessionStore) -> Void
  ) throws(Failure) {
    let empty = SessionStore(directories: directories)
    do throws(LocalFileFailure) {
      try LocalFile.makeFolder(LocalFile.folder(of: empty.path))
    } catch {
      throw empty.failure("written", error)
    }
    try LocalFile.whileLocked(
      empty.path + ".lock", failure: { empty.failure("locked", $0) }
    ) { () throws(Failure) in
      var store = try load(from: directories).store
      change(&store)
      try store.save()
    }
  }

  /// Writes the store, for this user alone, all of it or nothing.
  ///
  /// - Throws: a failure of the category `configuration`.
  func save() throws(Failure) {
    let members = sessions.sorted { $0.key < $1.key }.map { ($0.key, $0.value.stored) }
    let document: JSONValue = ["version": 1, "sessions": .object(JSONObject(members))]
    do {
      try LocalFile.makeFolder(LocalFile.folder(of: path))
      try LocalFile.write(Array((document.text(indent: 2) + "\n").utf8), to: path, mode: 0o600)
    } catch {
      throw failure("written", error)
    }
  }

  /// The sessions in a file's bytes; `nil` when it is not a file of this program's.
  private static func stored(in bytes: [UInt8]) -> [String: PersonSession]? {
    let document: JSONValue
    do {
      document = try JSONValue.parse(bytes)
    } catch {
      return nil
    }
    guard document["version"]?.integerValue == 1,
      let members = document["sessions"]?.objectValue
    else { return nil }
    var sessions: [String: PersonSession] = [:]
    for (key, value) in members {
      guard let session = PersonSession(stored: value) else { return nil }
      sessions[key] = session
    }
    return sessions
  }

  private func putAside() throws(Failure) -> Loaded {
    let aside = path + ".damaged"
    do {
      try LocalFile.move(path, to: aside)
    } catch {
      throw failure("put aside", error)
    }
    return Loaded(
      store: self,
      note: "The stored tokens were damaged and are kept in \(aside); new persons will be created.")
  }

  private func failure(_ verb: String, _ cause: LocalFileFailure) -> Failure {
    Failure(
      "The persons' tokens cannot be \(verb)", why: cause.why,
      fix: "Check that you may read and write \(LocalFile.folder(of: path)).",
      category: .configuration)
  }
}

extension PersonSession {
  /// The session as it is stored; `nil` when `json` is none.
  fileprivate init?(stored json: JSONValue) {
    guard let anonymousID = json["anonymousId"]?.stringValue,
      let created = json["personsCreated"]?.integerValue, created >= 0
    else { return nil }
    self.init(
      token: json["token"]?.stringValue.map { Secret($0) },
      anonymousID: anonymousID,
      lastUpdated: json["lastUpdated"]?.integerValue,
      personsCreated: created)
  }

  /// The session as it is stored, the token in the clear.
  fileprivate var stored: JSONValue {
    var object: JSONObject = ["anonymousId": .string(anonymousID)]
    if let token { object["token"] = .string(token.reveal()) }
    if let lastUpdated { object["lastUpdated"] = .number(JSONNumber(lastUpdated)) }
    object["personsCreated"] = .number(JSONNumber(personsCreated))
    return .object(object)
  }
}
