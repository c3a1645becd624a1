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
      if case .editor(let editor) = overlay { editorBehind = editor }
      overlay = .message(MessageOverlay(unsaved))
      return []
    case .success(let saved):
      // What was changed after the key press is not in the file.
      if sessionEvents.change(of: save.origin)?.event == save.template {
        sessionEvents.revert(save.origin)
      }
      if editedEvent == save.origin {
        overlay = nil
        editorBehind = nil
      }
      let effects = take(saved.source, after: save)
      _ = selectEvent(save.template.identity)
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
    let keys = connections.values.compactMap { connection -> Secret? in
      guard case .ready(let access) = connection else { return nil }
      return access.key
    }
    let redactor = Redactor(secrets: keys + sessions.values.compactMap(\.token))
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
