import Iterate
import Segment

extension State {
  /// Hands the whole event to the operator's editor.
  mutating func editExternally() -> [Effect] {
    guard let item = selectedItem else { return [] }
    let draft = sessionEvents.change(of: item.original.identity)?.text
    return [
      .edit(
        TextEdit(
          purpose: .event(item.original.identity), fileName: EventText.fileName,
          text: draft?.text ?? EventText.text(of: item.template), line: draft?.line))
    ]
  }

  /// The operator's editor is closed: what it left is used, or kept for the next time.
  mutating func edited(
    event identity: EventIdentity, _ edit: TextEdit, _ result: Result<String, Failure>
  ) -> [Effect] {
    guard let original = original(of: identity) else {
      show(warning: "The workspace was read again meanwhile: the event that was edited is gone")
      return []
    }
    let hadDraft = sessionEvents.change(of: identity)?.text != nil
    do throws(Failure) {
      let text = try result.get()
      guard text != edit.text || hadDraft else {
        show(note: "Nothing was changed")
        return []
      }
      do throws(EventText.Mistake) {
        return use(try EventText.event(from: text, name: original.name), for: original)
      } catch {
        sessionEvents.keep(
          SessionEvents.TextDraft(text: text, line: error.line), for: original)
        throw error.failure
      }
    } catch {
      report(error)
      present(MessageOverlay(redactor.redact(error)), to: .editor(identity))
      return []
    }
  }

  private mutating func use(_ pasted: PastedEvent, for original: EventTemplate) -> [Effect] {
    let before = sessionEvents.event(for: original)
    sessionEvents.keep(nil, for: original)
    sessionEvents.use(pasted.template, for: original)
    if case .editor(var editor) = overlay, editor.original.identity == original.identity {
      editor.replace(with: pasted.template, person: persons.current)
      overlay = .editor(editor)
    }
    let person = take(personOf: pasted)
    settleLists(event: original.identity)
    let isChanged = pasted.template != before
    show(
      note: (isChanged ? "Changed for this session; u reverts, T saves" : "Nothing was changed")
        + (person.map { ", \($0)" } ?? ""))
    return person == nil ? [] : recalled
  }

  /// The event as the workspace has it: a template, or the bare name that a survey targets.
  func original(of identity: EventIdentity) -> EventTemplate? {
    if let template = workspace.events.first(where: { $0.identity == identity }) { return template }
    return hasEvent(identity) ? EventTemplate(name: identity.name) : nil
  }
}
