internal import Console
internal import Iterate
internal import Segment

/// Hands texts to the clipboard: by the terminal, by a tool of this machine, by a file.
struct Clipboard: Sendable {
  /// Which way is wanted.
  var mode = ClipboardMode.automatic
  /// Tells about the terminal, the desktop, and whether the session is a remote one.
  var environment: [String: String]
  /// Where files go; `nil` where the program has no folder for its state.
  var directories: AppDirectories?
  /// How long a tool may take.
  var timeLimit: Duration = .seconds(1)

  /// What is to be sent to the terminal for a text, and through what; `nil` for nothing.
  func sequence(for text: CopyText) -> (text: String, wrapping: CopyReceipt.Wrapping)? {
    guard mode == .automatic || mode == .osc52, ClipboardSequence.fits(text.text),
      let wrapping = ClipboardSequence.wrapping(in: environment)
    else { return nil }
    return (ClipboardSequence.text(of: text.text, through: wrapping), wrapping)
  }

  /// Does the rest, which can take as long as the limit for tools says.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - terminal: through what it was sent to the terminal already; `nil` when it was not.
  /// - Returns: where it went.
  /// - Throws: why it went nowhere.
  func deliver(
    _ text: CopyText, sentThrough terminal: CopyReceipt.Wrapping?
  ) throws(Failure) -> CopyReceipt {
    guard mode != .off else {
      throw Failure(
        "Copying is switched off", fix: "Set clipboard: auto in your settings.",
        category: .configuration)
    }
    let tool = usesTool ? takingTool(text) : nil
    if terminal != nil || tool != nil {
      return CopyReceipt(text.what, terminal: terminal, tool: tool)
    }
    let reason = reasonForFile(text)
    guard !text.hasSecrets else {
      throw Failure(
        "Not copied: \(text.what)", why: reason + ", and secrets are not written to files",
        fix: "Copy it without secrets.", category: .data)
    }
    return CopyReceipt(
      text.what, file: CopyReceipt.File(path: try written(text), reason: reason))
  }

  /// On another machine a tool would fill the clipboard there, and say that all is well.
  private var usesTool: Bool {
    switch mode {
    case .native: true
    case .automatic:
      ["SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT"].allSatisfy { (environment[$0] ?? "").isEmpty }
    case .osc52, .file, .off: false
    }
  }

  private func takingTool(_ text: CopyText) -> String? {
    ClipboardTool.available(in: environment).first {
      $0.take(text.text, environment: environment, limit: timeLimit)
    }?.name
  }

  private func reasonForFile(_ text: CopyText) -> String {
    switch mode {
    case .file: return "your settings want a file"
    case .native: return "no clipboard tool took it (pbcopy, wl-copy, xclip, xsel)"
    case .automatic, .osc52, .off:
      if !ClipboardSequence.fits(text.text) {
        return "\(text.text.utf8.count) bytes are too many for a terminal's clipboard"
      }
      return "a terminal that is \(environment["TERM"] ?? "unknown") has no clipboard"
    }
  }

  private func written(_ text: CopyText) throws(Failure) -> String {
    guard let directories else {
      throw Failure(
        "The text could not be written to a file", why: "HOME is not set",
        fix: "Set HOME to your home folder.", category: .configuration)
    }
    let folder = "\(directories.state)/clipboard"
    let time = LoopClock.now.iso8601.prefix(19).filter { $0 != ":" }
    do throws(LocalFileFailure) {
      try LocalFile.makeFolder(folder)
      return try LocalFile.writeNew(
        Array(text.text.utf8), in: folder, name: "copied-\(time)Z.txt", mode: 0o600)
    } catch {
      throw Failure(
        "The text could not be written to a file", why: error.why,
        fix: "Check that you may write \(folder).", category: .configuration)
    }
  }
}
