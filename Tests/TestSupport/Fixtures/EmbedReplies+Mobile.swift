extension EmbedReplies {
  /// A mobile survey's reply with the keys and types of a real one, nothing left out and nothing
  /// beyond; the values are made up.
  public static let mobile = """
    {"results": {
      "auth": {"token": "\(token)"},
      "survey": {
        "id": "65f0c0ffee0000000000b001",
        "channel_id": "65f0c0ffee0000000000b002",
        "company_id": "65f0c0ffee0000000000c0de",
        "copy": {
          "answer_saved": {"current": "Noted:", "default": "Noted:"},
          "done_button_label": {"current": "Finish", "default": "Finish"},
          "email_placeholder_label": {"current": "Mail", "default": "Mail"},
          "name_placeholder_label": {"current": "First name", "default": "First name"},
          "next_button_label": {"current": "Go on", "default": "Go on"},
          "nps_detractor_label": {"current": "Never", "default": "Never"},
          "nps_promoter_label": {"current": "Always", "default": "Always"},
          "other_button_label": {"current": "Something else", "default": "Something else"},
          "ranking_help_label": {"current": "Best first", "default": "Best first"}
        },
        "disable_auto_close": true,
        "last_feedback_added": "2026-02-01T08:00:00.000Z",
        "last_notification_sent": "2026-02-02T08:00:00.000Z",
        "mobile_events": [{"value": "Parcel Opened", "type": "equal"}],
        "multiple_responses": false,
        "multiple_responses_time_limit": 30,
        "platform": "mobile",
        "project_id": "65f0c0ffee0000000000b003",
        "prompt": {
          "button_text": "Fine", "message": "Two questions about your parcel", "type": "bubble"
        },
        "question_ids": ["65f0c0ffee0000000000b004", "65f0c0ffee0000000000b005"],
        "mobile_rate_limit": 25,
        "short_code": "qz7x1",
        "title": "Parcel",
        "triggers": [],
        "type": "general",
        "unsent_users_count": 3,
        "web_settings": {"enabled": false},
        "from_email": "parcels@shop.example",
        "from_name": "Parcels",
        "from_email_prefix": "parcels",
        "reply_to_name": "Parcels",
        "reply_to": "parcels@shop.example",
        "color": "#227755",
        "color_dark": "#88ddbb",
        "icon": {"original": "https://shop.example/parcel.png"},
        "subject": "Your parcel",
        "thank_you_copy": "That was all.",
        "is_importing": false,
        "is_sending": true,
        "questions": [
          {
            "id": "65f0c0ffee0000000000b004", "branches": [],
            "company_id": "65f0c0ffee0000000000c0de", "question_type": "select",
            "prompt": "Was it whole?", "options_version": 2,
            "options": {
              "labels": [{"label": "Yes", "value": "yes"}, {"label": "No", "value": "no"}],
              "other": false
            }
          },
          {
            "id": "65f0c0ffee0000000000b005", "company_id": "65f0c0ffee0000000000c0de",
            "question_type": "multiselect", "prompt": "What was missing?", "options_version": 2,
            "options": {
              "labels": [{"label": "Screws", "value": "screws"}, {"label": "A plan", "value": "plan"}],
              "other": true
            }
          },
          {
            "id": "65f0c0ffee0000000000b006", "company_id": "65f0c0ffee0000000000c0de",
            "question_type": "freeform", "prompt": "Anything else?", "options": {"size": "multi"}
          }
        ]
      },
      "triggers": [],
      "tracking": {"last_updated": 1767312000}
    }}
    """
}
