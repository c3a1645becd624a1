import ArgumentParser
import Foundation
import Iterate
import Segment
import Terminal
import TestSupport
import Testing

@testable import IteratePreview

@Suite("The link command")
struct LinkCommandTests {
  private func report(_ arguments: String..., code: Bool = true) throws -> LinkReport {
    let command = try LinkCommand.parse(arguments)
    let order = try LinkOrder(command: command, workspace: DemoWorkspace.value)
    return LinkReport(order: order, code: code ? try QRCode.encode(order.link.url) : nil)
  }

  @Test("links to the event, the previewed survey and the workspace's person")
  func link() throws {
    let report = try report("Checkout Finished")
    let pasted = try PastedLink(report.order.link.url)
    #expect(pasted.query.event == "Checkout Finished")
    #expect(pasted.query.userID == "qa_1")
    #expect(DemoWorkspace.value.survey(pasted.surveyID ?? "")?.name == "Checkout NPS")
    #expect(report.lines.first == report.order.link.url)
    #expect(report.lines.contains { $0.hasPrefix("- Opening it sends real events") })
  }

  @Test("takes survey and person by name, and says what there is not")
  func choices() throws {
    let person = try #require(DemoWorkspace.value.persons.first)
    let report = try report("Checkout Finished", "--survey", "App rating", "--person", person.name)
    #expect(report.order.preview.survey?.name == "App rating")
    #expect(report.order.person == person.person)
    #expect(throws: Failure.self) { try self.report("Checkout Finished", "--person", "nobody") }
    #expect(throws: Failure.self) { try self.report("Checkout Finished", "--survey", "none") }
    #expect(try self.report("Checkout Finishd").order.notes.count >= 1)
  }

  @Test("as JSON has link, traps and the modules")
  func json() throws {
    let json = try report("Checkout Finished").json
    #expect(json["version"] == 1)
    #expect(json["link"]?.stringValue?.hasPrefix("https://") == true)
    #expect(json["traps"]?.arrayValue?.isEmpty == false)
    let side = try #require(json["qr"]?["side"]?.integerValue)
    #expect(json["qr"]?["rows"]?.arrayValue?.count == side)
    #expect(try report("Checkout Finished", code: false).json["qr"] == nil)
  }

  @Test("reads no code out of a text that none holds")
  func tooLong() {
    #expect(throws: Failure.self) { try QRCode.encode(String(repeating: "x", count: 3000)) }
    #expect(throws: Failure.self) { try QRCode.encode("a\u{0}b") }
  }

  @Test("draws in black on white where there are colours, and light ink where there are none")
  func drawing() throws {
    let code = try QRCode.encode("https://shop.example/")
    let coloured = QRText(style: .halfBlocks, hasColours: true).text(of: code)
    #expect(coloured.hasPrefix("\u{1B}[38;5;16;48;5;231m"))
    let plain = QRText(style: .halfBlocks, hasColours: false).text(of: code)
    #expect(plain.hasPrefix("████"))
    let ascii = QRText(style: .ascii, hasColours: false).text(of: code)
    #expect(ascii.hasPrefix("####") && ascii.allSatisfy { $0.isASCII })
    let narrow = QRText(style: .halfBlocks, hasColours: true, columns: 20).text(of: code)
    #expect(narrow.contains("needs \(code.columns(in: .halfBlocks)) columns"))
  }

  @Test(
    "draws what a reader reads, in every style", .enabled(if: Zbar.isInstalled, "no zbarimg"),
    arguments: [QRCode.Style.halfBlocks, .ascii])
  func decoded(_ style: QRCode.Style) throws {
    let url = try report("Checkout Finished").order.link.url
    for text in [url, "https://shop.example/", url + String(repeating: "&x=1", count: 300)] {
      let code = try QRCode.encode(text)
      #expect(try Zbar.read(code.lines(in: style), style: style) == text)
    }
  }
}

/// The reader of Debian's zbar-tools, given a drawing as a picture.
private enum Zbar {
  static let path = "/usr/bin/zbarimg"
  static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: path) }

  static func read(_ lines: [String], style: QRCode.Style) throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("qr-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let picture = folder.appendingPathComponent("code.pbm")
    try pbm(lines, style: style).write(to: picture, atomically: true, encoding: .ascii)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", picture.path]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .newlines)
  }

  /// A picture of what the terminal shows: four dots a module, black where there is ink.
  private static func pbm(_ lines: [String], style: QRCode.Style) -> String {
    let modules: [[Bool]] = lines.flatMap { line -> [[Bool]] in
      switch style {
      case .halfBlocks:
        [line.map { "█▀".contains($0) }, line.map { "█▄".contains($0) }]
      case .ascii:
        [stride(from: 0, to: line.count, by: 2).map { Array(line)[$0] == "#" }]
      }
    }
    let width = (modules.first?.count ?? 0) * 4
    let rows = modules.flatMap { row in
      let dots = row.map { String(repeating: $0 ? "1" : "0", count: 4) }.joined()
      return Array(repeating: dots, count: 4)
    }
    return "P1\n\(width) \(rows.count)\n" + rows.joined(separator: "\n") + "\n"
  }
}
