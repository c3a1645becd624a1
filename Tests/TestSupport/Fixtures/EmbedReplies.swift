/// Bodies that Iterate's embed API answers with, as JSON text.
///
/// The keys and types are those of a real reply; the values are made up.
public enum EmbedReplies {
  /// The id of the survey in the replies.
  public static let surveyID = "65f0c0ffee0000000000abcd"

  /// The token in `full`: the JWT of a person, signed by nobody.
  public static let token =
    "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9."
    + "eyJjb21wYW55X2lkIjoiNjVmMGMwZmZlZTAwMDAwMDAwMDBjMGRlIiwidXNlcl9pZCI6IjY1ZjBjMGZmZWUwMDAw"
    + "MDAwMDAwZjAwZCIsImlhdCI6MTc2NzIyNTYwMH0.c2lnbmF0dXJl"

  /// A token, a survey with everything in it, and a delay of three seconds.
  public static let full = """
    {"results": {
      "auth": {"token": "\(token)"},
      "survey": \(survey),
      "triggers": [{"type": "seconds", "options": {"seconds": 3}}],
      "tracking": {"last_updated": 1767225600},
      "event_traits": {"plan": "pro"}
    }}
    """

  /// No token and no survey, as for somebody who is shown nothing.
  public static let nothing = #"{"results": {"triggers": [], "tracking": {"last_updated": 7}}}"#

  /// A token and no survey.
  public static let nothingForNewPerson =
    #"{"results": {"auth": {"token": "\#(token)"}, "tracking": {"last_updated": 7}}}"#

  /// A reply whose survey has the least that a survey can have.
  public static func minimal(id: String = surveyID, title: String? = nil) -> String {
    let title = title.map { #", "title": "\#($0)""# } ?? ""
    return #"{"results": {"survey": {"id": "\#(id)"\#(title)}}}"#
  }

  /// A survey with all the keys that were seen.
  public static let survey = """
    {
      "id": "\(surveyID)",
      "channel_id": "65f0c0ffee0000000000abce",
      "company_id": "65f0c0ffee0000000000c0de",
      "copy": {"done_button_label": {"current": "Done", "default": "Done"}},
      "disable_auto_close": false,
      "last_feedback_added": "2026-01-01T10:00:00.000Z",
      "last_notification_sent": "2026-01-01T11:00:00.000Z",
      "mobile_events": [{"value": "Checkout Finished", "type": "equal"}],
      "multiple_responses": true,
      "multiple_responses_time_limit": 0,
      "platform": "mobile",
      "project_id": "65f0c0ffee0000000000abcf",
      "prompt": {"button_text": "Sure", "message": "Got a **minute**?", "type": "bubble"},
      "question_ids": ["65f0c0ffee0000000000abd0", "65f0c0ffee0000000000abd1"],
      "mobile_rate_limit": 50,
      "short_code": "ab12c",
      "title": "Checkout NPS",
      "triggers": [],
      "type": "general",
      "unsent_users_count": 0,
      "web_settings": {"enabled": true},
      "from_email": "shop@example.com",
      "from_name": "Shop",
      "from_email_prefix": "shop",
      "reply_to_name": "Shop",
      "reply_to": "shop@example.com",
      "color": "#7457be",
      "color_dark": "#c9b8ff",
      "appearance": "auto",
      "border_radius": "8px",
      "primary_language": "en",
      "translations": [{
        "language": "de",
        "items": {
          "survey.prompt.text": {"text": "Eine Minute?"},
          "survey.prompt.buttonText": {"text": "Gern"}
        }
      }],
      "icon": {"original": "https://shop.example/icon.png"},
      "subject": "Your order",
      "thank_you_copy": "Thanks!",
      "is_importing": false,
      "is_sending": false,
      "questions": [
        {
          "id": "65f0c0ffee0000000000abd0",
          "branches": [],
          "company_id": "65f0c0ffee0000000000c0de",
          "question_type": "select",
          "prompt": "How was it?",
          "options_version": 2,
          "options": {
            "labels": [
              {"label": "Good", "value": "good"}, {"label": "Bad", "value": "bad"}
            ],
            "other": true
          }
        },
        {
          "id": "65f0c0ffee0000000000abd1",
          "company_id": "65f0c0ffee0000000000c0de",
          "question_type": "freeform",
          "prompt": "What nearly stopped you?",
          "options": {"size": "multi"}
        }
      ]
    }
    """
}
