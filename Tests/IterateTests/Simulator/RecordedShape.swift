/// The keys and types of a reply of Iterate's embed API, below `results`.
///
/// - Source: the recorded reply in the tests of Iterate's Android SDK 1.6.4, with two answers to its
///   first question and one to its second.
enum RecordedShape {
  /// Every path of the reply and the type of what is there.
  static let embed: [String: String] = paths.reduce(into: ["": "object"]) { shape, entry in
    for path in entry.value.split(whereSeparator: \.isWhitespace) {
      shape[String(path)] = entry.key
    }
  }

  private static let paths = [
    "object": """
    auth survey survey.copy survey.copy.answer_saved survey.copy.done_button_label
    survey.copy.email_placeholder_label survey.copy.name_placeholder_label
    survey.copy.next_button_label survey.copy.nps_detractor_label
    survey.copy.nps_promoter_label survey.copy.other_button_label
    survey.copy.ranking_help_label survey.mobile_events[0] survey.prompt
    survey.web_settings survey.icon survey.questions[0] survey.questions[0].options
    survey.questions[0].options.labels[0] survey.questions[0].options.labels[1]
    survey.questions[1] survey.questions[1].options
    survey.questions[1].options.labels[0] survey.questions[2]
    survey.questions[2].options tracking
    """,
    "array": """
    survey.mobile_events survey.question_ids survey.triggers survey.questions
    survey.questions[0].branches survey.questions[0].options.labels
    survey.questions[1].options.labels triggers
    """,
    "bool": """
    survey.disable_auto_close survey.multiple_responses survey.web_settings.enabled
    survey.is_importing survey.is_sending survey.questions[0].options.other
    survey.questions[1].options.other
    """,
    "number": """
    survey.multiple_responses_time_limit survey.mobile_rate_limit
    survey.unsent_users_count survey.questions[0].options_version
    survey.questions[1].options_version tracking.last_updated
    """,
    "string": """
    auth.token survey.id survey.channel_id survey.company_id
    survey.copy.answer_saved.current survey.copy.answer_saved.default
    survey.copy.done_button_label.current survey.copy.done_button_label.default
    survey.copy.email_placeholder_label.current
    survey.copy.email_placeholder_label.default
    survey.copy.name_placeholder_label.current
    survey.copy.name_placeholder_label.default survey.copy.next_button_label.current
    survey.copy.next_button_label.default survey.copy.nps_detractor_label.current
    survey.copy.nps_detractor_label.default survey.copy.nps_promoter_label.current
    survey.copy.nps_promoter_label.default survey.copy.other_button_label.current
    survey.copy.other_button_label.default survey.copy.ranking_help_label.current
    survey.copy.ranking_help_label.default survey.last_feedback_added
    survey.last_notification_sent survey.mobile_events[0].value
    survey.mobile_events[0].type survey.platform survey.project_id
    survey.prompt.button_text survey.prompt.message survey.prompt.type
    survey.question_ids[0] survey.question_ids[1] survey.question_ids[2]
    survey.short_code survey.title survey.type survey.from_email survey.from_name
    survey.from_email_prefix survey.reply_to_name survey.reply_to survey.color
    survey.color_dark survey.icon.original survey.subject survey.thank_you_copy
    survey.questions[0].id survey.questions[0].company_id
    survey.questions[0].question_type survey.questions[0].prompt
    survey.questions[0].options.labels[0].label
    survey.questions[0].options.labels[0].value
    survey.questions[0].options.labels[1].label
    survey.questions[0].options.labels[1].value survey.questions[1].id
    survey.questions[1].company_id survey.questions[1].question_type
    survey.questions[1].prompt survey.questions[1].options.labels[0].label
    survey.questions[1].options.labels[0].value survey.questions[2].id
    survey.questions[2].company_id survey.questions[2].question_type
    survey.questions[2].prompt survey.questions[2].options.size
    """,
  ]
}
