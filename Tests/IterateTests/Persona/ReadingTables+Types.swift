import Iterate

extension ReadingTables {
  /// Fields whose type the strict clients decode: what is certain is told from what is likely.
  static let typed: [ReadingCase] =
    [
      (#""errors":[{"code":1,"type":"t","message":7}]"#, "errors[0].message is the number 7"),
      (
        #""errors":[{"code":1,"type":"t","user_message":{}}]"#,
        "errors[0].user_message is an object, not a text"
      ),
    ].map { top, fact in
      ReadingCase(
        row: "errors' texts", persona: .ios, body: Reply.survey(top: top), isShown: false,
        fact: fact, severity: .failure)
    }
    + [
      (#""auth":"t""#, "results.auth is a text, not an object"),
      (#""auth":{"token":7}"#, "results.auth.token is the number 7, not a text"),
      (
        #""tracking":{"last_updated":1.5}"#,
        "results.tracking.last_updated is the number 1.5, not a whole number"
      ),
      (#""tracking":[]"#, "results.tracking is an array, not an object"),
    ].map { results, fact in
      ReadingCase(
        row: "results", persona: .ios, body: Reply.survey(results: results), isShown: false,
        fact: fact, severity: .failure, grade: .likely)
    }
    + [
      (#""title":7"#, "results.survey.title is the number 7, not a text"),
      (#""translations":{}"#, "results.survey.translations is an object, not a list"),
      (#""translations":[{"items":{}}]"#, "results.survey.translations[0].language is missing"),
    ].map { survey, fact in
      ReadingCase(
        row: "survey", persona: .ios, body: Reply.survey(survey), isShown: false, fact: fact,
        severity: .failure, grade: .likely)
    }
    + [
      (#"{"results":5}"#, "results is the number 5, not an object"),
      (#"{"results":{"survey":"x"}}"#, "results.survey is a text, not an object"),
      (Reply.survey(results: #""auth":[]"#), "results.auth is an array, not an object"),
      (Reply.survey(results: #""triggers":{}"#), "results.triggers is an object, not a list"),
      (
        Reply.survey(results: #""tracking":{"last_updated":"soon"}"#),
        "results.tracking.last_updated is a text, not a whole number"
      ),
    ].map { body, fact in
      ReadingCase(
        row: "gson", persona: .android, body: body, isShown: false,
        fact: "\(fact): gson gives up", severity: .failure, grade: .likely)
    }
    + [
      ReadingCase(
        row: "no token", persona: .ios, body: Reply.survey(results: #""auth":{}"#), isShown: true,
        fact: "results.auth has no token", grade: .unknown)
    ]
}
