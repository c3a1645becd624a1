/// Which way copied texts go.
enum ClipboardMode: String, Hashable, Sendable, CaseIterable {
  /// To the terminal, and on this machine to its own clipboard tool as well.
  case automatic = "auto"
  /// To the terminal only.
  case osc52
  /// To a clipboard tool only.
  case native
  /// Into a file.
  case file
  /// Nowhere.
  case off
}
