internal import Segment

/// A configured survey as Iterate's embed API sends it, with every key of a recorded reply.
///
/// What the workspace does not configure has a fixed value of the recorded type. That a web survey
/// lists its events under `web_events` is an assumption; only a mobile survey's reply was recorded.
///
/// - Source: the reply in the tests of Iterate's Android SDK 1.6.4.
struct SurveyDocument {
  private let survey: Survey
  private let companyID: String
  private let seed: UInt64

  init(_ survey: Survey, companyID: String, seed: UInt64) {
    self.survey = survey
    self.companyID = companyID
    self.seed = seed
  }

  /// When a client shows `survey`: nothing for at once.
  static func triggers(of survey: Survey) -> [JSONValue] {
    let seconds = survey.targeting.delaySeconds
    guard seconds > 0 else { return [] }
    return [["type": "seconds", "options": ["seconds": .number(JSONNumber(seconds))]]]
  }

  /// The document.
  var json: JSONValue {
    .object(JSONObject(identity + targeting + look + mail + content))
  }

  private typealias Members = [(String, JSONValue)]

  private var identity: Members {
    [
      ("id", .string(survey.id)),
      ("channel_id", .string(derivedID("channel"))),
      ("company_id", .string(companyID)),
      ("copy", Self.copy),
      ("disable_auto_close", false),
      ("last_feedback_added", "2026-01-01T00:00:00.000Z"),
      ("last_notification_sent", "2026-01-01T00:00:00.000Z"),
    ]
  }

  private var targeting: Members {
    let sampling = survey.targeting.sampling
    let percent = sampling >= 100 ? 100 : sampling > 0 ? Int(sampling.rounded()) : 0
    return [
      (
        "\(survey.platform.rawValue)_events",
        .array(survey.events.map { ["value": .string($0), "type": "equal"] })
      ),
      ("multiple_responses", .bool(survey.allowsMultipleResponses)),
      ("multiple_responses_time_limit", 0),
      ("platform", .string(survey.platform.rawValue)),
      ("project_id", .string(derivedID("project"))),
      ("prompt", prompt),
      ("question_ids", .array(survey.questions.indices.map { .string(questionID($0)) })),
      ("mobile_rate_limit", .number(JSONNumber(percent))),
      ("short_code", .string(String(derivedID("short code").prefix(5)))),
      ("title", .string(survey.name)),
      ("triggers", .array(Self.triggers(of: survey))),
      ("type", "general"),
      ("unsent_users_count", 0),
      ("web_settings", ["enabled": true]),
    ]
  }

  private var mail: Members {
    [
      ("from_email", "surveys@simulator.example"),
      ("from_name", "Simulator"),
      ("from_email_prefix", "surveys"),
      ("reply_to_name", "Simulator"),
      ("reply_to", "surveys@simulator.example"),
      ("icon", ["original": "https://simulator.example/icon.png"]),
      ("subject", .string(survey.name)),
      ("thank_you_copy", "Thank you for your answers."),
      ("is_importing", false),
      ("is_sending", false),
    ]
  }

  private var content: Members {
    [("questions", .array(survey.questions.enumerated().map(question)))]
  }
}

extension SurveyDocument {
  private var prompt: JSONValue {
    guard let prompt = survey.prompt else { return .null }
    return [
      "button_text": .string(prompt.button),
      "message": .string(prompt.message),
      "type": "bubble",
    ]
  }

  /// The colours; and what only surveys have that use it, so that the others keep the recorded keys.
  private var look: Members {
    let prompt = survey.prompt ?? Prompt(message: "")
    var members: Members = [
      ("color", .string(prompt.color)),
      ("color_dark", .string(prompt.colorDark ?? prompt.color)),
    ]
    if prompt.appearance != .auto {
      members.append(("appearance", .string(prompt.appearance.rawValue)))
    }
    if let language = survey.primaryLanguage {
      members.append(("primary_language", .string(language)))
    }
    if !survey.translations.isEmpty {
      members.append(("translations", .array(survey.translations.map(Self.translation))))
    }
    return members
  }

  private static func translation(_ translation: Translation) -> JSONValue {
    var items: JSONObject = ["survey.prompt.text": ["text": .string(translation.message)]]
    if let button = translation.button {
      items["survey.prompt.buttonText"] = ["text": .string(button)]
    }
    return ["language": .string(translation.language), "items": .object(items)]
  }

  private func question(at index: Int, _ question: Question) -> JSONValue {
    let isFreeform = question.type == "freeform"
    var members: JSONObject = ["id": .string(questionID(index))]
    if question.type == "select" { members["branches"] = [] }
    members["company_id"] = .string(companyID)
    members["question_type"] = .string(question.type)
    members["prompt"] = .string(question.prompt)
    if !isFreeform { members["options_version"] = 2 }
    members["options"] = isFreeform ? ["size": "multi"] : Self.choices(of: question)
    return .object(members)
  }

  private static func choices(of question: Question) -> JSONValue {
    [
      "labels": .array(
        question.options.map { ["label": .string($0), "value": .string(slug($0))] }),
      "other": .bool(question.allowsOther),
    ]
  }

  /// An answer's value as Iterate derives it: small letters, with hyphens for everything else.
  private static func slug(_ label: String) -> String {
    label.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }

  private func questionID(_ index: Int) -> String {
    derivedID("question \(index)")
  }

  /// An id that belongs to the survey and is the same in every reply.
  private func derivedID(_ role: String) -> String {
    var generator = SplitMix64(seed: seed, labels: [survey.id, role])
    return generator.objectID()
  }
}
