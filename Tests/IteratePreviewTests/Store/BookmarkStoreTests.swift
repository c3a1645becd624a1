import Console
import Foundation
import Iterate
import Segment
import Testing

@testable import IteratePreview

/// Where the operator was, between two runs.
@Suite struct BookmarkStoreTests {
  private let folder = ScratchFolder()

  private var world: World {
    World(environment: ["HOME": "/", "XDG_STATE_HOME": folder.path("state")])
  }

  private var file: String { "state/iterate-preview/session.json" }

  private static let bookmark: Bookmark = {
    var bookmark = Bookmark()
    bookmark.surveyID = "65f0c0ffee0000000000a002"
    bookmark.event = Bookmark.Event(type: .page, name: "Größe \"1\"")
    bookmark.preview = .survey("65f0c0ffee0000000000a002")
    bookmark.persona = .reactNative
    bookmark.personName = "newcomer"
    bookmark.focus = .log
    bookmark.isFullscreen = true
    bookmark.payloadTab = 2
    bookmark.responseTab = 3
    return bookmark
  }()

  private static func source(
    _ path: String? = "shop.yaml", profiles: [Profile] = [.simulator]
  ) -> LoadedWorkspace {
    var workspace = DemoWorkspace.value
    workspace.profiles = profiles
    return LoadedWorkspace(workspace: workspace, path: path)
  }

  private func keep(
    _ bookmark: Bookmark, profile: Profile = .simulator, path: String? = "shop.yaml",
    at now: Int = 1
  ) throws {
    try BookmarkKeeper(world: world).keep(
      bookmark, profile: profile, path: path,
      at: Instant(millisecondsSinceEpoch: Int64(now)))
  }

  @Test func nothingIsKnownAtFirst() {
    let recalled = BookmarkKeeper(world: world).recall(Self.source())
    #expect(recalled == BookmarkKeeper.Recalled())
  }

  @Test func placesComeBackAsTheyWere() throws {
    try keep(Self.bookmark)
    var off = Bookmark()
    off.preview = .off
    try keep(off, path: nil)
    let keeper = BookmarkKeeper(world: world)
    let recalled = keeper.recall(Self.source())
    #expect(recalled.bookmarks == ["simulator": Self.bookmark])
    #expect(recalled.profile == "simulator")
    #expect(recalled.isKnown)
    #expect(recalled.note == nil)
    #expect(keeper.recall(Self.source(nil)).bookmarks == ["simulator": off])
    #expect(!keeper.recall(Self.source("other.yaml")).isKnown)
  }

  @Test func fileIsForItsOwnerAlone() throws {
    try keep(Self.bookmark)
    #expect(try folder.mode(file) == 0o600)
    #expect(try folder.names(in: "state/iterate-preview") == ["session.json", "session.json.lock"])
  }

  @Test func everyProfileHasAPlaceOfItsOwnAndTheLastOneIsTakenUp() throws {
    let host = Profile(name: "sandbox", target: .host("https://h.example"))
    try keep(Self.bookmark)
    try keep(Bookmark(), profile: host)
    let recalled = BookmarkKeeper(world: world).recall(Self.source(profiles: [.simulator, host]))
    #expect(recalled.profile == "sandbox")
    #expect(recalled.bookmarks == ["simulator": Self.bookmark, "sandbox": Bookmark()])
    #expect(BookmarkKeeper(world: world).recall(Self.source()).profile == nil, "it is gone")
  }

  @Test func protectedProfileIsNeverTakenUp() throws {
    var host = Profile(name: "production", target: .host("https://h.example"), isProtected: true)
    try keep(Bookmark(), profile: host)
    let keeper = BookmarkKeeper(world: world)
    #expect(keeper.recall(Self.source(profiles: [.simulator, host])).profile == nil)
    host.isProtected = false
    try keep(Bookmark(), profile: host)
    #expect(keeper.recall(Self.source(profiles: [.simulator, host])).profile == "production")
    host.isProtected = true
    #expect(
      keeper.recall(Self.source(profiles: [.simulator, host])).profile == nil,
      "it was protected meanwhile")
  }

  @Test(arguments: [
    "", "{", "[]", "null", #"{"version": 2, "workspaces": {}}"#, #"{"version": 1}"#,
    String(repeating: "[", count: 100_000),
  ]) func damagedFileIsNotedAndReplaced(text: String) throws {
    try keep(Self.bookmark)
    _ = try folder.write(text, to: file)
    let recalled = BookmarkKeeper(world: world).recall(Self.source())
    #expect(!recalled.isKnown)
    #expect(recalled.note?.contains("is damaged") ?? false)
    try keep(Self.bookmark)
    #expect(BookmarkKeeper(world: world).recall(Self.source()).bookmarks.count == 1)
  }

  @Test(arguments: [
    #"{"survey": 5, "event": "x", "preview": 1, "client": "palm", "pane": 99, "payloadTab": "a"}"#,
    #"{"event": {"type": "dance", "name": "x"}, "preview": {"survey": 4}, "pane": -1}"#,
    "7", "{}",
  ]) func strangeMembersAreAsAtFirst(text: String) throws {
    try keep(Self.bookmark)
    let key = BookmarkKeeper.key(of: "shop.yaml")
    _ = try folder.write(
      """
      {"version": 1, "workspaces": {"\(key)": {"profile": 1, "left": "x", "profiles":
        {"simulator": \(text)}}}}
      """, to: file)
    let recalled = BookmarkKeeper(world: world).recall(Self.source())
    #expect(recalled.bookmarks == ["simulator": Bookmark()])
  }

  @Test func workspacesThatWereLeftLongAgoGo() throws {
    for number in 0...BookmarkStore.limit {
      try keep(Bookmark(), path: "/w/\(number).yaml", at: number)
    }
    let keeper = BookmarkKeeper(world: world)
    #expect(!keeper.recall(Self.source("/w/0.yaml")).isKnown)
    #expect(keeper.recall(Self.source("/w/1.yaml")).isKnown)
    #expect(keeper.recall(Self.source("/w/\(BookmarkStore.limit).yaml")).isKnown)
  }

  @Test(arguments: [
    ("shop.yaml", "/home/qa/shop.yaml"), ("./a/../shop.yaml", "/home/qa/shop.yaml"),
    ("/etc//shop.yaml", "/etc/shop.yaml"), ("../shop.yaml", "/home/shop.yaml"),
  ]) func workspacesAreKnownByTheirAbsolutePaths(path: String, key: String) {
    #expect(BookmarkKeeper.key(of: path, in: "/home/qa") == key)
  }

  @Test func withoutAHomeNothingIsKept() throws {
    let keeper = BookmarkKeeper(world: World(environment: [:]))
    try keeper.keep(
      Self.bookmark, profile: .simulator, path: nil, at: Instant(millisecondsSinceEpoch: 0))
    #expect(keeper.recall(Self.source()) == BookmarkKeeper.Recalled())
  }

  @Test func folderThatCannotBeWrittenSaysWhatToDo() throws {
    _ = try folder.write("a file", to: "state")
    #expect {
      try keep(Self.bookmark)
    } throws: { error in
      (error as? Failure)?.fix.contains("Check that you may write") ?? false
    }
  }
}
