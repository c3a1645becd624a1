import Segment

@testable import Iterate

extension Persona {
  /// What the client makes of a body, whether it is JSON or not.
  func reading(
    _ body: String, status: Int = 200, in situation: Situation = Situation()
  ) -> PersonaReading {
    let json = Result { () throws(EmbedReplyProblem) in try EmbedReply.json(Array(body.utf8)) }
    return reading(status: status, body: json, in: situation)
  }
}

/// The text of a reply whose survey has what every client needs.
enum Reply {
  static func survey(_ members: String = "", results: String = "", top: String = "") -> String {
    let survey = joined(
      ##""id":"s1","company_id":"c1","color":"#112233","prompt":{"message":"Hi","button_text":"Go"}"##,
      members)
    return "{\(joined(#""results":{\#(joined(#""survey":{\#(survey)}"#, results))}"#, top))}"
  }

  private static func joined(_ parts: String...) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: ",")
  }
}

extension PersonaReading {
  /// The findings that are at least as bad as `severity`.
  func findings(from severity: PersonaFinding.Severity) -> [PersonaFinding] {
    findings.filter { $0.severity >= severity }
  }
}
