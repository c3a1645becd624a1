internal import Iterate

/// The places a workspace is looked for in, and which of them is used.
struct WorkspaceLocation: Hashable, Sendable {
  /// One place.
  struct Place: Hashable, Sendable {
    /// The file.
    var path: String
    /// Why it is looked there.
    var kind: Kind
    /// Whether there is a file.
    var exists: Bool
    /// Whether it is the one that is read.
    var isUsed: Bool
  }

  /// Why a place is looked at.
  enum Kind: String, Hashable, Sendable, CaseIterable {
    /// It was named on the command line.
    case explicit
    /// It is in the folder the program was started in.
    case folder
    /// It is in the operator's folder for settings.
    case personal
  }

  /// The places in the order they are looked at.
  let places: [Place]

  /// The file to read; `nil` for the demo workspace.
  var path: String? {
    places.first(where: \.isUsed)?.path
  }

  /// Looks for the workspace.
  ///
  /// - Parameters:
  ///   - explicit: the file named on the command line, which is then the only place, there or not.
  ///   - directories: the program's folders; `nil` when they are not known.
  ///   - exists: whether there is a file of that path.
  init(
    explicit: String?, directories: AppDirectories?,
    exists: (String) -> Bool = { LocalFile.exists($0) }
  ) {
    if let explicit {
      places = [
        Place(path: explicit, kind: .explicit, exists: exists(explicit), isUsed: true)
      ]
      return
    }
    var places = ["yaml", "yml", "json"].map { ending in
      let path = "./iterate-preview.\(ending)"
      return Place(path: path, kind: .folder, exists: exists(path), isUsed: false)
    }
    if let directories {
      let path = "\(directories.configuration)/workspace.yaml"
      places.append(Place(path: path, kind: .personal, exists: exists(path), isUsed: false))
    }
    if let used = places.firstIndex(where: \.exists) { places[used].isUsed = true }
    self.places = places
  }
}
