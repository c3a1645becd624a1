internal import Segment

extension SurveyDocument {
  /// The texts around the questions, none of which the workspace changes.
  static let copy: JSONValue = .object(
    JSONObject(
      texts.map { key, text in (key, ["current": .string(text), "default": .string(text)]) }))

  private static let texts = [
    ("answer_saved", "Your answer:"),
    ("done_button_label", "Finish"),
    ("email_placeholder_label", "Your email"),
    ("name_placeholder_label", "Your name"),
    ("next_button_label", "Continue"),
    ("nps_detractor_label", "Unlikely"),
    ("nps_promoter_label", "Likely"),
    ("other_button_label", "Something else"),
    ("ranking_help_label", "Best first"),
  ]
}
