import TestSupport
import Testing

/// What terminals of many kinds are sent: their colours, their signs, and nothing while nothing
/// happens.
@Suite struct AppearanceTests {
  @Test(arguments: [
    "xterm-256color", "xterm", "screen-256color", "tmux-256color", "linux", "vt100",
  ])
  func terminalsOfManyKindsAreDrawnOnAndGivenBack(name: String) async throws {
    let scratch = try Scratch()
    let console = try await Pty.demo(in: scratch, environment: ["TERM": name])
    console.send("\r")
    #expect(await console.shows("SHOWN  Checkout NPS"), "\(console.vt.text)")
    console.send("q")
    #expect(await console.waitForExit() == 0)
    #expect(console.modes == console.initialModes)
  }

  @Test func everythingSentToAnXtermIsUnderstood() async throws {
    let scratch = try Scratch()
    let console = try await Pty.demo(in: scratch)
    console.send("\r")
    await console.shows("✓ SHOWN")
    console.send("?")
    await console.shows("type to filter")
    #expect(console.vt.hasColors)
    #expect(console.vt.unhandled == [])
  }

  @Test(arguments: [
    Wish(arguments: [], variables: ["NO_COLOR": "1"]),
    Wish(arguments: ["--color", "never"], variables: ["CLICOLOR_FORCE": "1"]),
    Wish(arguments: [], variables: ["CLICOLOR": "0"]),
  ])
  func withoutColoursNotOneIsSentAndTheVerdictCanStillBeRead(wish: Wish) async throws {
    let scratch = try Scratch()
    let console = try await Pty.demo(
      wish.arguments, in: scratch, environment: wish.variables.mapValues { $0 })
    console.send("\r")
    #expect(await console.shows("✓ SHOWN  Checkout NPS"))
    console.send("\u{1B}[B\r")
    #expect(await console.shows("NOT SHOWN"))
    console.send("Q")
    #expect(await console.waitForExit() == 0)
    #expect(Self.colors(in: console.bytes).isEmpty)
  }

  /// How an operator asks for no colours.
  struct Wish: Sendable {
    var arguments: [String]
    var variables: [String: String]
  }

  @Test func choiceOnTheCommandLineBeatsTheVariable() async throws {
    let scratch = try Scratch()
    let console = try await Pty.demo(
      ["--color", "always"], in: scratch, environment: ["NO_COLOR": "1"])
    #expect(!Self.colors(in: console.bytes).isEmpty)
  }

  @Test func asciiLocaleIsDrawnInASCIIAndToldSoOnce() async throws {
    let scratch = try Scratch()
    let console = try await Pty.demo(in: scratch, environment: ["LANG": "C", "LC_ALL": "C"])
    #expect(await console.shows("The locale is not UTF-8"), "\(console.vt.text)")
    console.send("\r")
    #expect(await console.shows("ok SHOWN  Checkout NPS"), "\(console.vt.text)")
    #expect(console.vt.text.contains("+[1] Surveys"))
    // What the workspace says keeps its letters; what the console adds has none but ASCII's.
    let lines = console.vt.text.split(separator: "\n")
    let own = lines.filter { line in !["商品", "استبيان"].contains { line.contains($0) } }
    #expect(own.filter { !$0.allSatisfy(\.isASCII) } == [])
    let told = lines.filter { $0.hasPrefix("|") && $0.contains("The locale is not UTF-8") }
    #expect(told.count == 1)
  }

  @Test func idleConsoleWritesNothingAndTakesNoTimeOfTheProcessor() async throws {
    let scratch = try Scratch()
    let console = try await Pty.demo(in: scratch)
    console.send("\r")
    #expect(await console.shows("✓ SHOWN"))
    // A message goes after a while, and with it comes the last redraw.
    let deadline = ContinuousClock.now + .seconds(30)
    var isStill = false
    while !isStill, ContinuousClock.now < deadline {
      let (bytes, ticks) = (console.bytes.count, ProcessorTime.ticks(of: console.processID))
      await console.wait(.seconds(2)) { _ in false }
      let now = ProcessorTime.ticks(of: console.processID)
      isStill = console.bytes.count == bytes && now == ticks
    }
    #expect(isStill)
  }

  /// The colours set in a capture: parameters of "select graphic rendition" beyond those of style.
  private static func colors(in bytes: [UInt8]) -> [String] {
    let styles: Set = ["", "0", "1", "2", "3", "4", "7", "22", "23", "24", "27"]
    return String(decoding: bytes, as: UTF8.self).matches(of: /\u{1B}\[([0-9;:]*)m/)
      .flatMap { $0.1.split(separator: ";").map(String.init) }
      .filter { !styles.contains($0) }
  }
}
