import Iterate
import Segment
import TestSupport

/// What is known of how the clients read a reply, row by row.
enum ReadingTables {
  static let all =
    status + errors + legacyError + notJSON + required + triggers + options + properties + second
    + others + typed

  private static let seconds = #"{"type":"seconds","options":{"seconds":3}}"#

  private static let status: [ReadingCase] = [
    ReadingCase(
      row: "status", persona: .ios, body: Reply.survey(), status: 500, isShown: true,
      fact: "The status 500 is ignored", severity: .note),
    ReadingCase(
      row: "status", persona: .android, body: Reply.survey(), status: 401, isShown: false,
      fact: "The status 401 is an error", severity: .failure),
    ReadingCase(
      row: "status", persona: .reactNative, body: Reply.survey(), status: 500, isShown: true,
      fact: "The status 500 is ignored", severity: .note),
    ReadingCase(
      row: "status", persona: .web, body: Reply.survey(), status: 500, isShown: nil,
      fact: "status 500 is not public", grade: .unknown),
  ]

  private static let errorList = #""errors":[{"code":403,"type":"forbidden"}]"#
  private static let errors: [ReadingCase] = [
    ReadingCase(
      row: "errors, no survey", persona: .ios, body: "{\(errorList)}", isShown: false,
      fact: "nothing is shown, and nobody is told"),
    ReadingCase(
      row: "errors", persona: .ios, body: Reply.survey(top: errorList), isShown: true,
      fact: "The errors are ignored"),
    ReadingCase(
      row: "errors without a type", persona: .ios,
      body: Reply.survey(top: #""errors":[{"code":1}]"#),
      isShown: false, fact: "errors[0].type is missing", severity: .failure),
    ReadingCase(
      row: "errors without a code", persona: .ios,
      body: Reply.survey(top: #""errors":[{"type":"x","code":"1"}]"#), isShown: false,
      fact: "errors[0].code is a text, not a whole number", severity: .failure),
    ReadingCase(
      row: "errors without results", persona: .android, body: "{\(errorList)}", isShown: false,
      fact: "The errors are reported", severity: .failure),
    ReadingCase(
      row: "errors beside results", persona: .android, body: Reply.survey(top: errorList),
      isShown: true, fact: "its errors are ignored"),
    ReadingCase(
      row: "errors", persona: .reactNative, body: Reply.survey(top: errorList), isShown: true,
      fact: "The errors are ignored"),
    ReadingCase(
      row: "errors", persona: .web, body: Reply.survey(top: errorList), isShown: nil,
      fact: "looks at errors is not public", grade: .unknown),
  ]

  private static let legacyError: [ReadingCase] = [
    ReadingCase(
      row: "error wins", persona: .ios, body: Reply.survey(top: #""error":"no""#), isShown: false,
      fact: "The error \"no\" wins over the results", severity: .failure),
    ReadingCase(
      row: "error no text", persona: .ios, body: Reply.survey(top: #""error":{"a":1}"#),
      isShown: false, fact: "error is an object, not a text", severity: .failure),
    ReadingCase(
      row: "error last resort", persona: .android, body: #"{"error":{"a":1}}"#, isShown: false,
      fact: "The error is reported", severity: .failure),
    ReadingCase(
      row: "error beside results", persona: .android, body: Reply.survey(top: #""error":"no""#),
      isShown: true, fact: "its error is ignored"),
    ReadingCase(
      row: "error", persona: .reactNative, body: Reply.survey(top: #""error":"no""#), isShown: true,
      fact: "The error is ignored"),
  ]

  private static let notJSON: [ReadingCase] = [
    ReadingCase(
      row: "not JSON", persona: .ios, body: "<html>", isShown: false, fact: "jsonDecoding error",
      severity: .failure),
    ReadingCase(
      row: "not JSON", persona: .android, body: "{", isShown: false, fact: "exception of gson",
      severity: .failure),
    ReadingCase(
      row: "not JSON", persona: .reactNative, body: "no", isShown: false,
      fact: "the promise is rejected", severity: .failure),
    ReadingCase(
      row: "not JSON", persona: .web, body: "no", isShown: false, fact: "The reply is not JSON",
      severity: .failure, grade: .likely),
  ]

  private static func without(_ key: String) -> String {
    Reply.survey(#""\#(key)":null"#)
  }

  private static let required: [ReadingCase] =
    ["color", "company_id", "id"].map { key in
      ReadingCase(
        row: "\(key) missing", persona: .ios, body: without(key), isShown: false,
        fact: "results.survey.\(key) is missing, so the whole reply is lost", severity: .failure)
    }
    + ["company_id", "id"].flatMap { key in
      [
        ReadingCase(
          row: "\(key) missing", persona: .android, body: without(key), isShown: true,
          fact: "results.survey.\(key) is missing", grade: .likely),
        ReadingCase(
          row: "\(key) missing", persona: .reactNative, body: without(key), isShown: true,
          fact: "the page's address says undefined"),
      ]
    }
    + [
      ReadingCase(
        row: "id missing", persona: .web, body: without("id"), isShown: nil,
        fact: "without an id is not public", grade: .unknown),
      ReadingCase(
        row: "colour missing", persona: .android, body: without("color"), isShown: true),
      ReadingCase(
        row: "id a number", persona: .ios, body: Reply.survey(#""id":7"#), isShown: false,
        fact: "results.survey.id is the number 7, not a text", severity: .failure),
      ReadingCase(
        row: "prompt a text", persona: .ios, body: Reply.survey(#""prompt":"Hi""#), isShown: false,
        fact: "results.survey.prompt is a text, not an object", severity: .failure),
    ]

  private static let triggers: [ReadingCase] =
    ["exit", "scroll", "confetti"].flatMap { type in
      [
        ReadingCase(
          row: "\(type) inside", persona: .ios,
          body: Reply.survey(#""triggers":[\#(seconds),{"type":"\#(type)"}]"#), isShown: false,
          fact: "triggers[1].type is \"\(type)\"", severity: .failure),
        ReadingCase(
          row: "\(type) beside", persona: .ios,
          body: Reply.survey(results: #""triggers":[{"type":"\#(type)"}]"#), isShown: true,
          fact: "is not looked at"),
        ReadingCase(
          row: type, persona: .android,
          body: Reply.survey(results: #""triggers":[{"type":"\#(type)"}]"#), isShown: true,
          fact: "The trigger \"\(type)\" is not waited for"),
        ReadingCase(
          row: type, persona: .reactNative,
          body: Reply.survey(results: #""triggers":[{"type":"\#(type)"}]"#), isShown: true,
          fact: "The trigger \"\(type)\" is not waited for"),
      ]
    }
    + [Persona.android, .reactNative].flatMap { persona in
      [
        ReadingCase(
          row: "first only", persona: persona,
          body: Reply.survey(results: #""triggers":[\#(seconds),\#(seconds)]"#), isShown: true,
          fact: "Only the first of the 2 triggers in results.triggers counts", severity: .note),
        ReadingCase(
          row: "inside only", persona: persona,
          body: Reply.survey(#""triggers":[\#(seconds)]"#), isShown: true, fact: "is not looked at"),
        ReadingCase(
          row: "in order", persona: persona,
          body: Reply.survey(results: #""triggers":[\#(seconds)]"#), isShown: true),
      ]
    }

  private static let bare = #""triggers":[{"type":"seconds"}]"#
  private static let options: [ReadingCase] = [
    ReadingCase(
      row: "no options", persona: .ios, body: Reply.survey(bare), isShown: true,
      fact: "they count as 0"),
    ReadingCase(
      row: "no options", persona: .android, body: Reply.survey(results: bare), isShown: false,
      fact: "may crash the app", severity: .failure, grade: .likely),
    ReadingCase(
      row: "no options", persona: .reactNative, body: Reply.survey(results: bare), isShown: false,
      fact: "TypeError", severity: .failure),
    ReadingCase(
      row: "seconds a fraction", persona: .ios,
      body: Reply.survey(#""triggers":[{"type":"seconds","options":{"seconds":1.5}}]"#),
      isShown: false, fact: "options.seconds is the number 1.5, not a whole number",
      severity: .failure),
  ]

  private static func traits(_ members: String) -> String {
    Reply.survey(results: #""event_traits":{\#(members)}"#)
  }

  private static let properties: [ReadingCase] = [
    ReadingCase(
      row: "fraction", persona: .ios, body: traits(#""k":4.5"#), isShown: false,
      fact: "results.event_traits.k is the number 4.5", severity: .failure),
    ReadingCase(
      row: "null", persona: .ios, body: traits(#""k":null"#), isShown: false,
      fact: "results.event_traits.k is null", severity: .failure),
    ReadingCase(
      row: "all that has a type", persona: .ios,
      body: traits(#""a":"x","b":true,"c":5,"d":{"type":"date","value":9}"#), isShown: true),
    ReadingCase(
      row: "plus", persona: .ios, body: traits(#""k":"a+b""#), isShown: true,
      fact: "A plus sign", grade: .likely),
    ReadingCase(
      row: "number", persona: .android, body: traits(#""k":5"#), isShown: true,
      fact: "sent without a type as response_k=5.0", grade: .likely),
    ReadingCase(
      row: "null", persona: .android, body: traits(#""k":null"#), isShown: true,
      fact: "is not known", severity: .note, grade: .unknown),
    ReadingCase(
      row: "date", persona: .android, body: traits(#""k":{"type":"date","value":9}"#),
      isShown: true, fact: "sent as a text: response_k={type=date, value=9.0}", grade: .likely),
    ReadingCase(
      row: "null", persona: .reactNative, body: traits(#""k":null"#), isShown: true,
      fact: "left out", severity: .note, grade: .likely),
    ReadingCase(
      row: "date", persona: .reactNative, body: traits(#""k":{"type":"date","value":9}"#),
      isShown: true, fact: "sent as a date is not known", severity: .note, grade: .unknown),
    ReadingCase(
      row: "fraction", persona: .reactNative, body: traits(#""k":4.5"#), isShown: true),
    ReadingCase(
      row: "app may have set some", persona: .ios, body: traits(#""k":"server""#), isShown: true,
      fact: "of its own ignores event_traits", severity: .note),
    ReadingCase(
      row: "app may have set the same", persona: .android, body: traits(#""k":"server""#),
      isShown: true, fact: "event_traits replace the app's", severity: .note),
    ReadingCase(
      row: "app may have set the same", persona: .reactNative, body: traits(#""k":"server""#),
      isShown: true, fact: "event_traits replace the app's", severity: .note),
    ReadingCase(
      row: "large number", persona: .android, body: traits(#""k":12345678"#), isShown: true,
      fact: "response_k=1.2345678E7", grade: .likely),
    ReadingCase(
      row: "date of today", persona: .android,
      body: traits(#""k":{"type":"date","value":1735689600}"#), isShown: true,
      fact: "response_k={type=date, value=1.7356896E9}", grade: .likely),
    ReadingCase(
      row: "any", persona: .web, body: traits(#""k":5"#), isShown: true,
      fact: "event_traits is not public", severity: .note, grade: .unknown),
  ]

  private static let second: [ReadingCase] = [
    ReadingCase(
      row: "second survey", persona: .ios, body: Reply.survey(), isShown: true,
      fact: "this one is refused", severity: .note),
    ReadingCase(
      row: "second survey", persona: .android, body: Reply.survey(), isShown: true,
      fact: "is not checked", severity: .note),
    ReadingCase(
      row: "second survey", persona: .reactNative, body: Reply.survey(), isShown: true,
      fact: "is not checked", severity: .note),
  ]

  private static let others: [ReadingCase] = [
    ReadingCase(
      row: "OS floor", persona: .android, body: Reply.survey(), isShown: true,
      fact: "API level 24", severity: .note),
    ReadingCase(
      row: "reported though not shown", persona: .android, body: Reply.survey(), isShown: true,
      fact: "displayed is reported even", severity: .note),
    ReadingCase(
      row: "another host", persona: .reactNative, body: Reply.survey(),
      situation: Persona.Situation(host: "http://127.0.0.1:4711"), isShown: true,
      fact: "comes from https://iteratehq.com", severity: .note),
    ReadingCase(
      row: "light survey, dark device", persona: .ios, body: Reply.survey(#""appearance":"light""#),
      situation: Persona.Situation(isDark: true), isShown: true,
      fact: "the device is dark, and wins",
      severity: .note),
  ]
}
