import Iterate
import Segment

extension State {
  /// Writes the event into the workspace file.
  mutating func saveTemplate() -> [Effect] {
    guard let item = selectedItem else { return [] }
    if let secret = secret(in: item.template) {
      report(
        Failure(
          "The event is not saved: \(secret) looks like a key or a token",
          fix:
            "Take it out of the event, or write a variable such as ${NAME} into the file by hand.",
          category: .data))
      return []
    }
    return [
      .saveTemplate(
        TemplateSave(
          template: item.template, origin: item.original.identity, path: source.path,
          workspace: workspace))
    ]
  }

  /// The event is in the file, or not: it is the workspace's from now on, or what to write is shown.
  mutating func templateSaved(
    _ save: TemplateSave, _ result: Result<SavedTemplate, UnsavedTemplate>
  ) -> [Effect] {
    switch result {
    case .failure(let unsaved):
      report(unsaved.failure)
      present(MessageOverlay(unsaved), to: .editor(save.origin))
      return []
    case .success(let saved):
      // What was changed after the key press is not in the file, and stays a change of its origin.
      let isAll = sessionEvents.change(of: save.origin).map { $0.event == save.template } ?? true
      let isSelected = selectedIdentity == save.origin
      if isAll {
        sessionEvents.revert(save.origin)
        rebaseEditor(on: save.template, from: save.origin)
      }
      let effects = take(saved.source, after: save)
      if isAll, isSelected { _ = selectEvent(save.template.identity) }
      show(
        note: "Saved as template: \(saved.source.path ?? ""):\(saved.line)")
      return effects
    }
  }

  /// The workspace is what it was and one event more: nothing else of the session changes.
  private mutating func take(_ source: LoadedWorkspace, after save: TemplateSave) -> [Effect] {
    guard workspace == save.workspace else { return adopt(source) }
    self.source = source
    targets = TargetIndex(source.workspace)
    revision += 1
    return []
  }

  /// What in an event must not be written to a file, as a path in it; `nil` when nothing.
  private func secret(in template: EventTemplate) -> String? {
    let redactor = redactor
    guard case .object(let members) = EventText.json(of: template) else { return nil }
    for (key, value) in members where redactor.redact(value) != value {
      guard case .object(let inner) = value else { return key }
      let redacted = redactor.redact(value).objectValue ?? [:]
      let name = zip(inner, redacted).first { $0.key != $1.key || $0.value != $1.value }
      // The name may be what is secret.
      return name.map { "\(key).\(redactor.redact(Self.shortened($0.0.key)))" } ?? key
    }
    return nil
  }
}
