import Iterate
import Segment

/// The events as this session has them: the workspace's, some of them edited.
///
/// An edit belongs to the event it was made of, whatever that is called now. The workspace's file is
/// only written when an event is saved as a template. When the file is read again, edits stay, also
/// those of events that are gone, which may come back.
public struct SessionEvents: Hashable, Sendable {
  /// A text that could not be used, and the line of its first mistake.
  struct TextDraft: Hashable, Sendable {
    var text: String
    var line: Int?
  }

  /// What was made of one event.
  struct Change: Hashable, Sendable {
    /// The event as it is used.
    var event: EventTemplate
    /// What was typed into fields and is not usable, by the field.
    var drafts: EventDrafts = [:]
    /// What the operator's editor left and is not usable.
    var text: TextDraft?
  }

  private var changes: [EventIdentity: Change] = [:]

  /// Nothing edited.
  init() {}

  /// The event that is used in place of the workspace's `original`.
  func event(for original: EventTemplate) -> EventTemplate {
    changes.isEmpty ? original : changes[original.identity]?.event ?? original
  }

  /// Whether an event is used that is other than the workspace's `original`.
  func isChanged(_ original: EventTemplate) -> Bool {
    changes[original.identity].map { $0.event != original } ?? false
  }

  /// Whether something can be taken back: a change, or what was typed and could not be used.
  func canRevert(_ identity: EventIdentity) -> Bool { changes[identity] != nil }

  /// What was made of an event, if anything.
  func change(of identity: EventIdentity) -> Change? { changes[identity] }

  /// The events that something was made of.
  var identities: [EventIdentity] { Array(changes.keys) }

  /// Uses `event` in place of the workspace's `original`, and keeps what could not be used.
  mutating func use(
    _ event: EventTemplate, for original: EventTemplate, drafts: EventDrafts = [:]
  ) {
    let text = changes[original.identity]?.text
    let isNothing = event == original && drafts.isEmpty && text == nil
    changes[original.identity] =
      isNothing ? nil : Change(event: event, drafts: drafts, text: text)
  }

  /// Keeps a text that could not be used, for the next time the event is edited as text; `nil` once
  /// one could be.
  mutating func keep(_ draft: TextDraft?, for original: EventTemplate) {
    var change = changes[original.identity] ?? Change(event: original)
    change.text = draft
    changes[original.identity] = change
    use(change.event, for: original, drafts: change.drafts)
  }

  /// Uses the workspace's event again.
  mutating func revert(_ identity: EventIdentity) {
    changes[identity] = nil
  }
}
