import Testing

@testable import IteratePreview

@Suite struct LocaleChoiceTests {
  @Test(
    arguments: [
      ("UTF-8", ["LANG": "en_GB.UTF-8"], nil, true),
      ("utf8", [:], nil, true),
      // The locale is not installed, so the C library fell back to "C".
      ("ANSI_X3.4-1968", ["LANG": "de_DE.UTF-8"], "C.UTF-8", true),
      ("ANSI_X3.4-1968", ["LANG": "de_DE.utf8@euro"], "C.UTF-8", true),
      ("ANSI_X3.4-1968", ["LC_ALL": "C", "LANG": "de_DE.UTF-8"], "C.UTF-8", false),
      ("ANSI_X3.4-1968", ["LC_ALL": "", "LC_CTYPE": "fr_FR.UTF-8"], "C.UTF-8", true),
      ("ANSI_X3.4-1968", ["LANG": "C"], "C.UTF-8", false),
      ("ANSI_X3.4-1968", [:], "C.UTF-8", false),
      ("US-ASCII", ["LANG": "POSIX"], "C.UTF-8", false),
      ("", ["LANG": "xx_XX"], "C.UTF-8", false),
      ("ISO-8859-1", ["LANG": "de_DE"], nil, false),
      ("EUC-JP", ["LANG": "ja_JP.eucJP"], nil, false),
    ] as [(String, [String: String], String?, Bool)])
  func theCharacterSetDecides(
    codeset: String, environment: [String: String], override: String?, isUnicode: Bool
  ) {
    let choice = LocaleChoice(codeset: codeset, environment: environment)
    #expect(choice.override == override)
    #expect(choice.isUnicode == isUnicode)
  }
}
