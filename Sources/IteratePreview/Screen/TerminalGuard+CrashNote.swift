#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension TerminalGuard {
  /// Says on the real standard error where a crash's message is; an empty note is deleted instead.
  ///
  /// Only what is allowed in a signal handler: fstat(2), unlink(2), write(2).
  static func pointAtNote() {
    guard state.pointee.standardError >= 0, let path = state.pointee.notePath else { return }
    var status = stat()
    if fstat(STDERR_FILENO, &status) == 0, status.st_size == 0 {
      unlink(path)
    } else {
      writeAll(
        state.pointee.standardError, state.pointee.noteSentence, state.pointee.noteSentenceCount)
    }
  }

  /// Puts what the handlers say and delete into memory they may read.
  static func prepareNote(path: String) {
    guard state.pointee.notePath == nil else { return }
    let sentence = Array("iterate-preview stopped unexpectedly; what it said is in \(path)\n".utf8)
    state.pointee.notePath = UnsafeRawPointer(copied(Array(path.utf8) + [0]))
      .assumingMemoryBound(to: CChar.self)
    state.pointee.noteSentence = UnsafePointer(copied(sentence))
    state.pointee.noteSentenceCount = sentence.count
  }

  /// Sends standard error to the crash note.
  ///
  /// Where that cannot be opened, it stays on the screen.
  static func divertStandardError() {
    guard let path = state.pointee.notePath, state.pointee.standardError < 0 else { return }
    let note = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard note >= 0 else { return }
    state.pointee.standardError = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
    dup2(note, STDERR_FILENO)
    close(note)
  }

  /// Sends standard error to where it went before.
  static func putStandardErrorBack() {
    guard state.pointee.standardError >= 0 else { return }
    dup2(state.pointee.standardError, STDERR_FILENO)
    close(state.pointee.standardError)
    state.pointee.standardError = -1
  }

  /// Puts standard error back for good; an empty note is deleted, another is pointed at.
  static func restoreStandardError() {
    putStandardErrorBack()
    guard let path = state.pointee.notePath else { return }
    state.pointee.notePath = nil
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    if status.st_size == 0 {
      unlink(path)
    } else {
      let hint = Array("iterate-preview: messages are in \(String(cString: path))\n".utf8)
      writeAll(STDERR_FILENO, hint, hint.count)
    }
  }
}
