/// How the tail is used.
enum TailHelp {
  /// The lines that are whole by themselves, and what they do.
  static let plain: [(line: String, help: String)] = [
    ("fire", "fires the selected event again"),
    ("preview on, preview off", "switches preview"),
    ("dry run on, dry run off", "works firings out without sending them, or sends them"),
    ("why", "tells every gate of what was fired last"),
    ("list, surveys, events, persons, profiles, subscriptions, names", "tells what there is"),
    ("status", "tells where firings go, as whom, and what is in flight"),
    ("simulator", "tells the simulator's clock, faults and persons"),
    ("reset person", "forgets the person's token"),
    ("reload", "reads the workspace again"),
    ("cancel", "cancels the request in flight"),
    ("quit", "ends; so does the end of the input"),
  ]

  /// All of it.
  static var lines: [String] {
    TailCommand.verbs.map { "\($0.word) \($0.argument): \($0.help)" }
      + plain.map { "\($0.line): \($0.help)" }
      + [
        """
        Any other command of the console goes by its title or its permanent id, \
        such as event.fire, where it makes sense without a screen.
        """
      ]
  }
}
