public import Iterate

/// A text that the operator's own editor is to change.
public struct TextEdit: Hashable, Sendable {
  /// What the text is.
  public enum Purpose: Hashable, Sendable {
    /// The subscription at this place, as the workspace was read the last time.
    case subscription(Int, revision: Int)
    /// The event that the workspace has under this type and name.
    case event(EventIdentity)
  }

  /// What the text is.
  public let purpose: Purpose
  /// What the editor sees as the file's name; its ending tells the syntax.
  public let fileName: String
  /// The text to begin with.
  public let text: String
  /// The line to begin at, from 1, for editors that can be told; `nil` for the first.
  public var line: Int?
}
