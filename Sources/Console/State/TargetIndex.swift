import Iterate
import Segment

/// What is asked of a workspace for every event of a list, worked out once a workspace.
struct TargetIndex: Hashable, Sendable {
  private var counts: [ExactText: Int] = [:]
  private var templates: [ExactText: EventTemplate] = [:]

  /// The index of a workspace.
  init(_ workspace: Workspace) {
    for survey in workspace.surveys {
      for name in Set(survey.events.map { ExactText($0) }) { counts[name, default: 0] += 1 }
    }
    for template in workspace.events where templates[ExactText(template.name)] == nil {
      templates[ExactText(template.name)] = template
    }
  }

  /// How many surveys target an event of this name.
  func surveys(targeting name: String) -> Int { counts[ExactText(name)] ?? 0 }

  /// The template of this name, or a bare event.
  func template(named name: String) -> EventTemplate {
    templates[ExactText(name)] ?? EventTemplate(name: name)
  }
}

/// What the events pane lists: the events of a survey first, then all templates.
struct EventSource {
  /// All templates.
  var templates: [EventTemplate]
  /// What is asked of the workspace for each.
  var targets: TargetIndex
  /// The selected survey.
  var survey: Survey?
  /// What this session has made of the templates.
  var session: SessionEvents
  /// The event that is being edited, which no filter hides.
  var edited: EventIdentity?
}
