import Terminal
import Testing

@Suite struct ThemeTests {
  @Test func everyThemeIsFoundByItsName() {
    for theme in Theme.all { #expect(Theme.named(theme.name) == theme) }
    #expect(Theme.named("none such") == nil)
    #expect(Set(Theme.all.map(\.name)).count == Theme.all.count)
  }

  @Test(arguments: ColorDepth.allCases) func plainTextIsTheTerminalsOwn(_ depth: ColorDepth) {
    for theme in Theme.all {
      #expect(theme.style(for: .text, depth: depth) == CellStyle())
    }
  }

  @Test(arguments: ColorDepth.allCases) func noRoleUsesMoreColoursThanThereAre(_ depth: ColorDepth)
  {
    for theme in Theme.all {
      for role in Role.allCases {
        let inks = [
          Ink(role), Ink(role, foreground: RGB(hex: "#7457be")),
          Ink(role, background: RGB(hex: "#fedcba")), selected(Ink(role)),
        ]
        for ink in inks {
          let style = theme.style(for: ink, depth: depth)
          #expect(isAvailable(style.foreground, depth) && isAvailable(style.background, depth))
        }
      }
    }
  }

  @Test func noRolesBackgroundIsHardBlackOrWhite() {
    for theme in Theme.all {
      for role in Role.allCases {
        let background = theme.style(for: Ink(role), depth: .truecolor).background
        #expect(![.palette(0), .palette(7), .palette(15)].contains(background))
      }
    }
  }

  @Test(arguments: [
    (Role.selection, Role.text), (.selectionUnfocused, .text), (.selection, .selectionUnfocused),
    (.modeLive, .modeSimulated), (.failure, .success), (.warning, .success), (.match, .text),
    (.borderFocused, .border), (.titleFocused, .title), (.keyHint, .hint), (.hostile, .text),
    (.pending, .success), (.inputField, .text), (.jsonKey, .jsonString), (.muted, .text),
  ])
  func withoutColoursTheMeaningIsInTheAttributes(_ one: Role, _ other: Role) {
    for theme in [Theme.dark, .light, .mono] {
      let styles = [one, other].map { theme.style(for: Ink($0), depth: .none) }
      #expect(styles[0] != styles[1])
    }
  }

  @Test func theMonoThemeNeverUsesAColour() {
    for role in Role.allCases {
      let style = Theme.mono.style(for: Ink(role), depth: .truecolor)
      #expect(style.foreground == .terminalDefault && style.background == .terminalDefault)
    }
  }

  @Test func highContrastNeverUsesFaintLetters() {
    for role in Role.allCases {
      for depth in ColorDepth.allCases {
        let style = Theme.highContrast.style(for: selected(Ink(role)), depth: depth)
        #expect(!style.attributes.contains(.dim))
      }
    }
  }

  @Test func extraAttributesAreAdded() {
    let style = Theme.dark.style(for: Ink(.strong, [.underline]), depth: .sixteen)
    #expect(style.attributes == [.bold, .underline])
  }

  @Test func lettersKeepTheirColourOnTheBarWhereThereAreShades() {
    let style = Theme.dark.style(for: selected(.success), depth: .palette256)
    #expect(style == CellStyle(foreground: .palette(2), background: .palette(238)))
  }

  @Test(arguments: [ColorDepth.none, .eight, .sixteen])
  func theBarIsReversedEvenlyWhereThereAreNoShades(_ depth: ColorDepth) {
    let plain = Theme.dark.style(for: .selection, depth: depth)
    #expect(plain == CellStyle(attributes: .reverse))
    #expect(Theme.dark.style(for: selected(.success), depth: depth) == plain)
    #expect(Theme.dark.style(for: selected(.muted), depth: depth) == plain)
  }

  @Test(arguments: [
    ("#7457be", ColorDepth.truecolor, Color.rgb(RGB(red: 0x74, green: 0x57, blue: 0xBE))),
    ("#7457be", .palette256, .palette(97)), ("#ff0000", .palette256, .palette(196)),
    ("#808080", .palette256, .palette(244)), ("#000000", .palette256, .palette(16)),
    ("#ffffff", .palette256, .palette(231)), ("#ff0000", .sixteen, .palette(9)),
    ("#ff0000", .eight, .palette(1)), ("#00ff00", .sixteen, .palette(10)),
    ("#ffffff", .sixteen, .palette(15)), ("#ffffff", .eight, .palette(7)),
    ("#7457be", .none, .terminalDefault),
  ])
  func aTintBecomesTheNearestColour(_ hex: String, _ depth: ColorDepth, _ colour: Color) {
    let style = Theme.dark.style(for: Ink(foreground: RGB(hex: hex)), depth: depth)
    #expect(style.foreground == colour)
    #expect(style.background == .terminalDefault)
  }

  @Test func aTintBehindTheLettersGetsReadableOnes() {
    let ink = Ink(.modeLive, background: RGB(hex: "#ffff00"))
    let style = Theme.dark.style(for: ink, depth: .truecolor)
    #expect(style.foreground == .rgb(.black))
    #expect(style.background == .rgb(RGB(red: 255, green: 255, blue: 0)))
    #expect(!style.attributes.contains(.reverse))
    let plain = Theme.dark.style(for: Ink(background: .white), depth: .none)
    #expect(plain == CellStyle(attributes: .reverse))
  }

  private func selected(_ ink: Ink) -> Ink {
    var ink = ink
    ink.backdrop = .selection
    return ink
  }

  private func isAvailable(_ colour: Color, _ depth: ColorDepth) -> Bool {
    switch (colour, depth) {
    case (.terminalDefault, _), (_, .truecolor): true
    case (.palette(let number), .eight): number < 8
    case (.palette(let number), .sixteen): number < 16
    case (.palette, .palette256): true
    default: false
    }
  }
}
