import Iterate
import Segment

extension State {
  /// Adds a line to the log.
  ///
  /// What it tells quotes what was sent and answered: its secrets are masked.
  mutating func add(_ kind: LogEntry.Kind, firing: Int? = nil, _ text: String) {
    loggedCount += 1
    log.append(LogEntry(time: now, kind: kind, firing: firing, text: redactor.redact(text)))
  }

  /// Shows a short message, and keeps it in the log.
  mutating func show(note: String) {
    show(note, .note)
    add(.note, note)
  }

  /// Shows why something was not done.
  ///
  /// It is in the log too.
  mutating func show(warning: String) {
    show(warning, .warning)
    add(.note, warning)
  }

  /// Shows a failure; its sentence is in the log too.
  mutating func report(_ failure: Failure) {
    show(failure.sentence, .failure)
    add(.failed, failure.sentence)
  }

  /// Shows the whole of what has come of something that was asked for a while ago.
  ///
  /// Nothing that lies over the panes makes way for it but what waits for it: keys that are pressed
  /// meanwhile are meant for what is in sight. The message above the footer and the log tell it in
  /// any case.
  mutating func present(_ message: MessageOverlay, to reader: Reader) {
    switch (overlay, reader) {
    case (nil, _), (.subscriptions, .subscriptions): break
    case (.editor(let editor), .editor(let event))
    where editor.original.identity == event && !editor.isTyping:
      editorBehind = editor
    default: return
    }
    overlay = .message(message)
  }

  /// What may wait for a message, beside the panes.
  enum Reader {
    /// Nothing else.
    case panes
    /// The editor of an event, as long as nothing is typed in it.
    case editor(EventIdentity)
    /// The list of subscriptions.
    case subscriptions
  }

  /// Takes the message away when its time is over.
  mutating func expireToast() {
    if let toast, toast.expires.millisecondsSinceEpoch <= now.millisecondsSinceEpoch {
      self.toast = nil
    }
  }

  private mutating func show(_ text: String, _ kind: Toast.Kind) {
    let expires = now.millisecondsSinceEpoch + Toast.duration
    toast = Toast(
      text: redactor.redact(text), kind: kind, expires: Instant(millisecondsSinceEpoch: expires))
  }
}
