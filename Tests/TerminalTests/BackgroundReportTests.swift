import Terminal
import Testing

@Suite struct BackgroundReportTests {
  @Test(arguments: [
    ("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\", true),
    ("\u{1B}]11;rgb:fdfd/f6f6/e3e3\u{7}", true),
    ("\u{1B}]11;rgb:0000/0000/0000\u{1B}\\", false),
    ("\u{1B}]11;rgb:1e/1e/2e\u{7}", false),
    ("\u{1B}]11;rgb:0000/ffff/0000\u{7}", true),
    ("\u{1B}]11;rgb:f/f/f\u{7}", true),
    ("\u{1B}]11;rgb:0/0/0\u{7}", false),
    ("\u{1B}]11;rgb:ff0/ff0/ff0\u{7}", true),
    ("\u{1B}]11;rgba:ffff/ffff/ffff/0000\u{7}", true),
    ("\u{1B}]11;rgba:1e1e/1e1e/1e1e/ffff\u{7}", false),
  ]) func answerTellsLightFromDark(answer: String, isLight: Bool) {
    #expect(BackgroundReport.isLight(Array(answer.utf8)) == isLight)
  }

  @Test(arguments: [
    "", "\u{1B}]11;", "\u{1B}]11;rgb:", "\u{1B}]11;rgb:ff/ff\u{7}", "\u{1B}]10;rgb:ff/ff/ff\u{7}",
    "\u{1B}]11;rgb:zz/ff/ff\u{7}", "\u{1B}]11;rgb:+f/ff/ff\u{7}", "\u{1B}]11;rgb:fffff/f/f\u{7}",
    "\u{1B}]11;rgb:f/f/f/f\u{7}", "\u{1B}]11;rgba:f/f/f\u{7}", "\u{1B}[A",
  ]) func anythingElseSaysNothing(answer: String) {
    #expect(BackgroundReport.isLight(Array(answer.utf8)) == nil)
  }

  @Test(arguments: [("0;15", true), ("15;0", false), ("0;default;15", true), ("12;8", false)])
  func variableTellsLightFromDark(value: String, isLight: Bool) {
    #expect(BackgroundReport.isLight(colorFGBG: value) == isLight)
  }

  @Test(arguments: [nil, "", "default", "0;default"])
  func variableCanSayNothing(value: String?) {
    #expect(BackgroundReport.isLight(colorFGBG: value) == nil)
  }
}
