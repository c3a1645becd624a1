import Foundation
import Iterate
import Segment
import Testing

@testable import Console
@testable import IteratePreview

/// Templates are written into real files, or not at all.
@Suite("Writing templates")
struct TemplateWriterTests {
  private static let text = """
    version: 1
    profiles:
      local: { target: simulator }
      host: { target: "https://iteratehq.com", apiKey: "${KEY:-canary-key-0001}" }
    events:
      - name: A # first

    """

  private static let template = EventTemplate(name: "B", properties: ["x": 1])

  private let scratch = ScratchFolder()
  private var path: String { "\(scratch.path)/shop.yaml" }

  private func write(_ text: String, mode: Int = 0o640, to path: String? = nil) throws {
    try text.write(toFile: path ?? self.path, atomically: false, encoding: .utf8)
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: path ?? self.path)
  }

  private func save(
    _ template: EventTemplate = template, path: String? = nil
  ) throws -> TemplateSave {
    let path = path ?? self.path
    return TemplateSave(
      template: template, origin: EventIdentity(type: .track, name: "A"), path: path,
      workspace: try WorkspaceReader(environment: [:]).read(path).workspace)
  }

  private func written(_ save: TemplateSave) -> Result<SavedTemplate, UnsavedTemplate> {
    Result { () throws(UnsavedTemplate) in try TemplateWriter(environment: [:]).write(save) }
  }

  private func failure(_ result: Result<SavedTemplate, UnsavedTemplate>) -> UnsavedTemplate? {
    if case .failure(let unsaved) = result { unsaved } else { nil }
  }

  @Test("the file says what it said and the template more; its mode stays")
  func writing() throws {
    try write(Self.text)
    let saved = try written(try save()).get()
    #expect(
      try String(contentsOfFile: path, encoding: .utf8)
        == Self.text + "  - name: B\n    properties:\n      x: 1\n")
    #expect(saved.line == 7)
    #expect(saved.source.workspace.events.map(\.name) == ["A", "B"])
    #expect(saved.source.path == path)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(mode as? Int == 0o640)
    #expect(try scratch.names() == ["shop.yaml"], "nothing is left beside it")
  }

  @Test("a link stays a link, and its target is written")
  func links() throws {
    let target = "\(scratch.path)/real.yaml"
    try write(Self.text, to: target)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "real.yaml")
    _ = try written(try save()).get()
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == "real.yaml")
    #expect(try String(contentsOfFile: target, encoding: .utf8).contains("- name: B"))
  }

  @Test("a byte order mark stays at the beginning")
  func byteOrderMark() throws {
    try write("\u{FEFF}" + Self.text)
    _ = try written(try save()).get()
    let bytes = try #require(FileManager.default.contents(atPath: path))
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]) && !bytes.dropFirst(3).starts(with: [0xEF]))
  }

  @Test("a file that has changed since it was read is left alone")
  func changedFile() throws {
    try write(Self.text)
    let save = try save()
    let changed = Self.text + "  - name: C\n"
    try write(changed)
    let unsaved = try #require(failure(written(save)))
    #expect(unsaved.failure.what.contains("has changed since it was read"))
    #expect(unsaved.snippet == "  - name: B\n    properties:\n      x: 1")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == changed)
  }

  @Test("a comment that came in meanwhile is no change, and stays")
  func changedComment() throws {
    try write(Self.text)
    let save = try save()
    try write("# Mine.\n" + Self.text)
    #expect(try written(save).get().line == 8)
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("# Mine.\n"))
  }

  @Test("a file that may not be written is left alone")
  func readOnlyFile() throws {
    // Root may write everything.
    guard getuid() != 0 else { return }
    try write(Self.text, mode: 0o440)
    let unsaved = try #require(failure(written(try save())))
    #expect(unsaved.failure.what.contains("cannot be written"))
  }

  @Test("a name that is there already, or none, is refused in words")
  func names() throws {
    try write(Self.text)
    let twin = try #require(failure(written(try save(EventTemplate(name: "A")))))
    #expect(twin.failure.what.contains("already has a track event of this name, events[0]"))
    let blank = try #require(failure(written(try save(EventTemplate(name: " ")))))
    #expect(blank.failure.what == "The event has no name")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.text)
  }

  @Test("the key of a profile is not written and not shown")
  func keys() throws {
    try write(Self.text)
    let template = EventTemplate(name: "B", properties: ["note": "is canary-key-0001"])
    let unsaved = try #require(failure(written(try save(template))))
    #expect(unsaved.failure.what.contains("it holds the key of the profile host"))
    #expect(unsaved.snippet.isEmpty)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.text)
  }

  @Test("a file that a template cannot be added to is left alone, and what belongs there is told")
  func oddFile() throws {
    let odd = "version: 1\nevents: &e [{ name: A }]\n"
    try write(odd)
    let unsaved = try #require(failure(written(try save())))
    #expect(unsaved.failure.what.contains("a template cannot be added to"))
    #expect(unsaved.snippet.contains("- name: B"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == odd)
  }

  @Test("a template that is nested too deep for the file is not written")
  func depth() throws {
    try write(Self.text)
    let deep = (0..<300).reduce(JSONValue.null) { value, _ in [value] }
    let unsaved = try #require(
      failure(written(try save(EventTemplate(name: "B", properties: ["x": deep])))))
    #expect(!unsaved.snippet.isEmpty)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.text)
  }

  @Test("the demo workspace has no file")
  func demo() throws {
    let save = TemplateSave(
      template: Self.template, origin: Self.template.identity, path: nil,
      workspace: DemoWorkspace.value)
    let unsaved = try #require(failure(written(save)))
    #expect(unsaved.failure.fix.contains("iterate-preview init"))
    #expect(unsaved.snippet.hasPrefix("  - name: B"))
  }
}
