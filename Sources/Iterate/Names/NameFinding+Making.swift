internal import Segment

extension NameFinding {
  /// Two names that are nearly the same; `nil` when they are not.
  static func nearMiss(_ awaited: NameIndex.Entry, _ other: NameIndex.Entry) -> NameFinding? {
    guard let near = NameDistance.nearest(to: awaited.name, among: [other.name]) else { return nil }
    // Where the awaited name comes from somewhere as well, both may be meant.
    let isBroken = !awaited.isMade && (other.isMade || awaited.surveys.isEmpty)
    let consequence = isBroken ? ", and nothing here sends \"\(awaited.name)\"" : ""
    return NameFinding(
      kind: .nearMiss, severity: isBroken ? .error : .warning, names: [awaited.name, other.name],
      places: awaited.places + other.places,
      sentence: """
        "\(awaited.name)" \(near.difference) from "\(other.name)"\(consequence). \
        Triggers tell them apart, and Iterate probably does.
        """,
      remedy: "Write the name in one way everywhere, or rename one of the two.")
  }

  static func blankAtEdge(_ entry: NameIndex.Entry) -> NameFinding? {
    guard let first = entry.name.unicodeScalars.first, let last = entry.name.unicodeScalars.last,
      first.isUnseen || last.isUnseen
    else { return nil }
    let edge = last.isUnseen ? "ends" : "begins"
    return NameFinding(
      kind: .blankAtEdge, severity: .warning, names: [entry.name], places: entry.places,
      sentence: "\"\(entry.name)\" \(edge) with a blank or something invisible.",
      remedy: "Take it out, wherever the name stands.")
  }

  static func notForTriggers(_ entry: NameIndex.Entry) -> NameFinding? {
    let marks = entry.name.unicodeScalars.filter { $0 == "\"" || $0 == "~" }
    guard let mark = marks.first else { return nil }
    let what = mark == "~" ? "a tilde" : "a double quote"
    return NameFinding(
      kind: .notForTriggers, severity: .warning, names: [entry.name], places: entry.places,
      sentence: "'\(entry.name)' holds \(what), which the trigger of a mapping cannot.",
      remedy: "Rename the event, or select it by a property instead of its name.")
  }

  static func unknownToTrigger(_ entry: NameIndex.Entry) -> NameFinding {
    NameFinding(
      kind: .unknownToTrigger, severity: .warning, names: [entry.name], places: entry.places,
      sentence: "A trigger compares with \"\(entry.name)\", which no survey and no template has.",
      remedy: "Correct the trigger, or add a template to try it with.")
  }

  static func withoutTemplate(_ entry: NameIndex.Entry) -> NameFinding {
    NameFinding(
      kind: .withoutTemplate, severity: .note, names: [entry.name], places: entry.places,
      sentence: "No template has the name \"\(entry.name)\", which a survey targets.",
      remedy: "Add a template with the properties the site sends.")
  }

  static func untargeted(_ entry: NameIndex.Entry) -> NameFinding {
    NameFinding(
      kind: .untargeted, severity: .note, names: [entry.name], places: entry.places,
      sentence: "No survey targets \"\(entry.name)\".",
      remedy: "Target it in a survey, if one should be shown for it.")
  }

  static func neverFired(_ entry: NameIndex.Entry) -> NameFinding {
    NameFinding(
      kind: .neverFired, severity: .note, names: [entry.name], places: entry.places,
      sentence: "\"\(entry.name)\" has not been fired in this session.",
      remedy: "Fire it to see whether its survey is shown.")
  }
}

extension Unicode.Scalar {
  /// Whether nothing of it is seen: a blank, a line end, or a character without width.
  fileprivate var isUnseen: Bool {
    properties.isWhitespace || properties.generalCategory == .format
      || properties.generalCategory == .control
  }
}
