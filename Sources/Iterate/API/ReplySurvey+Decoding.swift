internal import Segment

extension ReplySurvey {
  /// Reads `results.survey`; the paths of what is not known are added to `unknown`.
  init(_ survey: ReplyFields, unknown: inout [JSONPath]) throws(EmbedReplyProblem) {
    var fields = survey
    guard let id = try fields.strictText("id") else {
      throw .wrongType(
        path: fields.path.appending(.key("id")), expected: "a text", found: "nothing")
    }
    self.init(id: id)
    companyID = fields.text("company_id")
    title = fields.text("title")
    color = fields.text("color")
    colorDark = fields.text("color_dark")
    appearance = fields.text("appearance")
    borderRadius = fields.text("border_radius")
    prompt = fields.value("prompt", Prompt.init(json:))
    primaryLanguage = fields.text("primary_language")
    translations = fields.value("translations", Self.translations(json:)) ?? []
    questions = fields.value("questions", Self.questions(json:)) ?? []
    triggers = try fields.triggers(unknown: &unknown)
    targetedEvents = fields.targetedEvents()
    rateLimit = fields.integer("mobile_rate_limit") ?? fields.integer("rate_limit")
    multipleResponses = fields.value("multiple_responses", \.boolValue)
    platform = fields.text("platform")
    scale = fields.value("copy", Scale.init(json:)) ?? Scale()
    fields.acknowledge(Self.keysShownRaw)
    unknown += fields.unread
  }

  /// Keys that were seen in replies and decide nothing a client shows.
  private static let keysShownRaw = [
    "channel_id", "copy", "disable_auto_close", "from_email", "from_email_prefix", "from_name",
    "icon", "is_importing", "is_sending", "last_feedback_added", "last_notification_sent",
    "multiple_responses_time_limit", "project_id", "question_ids", "reply_to", "reply_to_name",
    "short_code", "subject", "thank_you_copy", "type", "unsent_users_count", "web_settings",
  ]

  private static func translations(json: JSONValue) -> [Translation]? {
    json.arrayValue?.compactMap { entry in
      guard let language = entry["language"]?.stringValue else { return nil }
      let items = entry["items"]
      return Translation(
        language: language,
        message: items?["survey.prompt.text"]?["text"]?.stringValue ?? "",
        button: items?["survey.prompt.buttonText"]?["text"]?.stringValue)
    }
  }

  private static func questions(json: JSONValue) -> [Question]? {
    json.arrayValue?.map { entry in
      let options = entry["options"]
      var question = Question(
        type: entry["question_type"]?.stringValue ?? "",
        prompt: entry["prompt"]?.stringValue ?? "",
        options: (options?["labels"]?.arrayValue ?? []).compactMap { label in
          label["label"]?.stringValue ?? label["value"]?.stringValue
        },
        allowsOther: options?["other"]?.boolValue ?? false)
      if !question.isKindKnown { question.raw = entry }
      return question
    }
  }
}

extension ReplySurvey.Prompt {
  fileprivate init?(json: JSONValue) {
    guard let message = json["message"]?.stringValue else { return nil }
    self.init(message: message, buttonText: json["button_text"]?.stringValue)
  }
}

extension ReplyFields {
  /// The names in every list whose key ends in `_events`.
  ///
  /// Only `mobile_events` was seen; the key for websites is not public.
  fileprivate mutating func targetedEvents() -> [String] {
    keys.filter { $0.hasSuffix("_events") }.flatMap { key in
      value(key) { $0.arrayValue?.compactMap { $0["value"]?.stringValue } } ?? []
    }
  }
}

extension ReplySurvey.Scale {
  fileprivate init?(json: JSONValue) {
    self.init(
      low: json["nps_detractor_label"]?["current"]?.stringValue ?? "",
      high: json["nps_promoter_label"]?["current"]?.stringValue ?? "")
  }
}
