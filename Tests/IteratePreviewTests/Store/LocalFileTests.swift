import Foundation
import Testing

@testable import IteratePreview

@Suite("Local files")
struct LocalFileTests {
  private let folder = ScratchFolder()

  @Test func whatIsWrittenIsRead() throws {
    let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0) }
    try LocalFile.write(bytes, to: folder.path("f"), mode: 0o600)
    #expect(try LocalFile.read(folder.path("f"), limit: 200_000) == bytes)
    #expect(try folder.mode("f") == 0o600)
    #expect(try folder.names() == ["f"])
  }

  @Test func oneByteMoreThanTheLimitIsTooMuch() throws {
    let path = try folder.write("12345", to: "f")
    #expect(throws: LocalFileFailure.tooLarge(path: path, limit: 4)) {
      try LocalFile.read(path, limit: 4)
    }
  }

  @Test func aPipeThatNobodyWritesToIsEmptyAndHoldsNothingUp() throws {
    let path = folder.path("pipe")
    #expect(mkfifo(path, 0o600) == 0)
    #expect(try LocalFile.read(path, limit: 10) == [])
  }

  @Test func replacingTightensWhoMayReadTheFile() throws {
    let path = try folder.write("old", to: "f")
    try LocalFile.write(Array("new".utf8), to: path, mode: 0o600)
    #expect(try folder.read("f") == "new")
    #expect(try folder.mode("f") == 0o600)
  }

  @Test func aFileInTheWayIsKept() throws {
    let path = try folder.write("old", to: "f")
    #expect(throws: LocalFileFailure.system(path: path, reason: "File exists")) {
      try LocalFile.write([], to: path, mode: 0o600, replacing: false)
    }
    #expect(try folder.read("f") == "old")
    #expect(try folder.names() == ["f"])
  }

  @Test func aFolderInTheWayIsAFailureAndLeavesNothingBehind() throws {
    try LocalFile.makeFolder(folder.path("f"))
    #expect(throws: LocalFileFailure.self) {
      try LocalFile.write([1], to: folder.path("f"), mode: 0o600)
    }
    #expect(try folder.names() == ["f"])
  }

  @Test func missingFoldersAreMadeForThisUserAlone() throws {
    try LocalFile.makeFolder(folder.path("a/b/c"))
    try LocalFile.makeFolder(folder.path("a/b/c"))
    #expect(try folder.mode("a") == 0o700)
    #expect(try folder.mode("a/b/c") == 0o700)
  }

  @Test(arguments: [("/a/b", "/a"), ("/a", "/"), ("a", "."), ("a/b/c", "a/b"), ("/", "/")])
  func theFolderOfAPath(path: String, folder: String) {
    #expect(LocalFile.folder(of: path) == folder)
  }

  @Test func aLockThatIsNotGivenBackIsAFailureAndNotTheEndOfEverything() throws {
    let path = folder.path("lock")
    let other = open(path, O_RDWR | O_CREAT, 0o600)
    defer { close(other) }
    #expect(flock(other, LOCK_EX) == 0)
    var isDone = false
    func attempt(patience: Duration) throws(LocalFileFailure) {
      try LocalFile.whileLocked(path, patience: patience, failure: { $0 }) {
        () throws(LocalFileFailure) in isDone = true
      }
    }
    #expect(throws: LocalFileFailure.system(path: path, reason: "another program holds the lock")) {
      try attempt(patience: .milliseconds(20))
    }
    #expect(!isDone)
    #expect(flock(other, LOCK_UN) == 0)
    try attempt(patience: .seconds(60))
    #expect(isDone)
  }
}
