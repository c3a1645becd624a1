extension DemoScript {
  /// The tour of the demo workspace, about 80 seconds.
  public static let tour = DemoScript(steps: [
    Step(
      "iterate-preview fires Segment events and shows what becomes of them.",
      keys: [], pause: 3000, seen: ["Welcome to iterate-preview"]),
    Step(
      "On the left surveys, and the events they wait for; below, what is expected.",
      keys: ["space"], seen: ["Surveys", "Events", "EXPECTED"]),
    Step(
      "The payload, before anything is sent: each value says where it comes from.",
      keys: ["3"], pause: 4000, seen: ["Track Event", "← $.event"], isHighlight: true),
    Step(
      "Enter fires: a real request to the built-in simulator, and its answer.",
      keys: ["2", "enter"], pause: 4000, seen: ["✓ SHOWN", "200 ·"], isHighlight: true),
    Step(
      "The survey as the person would see it.",
      keys: ["4", "]"], pause: 4000, seen: ["Thanks for your order!"]),
    Step(
      "Why? The ladder: all gates from the event to the survey, each with its fact.",
      keys: ["b"], pause: 4500, seen: ["This firing", "published"]),
    Step(
      "With preview off targeting decides, and what is displayed counts.",
      keys: ["v", "2", "enter"], pause: 3500, seen: ["preview off", "✓ SHOWN"]),
    Step(
      "Another event, another survey: not shown. The gate and the remedy are said.",
      keys: ["/", "p", "r", "o", "d", "u", "enter", "enter"], pause: 5000,
      seen: ["✗ NOT SHOWN", "its hours gate"], isHighlight: true),
    Step(
      "The simulator has a clock of its own, faults and persons: 72 hours pass.",
      keys: ["O", "t"], pause: 3500, seen: ["72 h ahead"]),
    Step(
      "Fired again, it is shown.",
      keys: ["esc", "2", "enter"], seen: ["✓ SHOWN", "firing #4"]),
    Step(
      "A page event calls nothing: the trigger of \"Page views\" has single quotes.",
      keys: ["esc", "/", "c", "a", "r", "t", "enter", "c", "down", "down"], pause: 5500,
      seen: ["Page views", "meant:"], isHighlight: true),
    Step(
      "a writes what was meant, for this session; the payload follows at once.",
      keys: ["a", "esc", "3"], pause: 4000,
      seen: ["Page views  ✓ matched", "Iterate('event', \"Cart\")"]),
    Step(
      "One link switches preview on, identifies the person and fires on the real site.",
      keys: ["2", "esc", "g", "v", "L"], pause: 5000, seen: ["Link to Checkout Finished"],
      isHighlight: true),
    Step(
      "Without traits and properties it is short enough for a code that a phone reads.",
      keys: ["s"], pause: 4500, seen: ["s whole", "█▀▀▀▀▀█"]),
    Step(
      "That was the tour. ? lists every key; iterate-preview demo lets you try them.",
      keys: ["esc"], pause: 4000, seen: ["EXPECTED"]),
    Step("Goodbye.", keys: ["q"]),
  ])
}
