import Dispatch
import Foundation
import Synchronization
import Testing

@testable import IteratePreview

/// A file that others write to, replace, move away, and reach by links.
@Suite struct FileWatchTests {
  private let folder = ScratchFolder()

  /// Counts what a watch tells.
  private final class Watched: Sendable {
    private let count = Mutex(0)
    private let watch = Mutex<FileWatch?>(nil)

    /// A watch of `path` that has told of the change before it started.
    init(_ path: String) async throws {
      let watch = FileWatch(path, pause: .milliseconds(20)) { [weak self] in
        self?.count.withLock { $0 += 1 }
      }
      self.watch.withLock { $0 = watch }
      watch.start()
      #expect(await changes(), "it looks once")
    }

    deinit { watch.withLock { $0 }?.stop() }

    /// Whether a change is told before long; all that were told are forgotten then.
    func changes() async -> Bool {
      for _ in 0..<500 {
        if count.withLock({ $0 }) > 0 {
          // What comes of the same change comes with it.
          try? await Task.sleep(for: .milliseconds(60))
          count.withLock { $0 = 0 }
          return true
        }
        try? await Task.sleep(for: .milliseconds(10))
      }
      return false
    }

    /// How many changes are told in the next while.
    func changesInAWhile() async -> Int {
      try? await Task.sleep(for: .milliseconds(200))
      return count.withLock { $0 }
    }
  }

  private func put(_ text: String, at path: String) throws {
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: Data(text.utf8))
    try file.close()
  }

  @Test func writingToTheFileIsTold() async throws {
    let path = try folder.write("a", to: "shop.yaml")
    let watched = try await Watched(path)
    try put("b", at: path)
    #expect(await watched.changes())
    try put("c", at: path)
    #expect(await watched.changes(), "the second time as well")
  }

  @Test func anotherFileInItsPlaceIsTold() async throws {
    let path = try folder.write("a", to: "shop.yaml")
    let watched = try await Watched(path)
    for text in ["b", "c"] {
      let other = try folder.write(text, to: "shop.yaml.tmp")
      #expect(rename(other, path) == 0)
      #expect(await watched.changes())
    }
  }

  @Test func deletingTheFileAndItsReturnAreTold() async throws {
    let path = try folder.write("a", to: "shop.yaml")
    let watched = try await Watched(path)
    try FileManager.default.removeItem(atPath: path)
    #expect(await watched.changes())
    _ = try folder.write("b", to: "shop.yaml")
    #expect(await watched.changes())
  }

  @Test func folderThatGoesAndComesBackIsTold() async throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("project"), withIntermediateDirectories: false)
    let path = try folder.write("a", to: "project/shop.yaml")
    let watched = try await Watched(path)
    #expect(rename(folder.path("project"), folder.path("elsewhere")) == 0)
    #expect(await watched.changes())
    #expect(rename(folder.path("elsewhere"), folder.path("project")) == 0)
    #expect(await watched.changes())
    try put("b", at: path)
    #expect(await watched.changes(), "and it is watched again")
  }

  @Test func otherFilesOfTheFolderAreNotTold() async throws {
    let path = try folder.write("a", to: "shop.yaml")
    let watched = try await Watched(path)
    for index in 0..<20 { _ = try folder.write("x", to: "other\(index).yaml") }
    #expect(await watched.changesInAWhile() == 0)
  }

  @Test func manyChangesAtOnceAreToldTogether() async throws {
    let path = try folder.write("a", to: "shop.yaml")
    let watched = try await Watched(path)
    for index in 0..<200 { try put("\(index)", at: path) }
    let count = await watched.changesInAWhile()
    // How many are told depends on how long a busy machine takes to write; never one by one.
    #expect((1...100).contains(count), "\(count)")
  }

  @Test func fileBehindALinkIsWatchedAndSoIsTheLink() async throws {
    for name in ["here", "there", "elsewhere"] {
      try FileManager.default.createDirectory(
        atPath: folder.path(name), withIntermediateDirectories: false)
    }
    let first = try folder.write("a", to: "there/real.yaml")
    let second = try folder.write("b", to: "elsewhere/real.yaml")
    let link = folder.path("here/shop.yaml")
    #expect(symlink("../there/real.yaml", link) == 0)
    let watched = try await Watched(link)
    try put("c", at: first)
    #expect(await watched.changes(), "the file it leads to")
    #expect(symlink(second, link + ".new") == 0)
    #expect(rename(link + ".new", link) == 0)
    #expect(await watched.changes(), "the link")
    try put("d", at: second)
    #expect(await watched.changes(), "the file it leads to now")
  }

  @Test func linkedFolderThatLeadsElsewhereIsTold() async throws {
    for name in ["one", "two"] {
      try FileManager.default.createDirectory(
        atPath: folder.path(name), withIntermediateDirectories: false)
      _ = try folder.write(name, to: "\(name)/shop.yaml")
    }
    #expect(symlink("one", folder.path("current")) == 0)
    let watched = try await Watched(folder.path("current/shop.yaml"))
    #expect(symlink("two", folder.path("next")) == 0)
    #expect(rename(folder.path("next"), folder.path("current")) == 0)
    #expect(await watched.changes())
    try put("x", at: folder.path("two/shop.yaml"))
    #expect(await watched.changes())
  }

  @Test func stoppedWatchTellsNothing() async throws {
    let path = try folder.write("a", to: "shop.yaml")
    let count = Mutex(0)
    let watch = FileWatch(path, pause: .milliseconds(5)) { count.withLock { $0 += 1 } }
    watch.stop()
    watch.start()
    try put("b", at: path)
    try await Task.sleep(for: .milliseconds(100))
    #expect(count.withLock { $0 } == 0)
  }
}

/// Which folders and names matter for a path.
@Suite struct WatchedPlacesTests {
  private let folder = ScratchFolder()

  private var real: String {
    URL(fileURLWithPath: folder.path).resolvingSymlinksInPath().path
  }

  @Test func plainFileIsWatchedInItsFolder() throws {
    _ = try folder.write("a", to: "shop.yaml")
    let places = WatchedPlaces(of: "./x/.././shop.yaml", in: real)
    // `x` is not there: that is as far as the way goes.
    #expect(places.folders == [real: ["x"]])
    let direct = WatchedPlaces(of: "./shop.yaml", in: real)
    #expect(direct.folders == [real: ["shop.yaml"]])
    #expect(direct.file == "\(real)/shop.yaml")
  }

  @Test func missingFileIsWatchedWhereItWouldBe() {
    let places = WatchedPlaces(of: "\(real)/a/b/shop.yaml", in: "/")
    #expect(places.folders == [real: ["a"]])
    #expect(places.file == nil)
  }

  @Test func linksInARingEnd() {
    #expect(symlink("b", folder.path("a")) == 0)
    #expect(symlink("a", folder.path("b")) == 0)
    let places = WatchedPlaces(of: "a", in: real)
    #expect(places.folders == [real: ["a", "b"]])
  }

  @Test func rootHasAName() {
    #expect(WatchedPlaces(of: "/nowhere-at-all", in: "/").folders == ["/": ["nowhere-at-all"]])
  }
}
