/// A text that the operator's own editor is to change.
public struct TextEdit: Hashable, Sendable {
  /// What the text is.
  public enum Purpose: Hashable, Sendable {
    /// The subscription at this place, as the workspace was read the last time.
    case subscription(Int, revision: Int)
  }

  /// What the text is.
  public let purpose: Purpose
  /// What the editor sees as the file's name; its ending tells the syntax.
  public let fileName: String
  /// The text to begin with.
  public let text: String
}
