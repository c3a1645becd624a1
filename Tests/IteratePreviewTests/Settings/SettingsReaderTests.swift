import ArgumentParser
import Console
import Foundation
import Iterate
import Segment
import Terminal
import Testing

@testable import IteratePreview

/// The settings file: read whole, or refused with every mistake and its place.
@Suite("Settings")
struct SettingsReaderTests {
  private func read(_ text: String) throws(WorkspaceFailure) -> Settings {
    try SettingsReader.decode(text, path: "config.yaml")
  }

  private func mistakes(in text: String) -> [String] {
    do throws(WorkspaceFailure) {
      _ = try read(text)
      return []
    } catch {
      let failure = error.failure(in: .settings)
      #expect(failure.what.hasPrefix("The settings file config.yaml has"))
      return (failure.why ?? "").split(separator: "\n").map(String.init)
    }
  }

  @Test(arguments: ["", "# nothing\n", "{}", "---\n"]) func nothingSetsNothing(text: String) throws
  {
    #expect(try read(text) == Settings())
  }

  @Test func everythingIsTaken() throws {
    let settings = try read(
      """
      theme: high-contrast
      color: "256"
      mouse: true
      clipboard: osc52
      saveFolder: ~/firings
      requestsInFlight: 16
      timeout: 2.5
      connectTimeout: 1
      escapeDelay: 100
      keys:
        event.fire: [enter, ctrl-f]
        pane.fullscreen: Z
        log.clear: []
        dry-run.toggle: [f6, "~"]
      """)
    #expect(settings.theme == .highContrast)
    #expect(settings.color == .limited(.palette256))
    #expect(settings.isMouseOn && settings.clipboard == .osc52)
    #expect(settings.saveFolder == "~/firings" && settings.requestLimit == 16)
    #expect(settings.limits.total == .milliseconds(2500))
    #expect(settings.limits.connect == .seconds(1) && settings.escapeDelay == 100)
    #expect(
      settings.keys == [
        .eventFire: [KeyPress(.enter), KeyPress(.character("f"), .control)],
        .paneFullscreen: [KeyPress(.character("Z"))], .logClear: [],
        .dryRunToggle: [KeyPress(.function(6)), KeyPress(.character("~"))],
      ])
    let keymap = settings.preferences().keymap
    #expect(keymap.keys(of: .eventFire) == ["enter", "ctrl-f"])
    #expect(keymap.keys(of: .logClear).isEmpty)
  }

  @Test(arguments: [
    (
      "colour: auto",
      "config.yaml:1:1: colour: \"colour\" is not a key of a settings file. Did you mean \"color\"?"
    ),
    (
      "mouse: yes please",
      "config.yaml:1:8: mouse: must be true or false, not text. Write true or false."
    ),
    (
      "theme: drak",
      "config.yaml:1:8: theme: must be one of auto, dark, light, neutral, high-contrast, mono, not \"drak\". Did you mean dark?"
    ),
    (
      "clipboard: xclip",
      "config.yaml:1:12: clipboard: must be one of auto, osc52, native, file, off, not \"xclip\"."
    ),
    (
      "requestsInFlight: 17",
      "config.yaml:1:19: requestsInFlight: must be from 1 to 16, not 17. Correct the number."
    ),
    (
      "requestsInFlight: 1.5",
      "config.yaml:1:19: requestsInFlight: must be a whole number. Leave out the fraction."
    ),
    ("timeout: 0", "config.yaml:1:10: timeout: must be from 0.001 to 3600, not 0."),
    ("timeout: 1e30", "config.yaml:1:10: timeout: must be from 0.001 to 3600, not 1e30."),
    (
      "connectTimeout: 1e300",
      "config.yaml:1:17: connectTimeout: must be from 0.001 to 3600, not 1e300."
    ),
    ("saveFolder: \" \"", "config.yaml:1:13: saveFolder: must not be empty"),
    ("escapeDelay: [1]", "config.yaml:1:14: escapeDelay: must be a number, not a list."),
    (
      "profiles: {}",
      "config.yaml:1:1: profiles: \"profiles\" is not a key of a settings file. It is a key of a workspace: move it there."
    ),
    ("- mouse", "config.yaml:1:1: must be a mapping, not a list."),
    ("keys: enter", "config.yaml:1:7: keys: must be a mapping, not text."),
    (
      "keys:\n  event.fier: f",
      "config.yaml:2:3: keys[\"event.fier\"]: \"event.fier\" is not a key of a key map. Did you mean \"event.fire\"?"
    ),
    (
      "keys:\n  quite.other: f",
      "\"quite.other\" is not a key of a key map. Remove it, or see the help"
    ),
    (
      "keys:\n  event.fire: 1x",
      "config.yaml:2:15: keys[\"event.fire\"]: \"1x\" is no key. Write a character, or a name such as"
    ),
    (
      "keys:\n  event.fire: { a: b }",
      "config.yaml:2:15: keys[\"event.fire\"]: must be text, not a mapping."
    ),
    (
      "keys:\n  event.fire: [enter, ctrl-h]",
      "config.yaml:2:23: keys[\"event.fire\"][1]: ctrl-h cannot be used: terminals send ctrl-h for backspace."
    ),
    ("keys:\n  event.fire: ctrl-s", "ctrl-s stops and continues the output"),
    (
      "keys:\n  event.fire: alt-f",
      "config.yaml:2:15: keys[\"event.fire\"]: these keys alone are not enough: not every terminal sends alt. Add a key that is everywhere."
    ),
    ("keys:\n  event.fire: [f5]", "surveys.reload"),
    ("keys:\n  event.fire: [f6, f7]", "not every keyboard and terminal has function keys"),
    (
      "keys:\n  event.fire: x",
      "config.yaml:2:15: keys[\"event.fire\"]: x is also the key of actions.menu in events. Choose another key, or give actions.menu another one, or none: []."
    ),
    (
      "keys:\n  pane.1: Z\n  pane.2: Z",
      "config.yaml:3:11: keys[\"pane.2\"]: Z is also the key of pane.1 everywhere."
    ),
    (
      "keys:\n  pane.1: ctrl-c",
      "ctrl-c is also the key of app.quit everywhere. Choose another key: this one always leaves."
    ),
  ]) func mistakeIsNamedWithItsPlaceAndAWayOut(text: String, line: String) {
    let found = mistakes(in: text)
    #expect(found.contains { $0.contains(line) }, "\(found)")
    #expect(found.allSatisfy { $0.hasPrefix("config.yaml:") })
  }

  @Test(arguments: ["a: [", "mouse: true\nmouse: false", "\tmouse: true", "mouse: *nobody"])
  func whatIsNoYAMLIsRefused(text: String) {
    #expect(mistakes(in: text).count == 1)
  }

  @Test func everyMistakeIsNamedAtOnce() {
    #expect(mistakes(in: "mouse: 1\ncolor: pink\nkeys: { event.fire: ctrl-j, nope: a }").count == 4)
  }

  @Test func fileThatIsNotThereIsNone() throws {
    let folder = ScratchFolder()
    #expect(try SettingsReader.read(folder.path("none.yaml")) == nil)
    let reading = SettingsReading(
      directories: try AppDirectories(environment: ["HOME": folder.path]))
    #expect(reading.settings == Settings() && reading.problem == nil)
  }

  @Test func brokenFileLeavesTheDefaultsAndSaysWhy() throws {
    let folder = ScratchFolder()
    let directories = try AppDirectories(environment: [
      "XDG_CONFIG_HOME": folder.path, "HOME": "/h",
    ])
    try LocalFile.makeFolder(directories.configuration)
    _ = try folder.write("mouse: true\ncolour: auto\n", to: "iterate-preview/config.yaml")
    let reading = SettingsReading(directories: directories)
    #expect(reading.settings == Settings())
    #expect(reading.problem?.category == .configuration)
    #expect(reading.problem?.why?.contains("config.yaml:2:1: colour") == true)
    _ = try folder.write([0xFF, 0x00], to: "iterate-preview/config.yaml")
    #expect(SettingsReading(directories: directories).problem?.what.contains("not UTF-8") == true)
  }

  @Test func commandLineBeatsTheSettings() throws {
    var reading = SettingsReading(directories: nil)
    reading.settings = try read("color: never\ntheme: dark\ntimeout: 7\nconnectTimeout: 3")
    let none = try TerminalOptions.parse([]).changing(reading).settings
    #expect(none.color == .limited(.none) && none.theme == .dark)
    let given = try TerminalOptions.parse(["--color", "256", "--theme", "auto"]).changing(reading)
    #expect(given.settings.color == .limited(.palette256) && given.settings.theme == nil)
    let limits = try LimitOptions.parse(["--timeout", "9"]).value(over: reading.settings.limits)
    #expect(limits.total == .seconds(9) && limits.connect == .seconds(3))
  }

  @Test func starterIsRightAndSoIsEveryLineThatIsCommentedOut() throws {
    #expect(try read(StarterSettings.text) == Settings())
    let lines = StarterSettings.text.split(separator: "\n").filter { line in
      line.hasPrefix("# ") && (line.contains(": ") || line.hasSuffix(":") || line.hasPrefix("#   "))
        && !line.contains("Check it") && !line.contains("For editors") && !line.contains("Keys by")
        && !line.contains("How you want")
    }
    let text = lines.map { $0.dropFirst(2) }.joined(separator: "\n")
    let settings = try read(text)
    #expect(settings.saveFolder == "~/firings" && settings.keys.count == 3, "\(text)")
  }

  @Test func schemaAgreesWithTheReader() throws {
    let validator = JSONSchemaValidator(root: SettingsSchema.value)
    let good: JSONValue = [
      "theme": "dark", "color": "auto", "mouse": true, "clipboard": "off", "saveFolder": "/x",
      "requestsInFlight": 3, "timeout": 1.5, "connectTimeout": 2, "escapeDelay": 50,
      "keys": ["event.fire": "ctrl-f", "log.clear": [], "pane.1": ["1", "Z"]],
    ]
    #expect(try validator.accepts(good))
    #expect(mistakes(in: good.text).isEmpty)
    let bad: [(String, JSONValue)] = [
      ("theme", "pink"), ("mouse", "no"), ("requestsInFlight", 0), ("timeout", 4000),
      ("keys", ["event.fire": 7]), ("keys", ["nope": "a"]), ("colour", "auto"),
    ]
    for (key, value) in bad {
      var document = good
      document.set(value, at: JSONPath([.key(key)]))
      #expect(try !validator.accepts(document), "\(key)")
      #expect(!mistakes(in: document.text).isEmpty, "\(key)")
    }
  }
}
