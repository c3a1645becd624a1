import Iterate
import Segment
import Terminal

extension State {
  /// Opens the editor on the selected event.
  mutating func openEditor() {
    guard let item = selectedItem else { return }
    // The payload follows what is typed, not a firing of before.
    isFiringPinned = false
    overlay = .editor(
      EditorOverlay(
        original: item.original, event: item.template,
        drafts: sessionEvents.change(of: item.original.identity)?.drafts ?? [:]))
  }

  /// The event that is being edited, also behind a question that firing it has asked.
  var editedEvent: EventIdentity? {
    if case .editor(let editor) = overlay { return editor.original.identity }
    return editorBehind?.original.identity
  }

  /// Uses the event as the workspace has it again.
  mutating func revertEvent() {
    guard let item = selectedItem else { return }
    sessionEvents.revert(item.original.identity)
    settleLists(event: item.original.identity)
    show(note: "\(Self.shortened(item.original.name)) is as in the workspace again")
  }

  /// Takes a key for the editor.
  mutating func key(
    _ press: KeyPress, for overlay: EditorOverlay, at moment: Moment
  ) -> [Effect] {
    var editor = overlay
    let outcome = editor.handle(
      press, person: persons.current, personCount: persons.all.count,
      visibleRows: EditorOverlay.visibleRows(in: layout))
    keep(editor)
    return perform(outcome, of: editor, at: moment)
  }

  /// What the editor has is in use at once, and stays when it is closed.
  mutating func keep(_ editor: EditorOverlay) {
    sessionEvents.use(editor.event, for: editor.original, drafts: editor.drafts)
    overlay = .editor(editor)
  }

  private mutating func perform(
    _ outcome: EditorOverlay.Outcome, of editor: EditorOverlay, at moment: Moment
  ) -> [Effect] {
    if outcome.isAboutSelection, selectedIdentity != editor.original.identity {
      show(
        warning: "The workspace no longer has \(Self.shortened(editor.original.name)): "
          + "what was edited waits for it to come back")
      return []
    }
    switch outcome {
    case .stays: break
    case .closes: closeEditor(editor)
    case .fires:
      let effects = perform(.eventFire, at: moment)
      if !editor.drafts.isEmpty {
        show(
          warning: "What is marked as a mistake is not in what is fired: it has the value before")
      }
      if case .question = overlay { editorBehind = editor }
      return effects
    case .opensEditor: return editExternally()
    case .saves: return saveTemplate()
    case .uses(let person):
      use(personAt: person)
      return recalled
    case .reads(let command): payload.perform(command, in: room(of: .payload))
    case .notes(let text): show(note: text)
    case .warns(let text): show(warning: text)
    }
    return []
  }

  private mutating func closeEditor(_ editor: EditorOverlay) {
    overlay = nil
    let identity = editor.original.identity
    settleLists(event: identity)
    if selectedItem?.original.identity != identity {
      // A filter that hides the event under its new name would move the cursor to another.
      events.filter = ListFilter()
      settleLists(event: identity)
    }
    if !editor.drafts.isEmpty {
      show(warning: "Some of what was typed cannot be used and is kept: e shows it, u drops it")
    } else if editor.isChanged {
      show(note: "Changed for this session; u reverts, T saves")
    }
  }

  /// Once a question that firing out of the editor has asked is answered, the editor is there again.
  mutating func reopenEditor() {
    guard let editor = editorBehind else { return }
    switch overlay {
    case .question, .message: return
    case nil: overlay = .editor(editor)
    default: break
    }
    editorBehind = nil
  }

  /// After the workspace was read again: the event may be another now.
  ///
  /// Where it is gone the editor stays all the same, since keys may be on their way to it, and what it
  /// has is kept until the event is back.
  mutating func settleEditor() {
    guard let identity = editedEvent, let original = original(of: identity) else { return }
    rebaseEditor(on: original, from: identity)
  }

  /// The event that is edited is `original` in the workspace from now on.
  mutating func rebaseEditor(on original: EventTemplate, from identity: EventIdentity) {
    guard editedEvent == identity else { return }
    if case .editor(var editor) = overlay {
      editor.rebase(on: original)
      overlay = .editor(editor)
    } else {
      editorBehind?.rebase(on: original)
    }
  }

  /// Whether the editor has the screen.
  var isEditing: Bool {
    if case .editor = overlay { true } else { false }
  }

  /// Says which events are still edited after the workspace was read again, and which are gone.
  mutating func noteEditedEvents() {
    let gone = sessionEvents.identities.filter { !hasEvent($0) }
    let kept = sessionEvents.identities.count - gone.count
    if kept > 0 {
      add(.note, "Edited events stay as they are in this session: \(kept); u reverts one")
    }
    for identity in gone.sorted(by: { $0.name < $1.name }) {
      show(
        warning: "The workspace no longer has \(Self.shortened(identity.name)), which was edited: "
          + "the edit waits for it to come back")
    }
  }

  /// Whether the workspace has an event, as a template or as the name that a survey targets.
  func hasEvent(_ identity: EventIdentity) -> Bool {
    workspace.events.contains { $0.identity == identity }
      || identity.type == .track && targets.surveys(targeting: identity.name) > 0
  }

  /// A name for a message: the beginning of a long one.
  static func shortened(_ name: String) -> String { name.clipped(to: 60) }
}
