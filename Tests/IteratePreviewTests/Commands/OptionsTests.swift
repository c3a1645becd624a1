import ArgumentParser
import Terminal
import Testing

@testable import IteratePreview

@Suite("Options")
struct OptionsTests {
  @Test(
    "take times from above nothing to an hour",
    arguments: [
      ("0.3", Duration.milliseconds(300)), ("30", .seconds(30)), ("3600", .seconds(3600)),
    ])
  func times(_ text: String, _ expected: Duration) throws {
    let limits = try LimitOptions.parse(["--timeout", text, "--connect-timeout", text]).value
    #expect(limits.total == expected)
    #expect(limits.connect == expected)
  }

  @Test("leave the limits as they are when no time is given")
  func noTimes() throws {
    #expect(try LimitOptions.parse([]).value == HTTPLimits())
  }

  @Test(
    "refuse other times",
    arguments: ["0", "-1", "3600.1", "nan", "inf", "-inf", "1e300"])
  func badTimes(_ text: String) throws {
    #expect(throws: (any Error).self) { try LimitOptions.parse(["--timeout=\(text)"]) }
    #expect(throws: (any Error).self) { try LimitOptions.parse(["--connect-timeout=\(text)"]) }
  }

  @Test("of colours and themes are those that are listed, and no others")
  func looks() throws {
    for color in ColorPreference.arguments {
      #expect(throws: Never.self) { try TerminalOptions.parse(["--color", color]) }
    }
    for theme in ["auto"] + Theme.all.map(\.name) {
      let options = try TerminalOptions.parse(["--theme", theme])
      #expect(options.theme?.name == (theme == "auto" ? nil : theme))
    }
    #expect(throws: (any Error).self) { try TerminalOptions.parse(["--color", "pink"]) }
    #expect(throws: (any Error).self) { try TerminalOptions.parse(["--theme", "pink"]) }
  }

  @Test(
    "that exclude each other are not taken together",
    arguments: [
      ["fire", "A", "--dry-run", "--expect", "shown"],
      ["fire", "A", "--survey", "B", "--no-preview"],
      ["fire", ""], ["a.yaml", "--workspace", "b.yaml"], ["simulate", "--port", "-1"],
      ["simulate", "--port", "65536"],
    ])
  func contradictions(_ arguments: [String]) {
    #expect(throws: (any Error).self) { try RootCommand.parseAsRoot(arguments) }
  }

  @Test("come to a file as to the console, for a first word that is no command is a workspace")
  func defaultCommand() throws {
    let command = try #require(
      try RootCommand.parseAsRoot(["shop.yaml", "--profile", "x"]) as? ConsoleCommand)
    #expect(command.opening.file == "shop.yaml")
    #expect(command.opening.options.profile == "x")
    #expect(try RootCommand.parseAsRoot(["demo"]) is DemoCommand)
  }

  @Test("name every exit code in the help of fire")
  func exitCodes() {
    let help = RootCommand.helpMessage(for: FireCommand.self).split(whereSeparator: \.isWhitespace)
    for code in ["0", "1", "2", "64", "65", "66", "69", "75", "76", "77", "78", "130"] {
      #expect(help.contains { $0 == code }, "\(code)")
    }
  }
}
