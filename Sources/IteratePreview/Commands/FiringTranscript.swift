internal import Iterate
internal import Segment

/// A firing as text: the trace from event to verdict, for people who read it in a shell.
struct FiringTranscript {
  /// The finished firing.
  let firing: Firing
  /// What was to be known beforehand.
  let notes: [String]

  /// The longest body that is printed whole, in characters.
  private static let bodyLimit = 20_000

  /// The lines, without their ends and without secrets.
  var lines: [String] {
    let redactor = redactor
    let sections: [[String]] = [
      Self.heading(of: plan, mode: firing.mode, notes: notes), event, payload, person, exchanges,
      firing.surprise.map { ["!         \($0)"] } ?? [], Self.lines(of: firing.verdict),
    ]
    return sections.joined().map { redactor.redact($0) }
  }

  private var plan: FiringPlan { firing.plan }

  private var redactor: Redactor { Redactor(exchanges: firing.exchanges) }

  /// What a firing happens in, and what is to be known beforehand.
  static func heading(of plan: FiringPlan, mode: Mode, notes: [String]) -> [String] {
    let context = plan.context
    let host =
      if case .host(let url) = context.profile.target { url } else { "built-in simulator" }
    let preview = plan.preview.reference.map { "previewing \($0.name)" } ?? "preview off"
    let facts = [
      mode.title, context.profile.name, host, context.person.label, preview,
    ]
    return [facts.joined(separator: " · ")]
      + (notes + plan.notes).map { "note      \($0)" }
  }

  private var event: [String] {
    let type = plan.event["type"]?.stringValue ?? ""
    let name = (plan.event["event"] ?? plan.event["name"])?.stringValue ?? ""
    let page = plan.event["context"]?["page"]?["url"]?.stringValue ?? ""
    return ["event     \(type) \(name)", "page      \(page)"]
  }

  private var payload: [String] {
    plan.evaluation.outcomes.flatMap { outcome -> [String] in
      let name = outcome.subscription.name
      switch outcome.result {
      case .matched(let payload):
        return ["payload   \(name): \(redactor.redact(payload).text)"]
          + outcome.provenance.map { "            \($0.output) \($0.source)" }
      case .notMatched(let reason): return ["          \(name): \(reason)"]
      case .disabled: return ["          \(name): switched off"]
      case .unknownAction:
        return ["          \(name): no such action, \(outcome.subscription.action)"]
      case .silenced(let earlier):
        return ["          \(name): not run, as \(earlier) failed before it"]
      case .failed(let failure):
        return ["!!!       \(name) failed"] + failure.messages.map { "            \($0)" }
      }
    } + plan.commands.map { "command   \($0.text)" }
  }

  private var person: [String] {
    plan.userTraits.map { ["traits    \(redactor.redact(.object($0)).text)"] } ?? []
  }

  private var exchanges: [String] {
    let redactor = redactor
    return firing.exchanges.flatMap { exchange -> [String] in
      let request = exchange.request
      var lines = [
        "request   \(request.method) \(request.url)",
        "          \(Self.body(request.body, redactor))",
      ]
      if let response = exchange.response {
        lines.append("response  \(response.status) · \(response.timings.totalMilliseconds) ms")
        lines += Self.body(response.body, redactor).split(whereSeparator: \.isNewline)
          .map { "          \($0)" }
      } else if let failure = exchange.failure {
        lines.append("response  none: \(failure.failure.what)")
      }
      return lines
    }
  }

  private static func body(_ bytes: [UInt8], _ redactor: Redactor) -> String {
    let text =
      if let json = try? JSONValue.parse(bytes) {
        redactor.redact(json).text
      } else {
        redactor.redact(String(decoding: bytes, as: UTF8.self))
      }
    guard text.count > bodyLimit else { return text.isEmpty ? "no body" : text }
    return text.prefix(bodyLimit) + "… \(bytes.count) bytes; --json prints them all"
  }

  /// A verdict, with what to do.
  static func lines(of verdict: Verdict) -> [String] {
    let word =
      switch verdict.outcome {
      case .shown: "SHOWN     "
      case .notShown: "NOT SHOWN "
      case .undecided: "?         "
      }
    return ["\(word)\(verdict.reason)"] + (verdict.remedy.map { ["          \($0)"] } ?? [])
  }
}
