internal import Console
internal import Iterate
internal import Segment

/// Finds where the operator was in a workspace, and keeps it when the console is left.
struct BookmarkKeeper: Sendable {
  /// The surroundings, which know where the file is.
  let world: World

  /// What is known of a workspace.
  struct Recalled: Hashable, Sendable {
    /// The profile to begin with; `nil` for the workspace's default.
    var profile: String?
    /// The places by profile.
    var bookmarks: [String: Bookmark] = [:]
    /// Whether the operator has been there.
    var isKnown = false
    /// What the operator should know: that the file cannot be used.
    var note: String?
  }

  /// What is known of the workspace of `source`.
  ///
  /// A profile is taken up only if it is still there and not protected.
  func recall(_ source: LoadedWorkspace) -> Recalled {
    guard let directories = world.directories else { return Recalled() }
    let loaded = BookmarkStore.load(from: directories)
    guard let shelf = loaded.store[Self.key(of: source.path)] else {
      return Recalled(note: loaded.note)
    }
    let profile = shelf.profile.flatMap { source.workspace.profile(named: $0) }
    return Recalled(
      profile: profile.flatMap { $0.isProtected ? nil : $0.name }, bookmarks: shelf.bookmarks,
      isKnown: true, note: loaded.note)
  }

  /// Keeps where the operator is.
  ///
  /// - Parameters:
  ///   - bookmark: the place.
  ///   - profile: the profile in use.
  ///   - path: the workspace's file; `nil` for the demo workspace.
  ///   - now: the time of day.
  /// - Throws: a failure of the category `configuration` when it cannot be written.
  func keep(
    _ bookmark: Bookmark, profile: Profile, path: String?, at now: Instant
  ) throws(Failure) {
    // Without a home there is nowhere to keep anything, and nobody expects it.
    guard let directories = world.directories else { return }
    let key = Self.key(of: path)
    try BookmarkStore.update(in: directories) { store in
      var shelf = store[key] ?? BookmarkStore.Shelf()
      if !profile.isProtected { shelf.profile = profile.name }
      shelf.bookmarks[profile.name] = bookmark
      shelf.left = now.millisecondsSinceEpoch
      store.keep(shelf, of: key)
    }
  }

  /// What a workspace is kept by: its absolute path.
  static func key(of path: String?, in folder: String = LocalFile.currentFolder) -> String {
    guard let path else { return BookmarkStore.demoKey }
    let whole = path.hasPrefix("/") ? path : "\(folder)/\(path)"
    var names: [Substring] = []
    for name in whole.split(separator: "/") where name != "." {
      if name == ".." { _ = names.popLast() } else { names.append(name) }
    }
    return "/" + names.joined(separator: "/")
  }
}
