import Iterate
import Testing

@testable import IteratePreview

@Suite("Workspace files")
struct WorkspaceFileTests {
  private let folder = ScratchFolder()
  private let reader = WorkspaceReader(environment: [:])

  private func failure(_ path: String) -> Failure? {
    do throws(WorkspaceFailure) {
      _ = try reader.read(path)
      return nil
    } catch {
      return error.failure
    }
  }

  @Test func aFileIsRead() throws {
    let path = try folder.write("version: 1\nname: Ours\n", to: "w.yaml")
    #expect(try reader.read(path).workspace.name == "Ours")
  }

  @Test func aByteOrderMarkAndWindowsLinesAreRead() throws {
    let path = try folder.write("\u{FEFF}version: 1\r\nname: Ours\r\n", to: "w.yaml")
    #expect(try reader.read(path).workspace.name == "Ours")
  }

  @Test func aMissingFileIsAConfigurationFailure() {
    let path = folder.path("none.yaml")
    #expect(
      failure(path)
        == Failure(
          "There is no workspace at \(path)",
          fix: "Check the path, or write a starter there with: iterate-preview init \(path).",
          category: .configuration))
  }

  @Test func aStarterIsOfferedForTheVeryFileThatIsNoWorkspace() throws {
    let path = try folder.write("", to: "it's mine.yaml")
    #expect(
      failure(path)?.fix
        == "Write a starter over it with: iterate-preview init --force "
        + "'\(folder.path)/it'\\''s mine.yaml'.")
  }

  @Test func aFolderIsUnreadable() {
    #expect(failure(folder.path)?.why == "Is a directory")
    #expect(failure(folder.path)?.what == "The workspace \(folder.path) cannot be read")
  }

  @Test func fiftyMegabytesAreTooMuch() throws {
    let path = try folder.write(String(repeating: "# nothing\n", count: 5_000_000), to: "big.yaml")
    #expect(failure(path)?.what == "The workspace \(path) is larger than 8 MiB")
  }

  @Test(arguments: [
    ([0x00, 0x01], "1:1"), ([0xFF, 0xFE, 0x61, 0x00], "1:1"), ([0x61, 0x3A, 0x20, 0xC3], "1:4"),
    (Array("name: Bücher\nsite: ".utf8) + [0xFC, 0x0A], "2:7"),
  ])
  func whatIsNotTextIsSaidToBeNone(bytes: [UInt8], place: String) throws {
    let path = try folder.write(bytes, to: "binary.yaml")
    #expect(failure(path)?.what == "The workspace \(path) is not UTF-8 text")
    #expect(failure(path)?.why == "\(path):\(place): a byte that no such text has")
  }

  @Test(arguments: ["", "\n\n", "# only a comment\n", "~\n", "---\n"])
  func anEmptyFileIsSaidToBeEmpty(text: String) throws {
    let path = try folder.write(text, to: "empty.yaml")
    #expect(failure(path)?.what == "The workspace \(path) is empty")
    #expect(failure(path)?.category.exitCode == 78)
  }
}
