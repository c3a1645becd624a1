/// A text on its way to the clipboard.
///
/// It describes itself by what it is, not by what it says: with secrets in it, it must not get into
/// a log by accident.
public struct CopyText: Hashable, Sendable {
  /// What it is, with its article, such as `the curl command`.
  public let what: String
  /// The text.
  public let text: String
  /// Whether secrets are in it; it is then never written to a file.
  public let hasSecrets: Bool

  /// A text for the clipboard.
  public init(_ text: String, what: String, hasSecrets: Bool = false) {
    self.text = text
    self.what = what
    self.hasSecrets = hasSecrets
  }
}

extension CopyText: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { what }
  public var debugDescription: String { what }
  public var customMirror: Mirror { Mirror(self, children: [], displayStyle: .struct) }
}

/// Where a copied text went.
///
/// A terminal does not say whether it took the text, so that is never claimed.
public struct CopyReceipt: Hashable, Sendable {
  /// What lies between this program and the terminal.
  public enum Wrapping: Hashable, Sendable {
    /// Nothing that would swallow the sequence.
    case none
    /// tmux, which hands on what is wrapped for it, if it is allowed to.
    case tmux
    /// GNU screen.
    case screen
  }

  /// A file that has the text.
  public struct File: Hashable, Sendable {
    /// Where it is.
    public var path: String
    /// Why the text is there, as a part of a sentence.
    public var reason: String

    /// A file with its reason.
    public init(path: String, reason: String) {
      self.path = path
      self.reason = reason
    }
  }

  /// What was copied.
  public var what: String
  /// Through what it was sent to the terminal; `nil` when it was not.
  public var terminal: Wrapping?
  /// The program that took it, such as `wl-copy`.
  public var tool: String?
  /// The file it was written to.
  public var file: File?

  /// A receipt for `what`.
  public init(
    _ what: String, terminal: Wrapping? = nil, tool: String? = nil, file: File? = nil
  ) {
    self.what = what
    self.terminal = terminal
    self.tool = tool
    self.file = file
  }

  /// What is known of where it went.
  var sentence: String {
    let through: String? =
      switch terminal {
      case .some(.none): "the terminal's clipboard (OSC 52)"
      case .tmux?: "the terminal's clipboard (OSC 52 through tmux)"
      case .screen?: "the terminal's clipboard (OSC 52 through screen)"
      case nil: nil
      }
    let places = [through, tool].compactMap { $0 }
    let sent = places.isEmpty ? nil : "Sent \(what) to \(places.joined(separator: " and to "))"
    let written = file.map { "Wrote \(what) to \($0.path): \($0.reason)" }
    return [sent, written].compactMap { $0 }.joined(separator: ". ")
  }

  /// What tmux needs to hand the text on.
  static let tmuxAdvice =
    "If nothing arrives: set -g set-clipboard on, and set -g allow-passthrough on, in tmux.conf"
}
