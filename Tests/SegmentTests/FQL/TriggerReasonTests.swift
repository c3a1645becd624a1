import Segment
import Testing

@Suite("Why a trigger does not match")
struct TriggerReasonTests {
  private static let event: JSONValue = [
    "type": "track", "event": "Page Viewed",
    "properties": ["plan": "free", "seats": 3, "trial": true, "tags": ["a"]],
  ]

  @Test(
    "names the deciding condition with the value it found, or why it never matches",
    arguments: [
      (
        "type = \"track\" and event = \"Signed Up\"",
        "event = \"Signed Up\" does not hold: event is \"Page Viewed\"."
      ),
      ("userId != null", "userId != null does not hold: userId is missing."),
      (
        "properties.seats > 10 and properties.plan = \"free\"",
        "properties.seats > 10 does not hold: properties.seats is 3."
      ),
      (
        "contains(properties.tags, \"a\")",
        "contains(properties.tags, \"a\") does not hold: properties.tags is [\"a\"]."
      ),
      (
        "match(event, \"Sign*\")",
        "match(event, \"Sign*\") does not hold: event is \"Page Viewed\"."
      ),
      (
        "properties.trial = false",
        "properties.trial = false does not hold: properties.trial is true."
      ),
      (
        "event = \"A\" or event = \"B\"",
        "No alternative holds: event = \"A\" (event is \"Page Viewed\"), "
          + "event = \"B\" (event is \"Page Viewed\")."
      ),
      (
        "type = \"track\" and (event = \"A\" or event = \"B\")",
        "No alternative holds: event = \"A\" (event is \"Page Viewed\"), "
          + "event = \"B\" (event is \"Page Viewed\")."
      ),
      ("", "The trigger never matches: it is empty."),
      (
        "type = \"track",
        "The trigger never matches: it has a string without a closing quote "
          + "(offset 7)."
      ),
      (
        "properties.seats>2", "The trigger never matches: it cannot be read at > (offset 16)."
      ),
      ("anonymousId = \"x\"", "The trigger never matches: it holds no condition."),
      ("event =", "event = \"eos\" does not hold: event is \"Page Viewed\"."),
      ("event", "The trigger never matches: it has a condition without a value."),
      (
        "(type = \"track\" and (event = \"A\"))",
        "The trigger never matches: it has an opening parenthesis without its own closing one "
          + "(groups cannot be nested)."
      ),
      (
        "contains(event",
        "The trigger never matches: it calls contains() without its second argument."
      ),
    ])
  func reason(trigger: String, reason: String) throws {
    let trigger = Trigger(trigger)
    #expect(try !trigger.matches(Self.event))
    #expect(trigger.reasonForNotMatching(Self.event) == reason)
  }

  @Test("cuts a long value short")
  func longValue() {
    let event: JSONValue = ["event": .string(String(repeating: "x", count: 500))]
    let reason = Trigger("event = \"A\"").reasonForNotMatching(event)
    #expect(reason.count < 140)
    #expect(reason.hasSuffix("x…."))
  }
}
