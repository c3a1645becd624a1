public import Iterate
import Segment

/// A firing that is to be saved as a file.
public struct FiringFile: Hashable, Sendable {
  /// The firing.
  public let firing: Firing
  /// The name the file is to have, without its folder.
  public let name: String

  /// A file for `firing`.
  public init(firing: Firing, name: String) {
    self.firing = firing
    self.name = name
  }

  /// The firing as the file has it: the document that `fire --json` prints.
  public var text: String { firing.report().text + "\n" }
}
