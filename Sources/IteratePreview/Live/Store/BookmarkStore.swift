internal import Console
internal import Iterate
internal import Segment

/// Where the operator was in each workspace, kept between runs.
///
/// Names and ids alone. A damaged file costs nothing but the places: it is replaced.
struct BookmarkStore: Hashable, Sendable {
  /// What is kept of one workspace.
  struct Shelf: Hashable, Sendable {
    /// The profile that was used last, if it may be taken up without asking.
    var profile: String?
    /// The places by the names of their profiles.
    var bookmarks: [String: Bookmark] = [:]
    /// When it was left the last time, in milliseconds since 1970.
    var left: Int64 = 0
  }

  /// Where it is kept.
  let path: String
  /// What is kept, by the absolute paths of the workspaces; the demo workspace's by `demoKey`.
  private(set) var shelves: [String: Shelf] = [:]

  /// What the demo workspace is kept by, which is no absolute path.
  static let demoKey = "demo"
  /// How many workspaces are remembered; those that were left longest ago go.
  static let limit = 200

  private static let sizeLimit = 4 * 1_048_576

  /// An empty store in the program's folder for state.
  init(directories: AppDirectories) {
    path = "\(directories.state)/session.json"
  }

  /// What is kept of the workspace `key`; `nil` when nothing is.
  subscript(key: String) -> Shelf? { shelves[key] }

  /// Keeps `shelf` of the workspace `key`.
  mutating func keep(_ shelf: Shelf, of key: String) {
    shelves[key] = shelf
    guard shelves.count > Self.limit else { return }
    let oldest = shelves.sorted { ($0.value.left, $0.key) < ($1.value.left, $1.key) }
    for (key, _) in oldest.prefix(shelves.count - Self.limit) { shelves[key] = nil }
  }
}

extension BookmarkStore {
  /// What loading found.
  struct Loaded: Hashable, Sendable {
    /// The store, empty when there was nothing to load.
    var store: BookmarkStore
    /// What the operator should know: that the file cannot be used.
    var note: String?
  }

  /// Loads the store; one that cannot be used is as good as none.
  static func load(from directories: AppDirectories) -> Loaded {
    var store = BookmarkStore(directories: directories)
    let bytes: [UInt8]
    do {
      bytes = try LocalFile.read(store.path, limit: sizeLimit)
    } catch {
      if case .missing = error { return Loaded(store: store) }
      return Loaded(
        store: store, note: "Where you were is not known (\(error.why)): everything is as at first")
    }
    // What is no JSON and what is something else are the same here.
    guard let document = try? JSONValue.parse(bytes), document["version"]?.integerValue == 1,
      let members = document["workspaces"]?.objectValue
    else {
      return Loaded(
        store: store,
        note: "Where you were is not known: \(store.path) is damaged, and replaced at the end")
    }
    for (key, value) in members { store.shelves[key] = Shelf(stored: value) }
    return Loaded(store: store)
  }

  /// Changes what is stored, and loses nothing that another running program stores meanwhile.
  ///
  /// - Throws: a failure of the category `configuration`.
  static func update(
    in directories: AppDirectories, _ change: (inout BookmarkStore) -> Void
  ) throws(Failure) {
    let empty = BookmarkStore(directories: directories)
    do throws(LocalFileFailure) {
      try LocalFile.makeFolder(LocalFile.folder(of: empty.path))
    } catch {
      throw empty.failure(error)
    }
    try LocalFile.whileLocked(
      empty.path + ".lock", failure: { empty.failure($0) }
    ) { () throws(Failure) in
      var store = load(from: directories).store
      change(&store)
      try store.save()
    }
  }

  private func save() throws(Failure) {
    let members = shelves.sorted { $0.key < $1.key }.map { ($0.key, $0.value.stored) }
    let document: JSONValue = ["version": 1, "workspaces": .object(JSONObject(members))]
    do {
      try LocalFile.write(Array((document.text(indent: 2) + "\n").utf8), to: path, mode: 0o600)
    } catch {
      throw failure(error)
    }
  }

  private func failure(_ cause: LocalFileFailure) -> Failure {
    Failure(
      "Where you were could not be kept for the next time", why: cause.why,
      fix: "Check that you may write \(LocalFile.folder(of: path)).", category: .configuration)
  }
}
