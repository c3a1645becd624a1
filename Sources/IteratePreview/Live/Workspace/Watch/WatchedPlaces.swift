#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Where a change of what a path leads to can show itself: the folders on the way, and the names in
/// them that matter.
///
/// Editors put another file in a file's place, and links are pointed elsewhere: hence folders are
/// watched and not the file, those of every link on the way as well as the file's own.
struct WatchedPlaces: Hashable, Sendable {
  /// The names that matter, by folder.
  private(set) var folders: [String: Set<String>] = [:]
  /// The file itself; `nil` while there is none.
  private(set) var file: String?

  /// As many links as the operating system follows.
  private static let linkLimit = 40

  /// The places on the way of `path`, which may end before its file where something is missing.
  ///
  /// - Parameters:
  ///   - path: the path of a file.
  ///   - folder: where a relative path starts.
  init(of path: String, in folder: String) {
    var rest = Self.names(path.hasPrefix("/") ? path : "\(folder)/\(path)")
    var here = ""
    var links = 0
    while let name = rest.popLast() {
      if name == ".." {
        here = String(here[..<(here.lastIndex(of: "/") ?? here.startIndex)])
        continue
      }
      let place = "\(here)/\(name)"
      var status = stat()
      let isThere = lstat(place, &status) == 0
      let kind = status.st_mode & S_IFMT
      if isThere, kind == S_IFLNK, links < Self.linkLimit, let target = Self.target(of: place) {
        links += 1
        watch(name, in: here)
        if target.hasPrefix("/") { here = "" }
        rest += Self.names(target)
      } else if isThere, kind == S_IFDIR, !rest.isEmpty {
        here = place
      } else {
        watch(name, in: here)
        if isThere, rest.isEmpty { file = place }
        return
      }
    }
  }

  private mutating func watch(_ name: String, in folder: String) {
    folders[folder.isEmpty ? "/" : folder, default: []].insert(name)
  }

  /// The names of a path, the last one first.
  private static func names(_ path: String) -> [String] {
    path.split(separator: "/").filter { $0 != "." }.map(String.init).reversed()
  }

  private static func target(of link: String) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(link, &buffer, buffer.count)
    guard count > 0 else { return nil }
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
