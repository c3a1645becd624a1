internal import ArgumentParser
internal import Console
internal import Iterate
internal import Segment

/// `iterate-preview list`: the surveys, the events they target, and the templates.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the surveys, the events they target, and the templates.")

  @OptionGroup var options: WorkspaceOptions

  @Flag(help: "Examine the names of events instead: near-misses, and what does not fit.")
  var names = false

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() throws {
    let loaded = try options.loader(in: World()).load()
    if names {
      try NameReport(workspace: loaded.workspace).write(asJSON: json)
      return
    }
    let listing = WorkspaceListing(workspace: loaded.workspace)
    if json {
      try StandardStream.output.write(listing.json.text(indent: 2) + "\n")
    } else {
      try StandardStream.output.write(lines: listing.lines)
    }
  }
}

/// A workspace as a list, for people and for programs.
struct WorkspaceListing {
  /// The workspace.
  let workspace: Workspace

  /// Lines for people.
  var lines: [String] {
    var lines = [workspace.name, "", "Surveys"]
    for survey in workspace.surveys {
      lines.append(
        "  \(survey.name)  (\(survey.id), \(survey.status.rawValue), \(survey.platform.rawValue))")
      lines += survey.events.map { "    targets  \($0)" }
      if survey.events.isEmpty { lines.append("    targets no event") }
    }
    lines += ["", "Events"]
    for event in workspace.events {
      let count = workspace.surveys(targeting: event.name).count
      let type = event.type == .track ? "" : "  \(event.type.rawValue)"
      lines.append("  \(event.name)\(type)  \(Self.targeted(by: count))")
    }
    let missing = workspace.targetedWithoutTemplate
    return lines + missing.map { "  \($0)  targeted, without a template" }
  }

  private static func targeted(by count: Int) -> String {
    switch count {
    case 0: "targeted by no survey"
    case 1: "targeted by 1 survey"
    default: "targeted by \(count) surveys"
    }
  }

  /// One object.
  ///
  /// Public contract: keys are added, never renamed.
  var json: JSONValue {
    [
      "version": 1,
      "workspace": .string(workspace.name),
      "profiles": .array(workspace.profiles.map { .string($0.name) }),
      "surveys": .array(
        workspace.surveys.map { survey in
          [
            "id": .string(survey.id), "name": .string(survey.name),
            "status": .string(survey.status.rawValue),
            "platform": .string(survey.platform.rawValue),
            "events": .array(survey.events.map(JSONValue.string)),
          ]
        }),
      "events": .array(
        workspace.events.map { event in
          [
            "name": .string(event.name), "type": .string(event.type.rawValue),
            "surveys": .array(
              workspace.surveys(targeting: event.name).map { .string($0.id) }),
          ]
        }),
      "targetedWithoutTemplate": .array(
        workspace.targetedWithoutTemplate.map(JSONValue.string)),
    ]
  }
}

extension Workspace {
  /// The targeted names that no template has, each once, in workspace order.
  fileprivate var targetedWithoutTemplate: [String] {
    var seen = Set(events.map(\.name))
    return surveys.flatMap(\.events).filter { seen.insert($0).inserted }
  }
}
