import Segment
import Testing

@testable import IteratePreview

@Suite("YAML scalars")
struct YAMLScalarTests {
  @Test(arguments: [
    ("1", "1"), ("-0", "-0"), ("42.50", "42.50"), ("1e5", "1e5"), ("1E+05", "1E+05"),
    ("12345678901234567890", "12345678901234567890"), ("true", "true"), ("FALSE", "false"),
    ("~", "null"), ("Null", "null"), ("", "null"),
  ])
  func numbersTruthValuesAndNothingAreWhatTheyAreInJSON(text: String, json: String) {
    #expect(YAMLScalar(text: text, isPlain: true).value.text == json)
  }

  @Test(arguments: [
    "yes", "no", "on", "Off", "01234", "+1", ".5", "1.", "1e", "0x1F", "0o7", "1_000", "12:30:45",
    "2026-01-01", ".inf", ".NaN", "-", "nulL", "tRUE",
  ])
  func everythingElseStaysText(text: String) {
    #expect(YAMLScalar(text: text, isPlain: true).value == .string(text))
  }

  @Test(arguments: ["1", "true", "null", ""])
  func whatIsQuotedIsText(text: String) {
    #expect(YAMLScalar(text: text, isPlain: false).value == .string(text))
  }

  @Test(arguments: [
    (#""\ud83d\ude00""#, #""\U0001f600""#),
    (#""a\uD83D\uDE00b\ud83c\udf89""#, #""a\U0001f600b\U0001f389""#),
    (#""\\ud83d\ude00""#, #""\\ud83d\ude00""#),
    (#""\ud83d""#, #""\ud83d""#),
    (#""\ude00\ud83d""#, #""\ude00\ud83d""#),
    (#""\u00e9\n""#, #""\u00e9\n""#),
    (#""\ud83d\u"#, #""\ud83d\u"#),
    (#""\u"#, #""\u"#),
    ("\"\\u\\", "\"\\u\\"),
  ])
  func onlyPairsOfSurrogatesAreCombined(json: String, yaml: String) {
    #expect(SurrogateEscapes(json: json).combined == yaml)
  }
}
