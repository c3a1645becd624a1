extension Subject {
  /// The program itself, with its demo workspace.
  static func product(_ path: String) -> Subject {
    Subject(
      name: path.split(separator: "/").last.map(String.init) ?? path,
      path: path,
      arguments: ["demo"],
      // The footer is the last row, and drawn last.
      frameTexts: ["Surveys", "Events", "Payload", "Response", "Log", "[5] Log"],
      // Any key closes the card of the first run.
      opening: " ",
      lists: [
        KeyedList(name: "Surveys", approach: [Step("1")]),
        KeyedList(name: "Events", approach: [Step("2")]),
        // The log follows its end, so there is nowhere to go but up.
        KeyedList(name: "Log", approach: firings + [Step("5")], firstArrow: .up),
      ]
    )
  }

  /// Fires the selected event ten times; each is over when the log has its answer.
  static let firings =
    [Step("2")] + (1...10).map { Step("\r", until: "#\($0) <--") }
}
