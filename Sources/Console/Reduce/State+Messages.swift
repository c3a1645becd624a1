import Iterate
import Segment

extension State {
  /// Adds a line to the log.
  mutating func add(_ kind: LogEntry.Kind, firing: Int? = nil, _ text: String) {
    loggedCount += 1
    log.append(LogEntry(time: now, kind: kind, firing: firing, text: text))
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

  /// Takes the message away when its time is over.
  mutating func expireToast() {
    if let toast, toast.expires.millisecondsSinceEpoch <= now.millisecondsSinceEpoch {
      self.toast = nil
    }
  }

  private mutating func show(_ text: String, _ kind: Toast.Kind) {
    let expires = now.millisecondsSinceEpoch + Toast.duration
    toast = Toast(
      text: text, kind: kind, expires: Instant(millisecondsSinceEpoch: expires))
  }
}
