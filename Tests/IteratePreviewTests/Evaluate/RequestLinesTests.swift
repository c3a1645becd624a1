import Foundation
import Testing

@testable import IteratePreview

@Suite("Request lines")
struct RequestLinesTests {
  private let folder = ScratchFolder()

  /// All batches of a file with this text, those that are too long as `nil`.
  private func batches(_ text: [UInt8], lineLimit: Int = 1000) throws -> [[UInt8]?] {
    let path = folder.path("requests")
    try LocalFile.write(text, to: path, mode: 0o600)
    let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    var lines = RequestLines(file.fileDescriptor, lineLimit: lineLimit)
    var batches: [[UInt8]?] = []
    while let batch = try lines.next() {
      switch batch {
      case .lines(let bytes): batches.append(bytes)
      case .overlong: batches.append(nil)
      }
    }
    return batches
  }

  @Test(
    "lose nothing, whether or not the last one is ended",
    arguments: ["", "a\n", "a\nb", "\n\n", "a\n\nb\n"])
  func whole(_ text: String) throws {
    #expect(try batches(Array(text.utf8)).compactMap { $0 }.joined().elementsEqual(text.utf8))
  }

  @Test("come in batches that end with a line, however large the file is")
  func large() throws {
    let line = Array("{\"number\": 12345678901234567890}\n".utf8)
    let bytes = Array((0..<100_000).map { _ in line }.joined())
    let batches = try batches(bytes)
    #expect(batches.count > 2)
    #expect(batches.allSatisfy { $0?.last == UInt8(ascii: "\n") && $0!.count < 2_000_000 })
    #expect(batches.compactMap { $0 }.joined().elementsEqual(bytes))
  }

  @Test("that are too long are told and thrown away, those around them are not")
  func overlong() throws {
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: 3_000_000)
    let batches = try batches(Array("a\n".utf8) + long + Array("\nb\n".utf8) + long)
    #expect(batches.filter { $0 == nil }.count == 2)
    #expect(batches.compactMap { $0 }.joined().elementsEqual("a\nb\n".utf8))
  }

  @Test("are handed out as they come, without waiting for more")
  func interactive() throws {
    let pipe = Pipe()
    var lines = RequestLines(pipe.fileHandleForReading.fileDescriptor)
    for text in ["one\n", "two\nthree\n"] {
      try pipe.fileHandleForWriting.write(contentsOf: Data(text.utf8))
      guard case .lines(let bytes)? = try lines.next() else {
        Issue.record("no lines")
        return
      }
      #expect(bytes.elementsEqual(text.utf8))
    }
    try pipe.fileHandleForWriting.write(contentsOf: Data("fo".utf8))
    try pipe.fileHandleForWriting.write(contentsOf: Data("ur".utf8))
    try pipe.fileHandleForWriting.close()
    guard case .lines(let bytes)? = try lines.next() else {
      Issue.record("no last line")
      return
    }
    #expect(bytes.elementsEqual("four".utf8))
    let end = try lines.next()
    if case .some = end { Issue.record("something follows the end") }
  }

  @Test("are split for several threads at line ends, and put together again are the same")
  func parts() {
    let lines = (0..<20_000).map { "{\"line\": \($0)}\n" }.joined()
    let bytes = Array(lines.utf8)
    for count in 1...5 {
      let parts = EvaluationRun.parts(of: bytes, atMost: count)
      #expect(parts.count == count)
      #expect(parts.allSatisfy { $0.last == UInt8(ascii: "\n") })
      #expect(parts.joined().elementsEqual(bytes))
    }
    #expect(EvaluationRun.parts(of: Array("a\nb\n".utf8), atMost: 4).count == 1)
    let oneLine = [UInt8](repeating: UInt8(ascii: "x"), count: 500_000)
    #expect(EvaluationRun.parts(of: oneLine, atMost: 4).count == 1)
  }
}
