import Terminal
import Testing

@testable import IteratePreview

@Suite struct ColorPreferenceTests {
  @Test(
    arguments: [
      ([:], ColorDepth.palette256),
      (["NO_COLOR": "1"], .none),
      (["NO_COLOR": "0"], .none),
      (["NO_COLOR": ""], .palette256),
      (["CLICOLOR": "0"], .none),
      (["CLICOLOR": "1"], .palette256),
      (["CLICOLOR": "0", "CLICOLOR_FORCE": "1"], .palette256),
      (["CLICOLOR": "0", "CLICOLOR_FORCE": "0"], .none),
      (["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], .none),
      (["COLORTERM": "truecolor"], .truecolor),
      (["COLORTERM": "24bit"], .truecolor),
      (["COLORTERM": "TrueColor"], .truecolor),
      (["COLORTERM": "yes"], .palette256),
      (["COLORTERM": "truecolor", "NO_COLOR": "1"], .none),
      (["COLORTERM": "truecolor", "TERM": "screen-256color"], .palette256),
      (["COLORTERM": "truecolor", "TERM": "screen-256color", "TMUX": "/tmp/t,1,0"], .truecolor),
    ] as [([String: String], ColorDepth)])
  func theEnvironmentDecidesWhenNothingWasSaid(
    environment: [String: String], expected: ColorDepth
  ) {
    #expect(ColorPreference.automatic.limit(in: environment) == expected)
  }

  @Test(arguments: [
    ("never", ColorDepth.none), ("none", .none), ("8", .eight), ("16", .sixteen),
    ("256", .palette256), ("truecolor", .truecolor), ("always", .palette256),
  ])
  func theOptionBeatsTheEnvironment(argument: String, expected: ColorDepth) throws {
    let preference = try #require(ColorPreference(argument: argument))
    let environment = ["NO_COLOR": "1", "CLICOLOR": "0"]
    #expect(preference.limit(in: environment) == expected)
  }

  @Test func everyArgumentOnOfferIsTaken() {
    for argument in ColorPreference.arguments {
      #expect(ColorPreference(argument: argument) != nil, "\(argument)")
    }
    #expect(ColorPreference(argument: "yes") == nil)
    #expect(ColorPreference(argument: "") == nil)
  }
}
