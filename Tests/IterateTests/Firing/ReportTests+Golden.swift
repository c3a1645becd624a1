extension ReportTests {
  /// The report of a previewed survey that the simulator shows, without the event.
  static let golden = #"""
    {
      "version": 1,
      "mode": "simulated",
      "preview": {
        "on": true,
        "survey": {
          "id": "65f0c0ffee0000000000abcd",
          "name": "Checkout NPS"
        }
      },
      "profile": "simulator",
      "persona": "web",
      "event": "…",
      "subscriptions": [
        {
          "name": "Track Event",
          "action": "trackEvent",
          "enabled": true,
          "matched": true,
          "reason": null,
          "payload": {
            "name": "Checkout Finished"
          },
          "failure": null
        },
        {
          "name": "Identify User",
          "action": "identifyUser",
          "enabled": true,
          "matched": false,
          "reason": "type = \"identify\" does not hold: type is \"track\".",
          "payload": null,
          "failure": null
        }
      ],
      "commands": [
        [
          "event",
          "Checkout Finished"
        ]
      ],
      "exchanges": [
        {
          "command": [
            "event",
            "Checkout Finished"
          ],
          "request": {
            "method": "POST",
            "url": "http://127.0.0.1:4000/api/v1/surveys/embed",
            "headers": {
              "Content-Type": "application/json",
              "Authorization": "Bearer ••••0123"
            },
            "body": {
              "browser": {
                "url": "https://shop.example/cart?a=1&iterate_preview=65f0c0ffee0000000000abcd"
              },
              "event": {
                "name": "Checkout Finished"
              },
              "targeting": {
                "frequency": "always",
                "survey_id": "65f0c0ffee0000000000abcd"
              },
              "app": {
                "ui_style": "web"
              },
              "type": "web",
              "v": 20160516,
              "user_traits": {
                "plan": "free",
                "external_id": "qa_1"
              }
            }
          },
          "response": {
            "status": 200,
            "headers": {
              "X-Iterate-Simulator": "1",
              "Vary": "a, b"
            },
            "body": {
              "results": {
                "auth": {
                  "token": "••••dXJl"
                },
                "survey": {
                  "id": "65f0c0ffee0000000000abcd"
                }
              }
            },
            "milliseconds": 12
          }
        }
      ],
      "notes": [],
      "ladder": "…",
      "prediction": {
        "shown": true,
        "survey": {
          "id": "65f0c0ffee0000000000abcd",
          "name": "Checkout NPS"
        },
        "gate": null,
        "sentence": "Checkout NPS is shown after 3 s on web.",
        "remedy": null,
        "grade": null,
        "failure": null
      },
      "verdict": {
        "shown": true,
        "survey": {
          "id": "65f0c0ffee0000000000abcd",
          "name": "Checkout NPS"
        },
        "gate": null,
        "sentence": "Checkout NPS is shown at once on web (likely).",
        "remedy": null,
        "grade": "likely",
        "failure": null
      },
      "surprise": null
    }
    """#
}
